/** Opens the filled project of a case as a new project of this browser. The project that was open stays stored. */
import { readProject } from '#domain/document/read.ts';
import { projectStore } from '#stores/browser.ts';
import { openProject } from '#stores/open-project.ts';

/** @returns a sentence when it could not be done */
export async function openCase(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return 'The filled project could not be loaded. Check the connection and try again.';
    const result = readProject(await response.text());
    if (result.kind !== 'ok') return 'The filled project could not be read. Reload the page and try again.';
    await openProject();
    const id = projectStore.newId('prj');
    projectStore.show({ ...result.project, id, title: result.project.title });
    await projectStore.flush();
    return projectStore.hasUnsaved
      ? 'This browser does not let the site keep a project. Save the filled project as a file instead.'
      : undefined;
  } catch {
    return 'The filled project could not be loaded. Check the connection and try again.';
  }
}
