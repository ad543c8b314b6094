/** Whether this browser holds a project, told without loading anything that could read it. */
export function hasStoredProject(): boolean {
  try {
    return localStorage.getItem(`baseline:${import.meta.env.BASE_URL}:current`) !== null;
  } catch {
    return false;
  }
}
