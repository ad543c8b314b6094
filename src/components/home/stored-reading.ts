/** Whether this browser holds a mark on a reading path, told without loading anything that could read it. */
export function hasReading(): boolean {
  try {
    return localStorage.getItem(`baseline:${import.meta.env.BASE_URL}:reading`) !== null;
  } catch {
    return false;
  }
}
