/** A second copy of the open project in a file the person picked (File System Access), written after each save. */
import { atom } from 'nanostores';
import { writeProject } from '#domain/document/write.ts';
import { fileName } from '#domain/text/file-name.ts';
import { projectStore } from './browser.ts';

interface WritableFile {
  name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}
type Picker = (options: unknown) => Promise<WritableFile>;

export type SecondCopyState =
  | { kind: 'none' }
  | { kind: 'writing'; name: string }
  | { kind: 'failed'; why: string };

export const $secondCopy = atom<SecondCopyState>({ kind: 'none' });

let target: { file: WritableFile; project: string } | undefined;
let writing: Promise<void> = Promise.resolve();

function picker(): Picker | undefined {
  const found = (globalThis as { showSaveFilePicker?: Picker }).showSaveFilePicker;
  return typeof found === 'function' ? found : undefined;
}

export function canKeepSecondCopy(): boolean {
  return picker() !== undefined;
}

/** Asks for a file and writes the open project to it now and after every save, until the page is closed. */
export async function chooseSecondCopy(): Promise<void> {
  const project = projectStore.$project.get();
  try {
    const file = await picker()?.({
      suggestedName: fileName(project.title, '.baseline.json'),
      types: [{ description: 'Project file', accept: { 'application/json': ['.json'] } }],
    });
    if (!file) return;
    target = { file, project: project.id };
    write();
  } catch (error) {
    // Closing the picker is not a fault.
    if (error instanceof Error && error.name !== 'AbortError')
      $secondCopy.set({ kind: 'failed', why: error.message });
  }
}

export function endSecondCopy(): void {
  target = undefined;
  $secondCopy.set({ kind: 'none' });
}

function write(): void {
  writing = writing.then(async () => {
    const project = projectStore.$project.get();
    // Another project never overwrites the file of this one.
    if (!target || target.project !== project.id) return;
    try {
      const stream = await target.file.createWritable();
      await stream.write(writeProject(project));
      await stream.close();
      $secondCopy.set({ kind: 'writing', name: target.file.name });
    } catch (error) {
      $secondCopy.set({
        kind: 'failed',
        why: error instanceof Error ? error.message : 'the browser refused',
      });
    }
  });
}

projectStore.$save.listen((state) => {
  if (state.kind === 'saved' && target) write();
});
