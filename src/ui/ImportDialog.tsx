/** Shows what a project file holds and what taking it in would do; writes nothing before the person has chosen. */
import { useEffect, useState } from 'react';
import { type ImportPreview, previewImport } from '#domain/project/import.ts';
import { $project } from '#stores/browser.ts';
import { backups, projects } from '#stores/browser-projects.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { FileContents, MergeContents, NothingNew, Refusal } from './ImportContents.tsx';
import type { ChosenText } from './read-file.ts';

interface ImportDialogProps {
  name: string;
  read: ChosenText;
  onClose(): void;
}

export function ImportDialog({ name, read, onClose }: ImportDialogProps) {
  const [preview, setPreview] = useState<ImportPreview>();
  const look = async () => {
    await projects.refresh();
    const current = $project.get();
    setPreview(
      'refusal' in read
        ? { kind: 'refused', result: { kind: 'not-a-project', reason: read.refusal } }
        : previewImport(read.text, current, await backups.savedToFile(current.id)),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new file means a new dialog.
  useEffect(() => void look(), []);
  const done = (words: string) => {
    announce(words);
    onClose();
  };
  if (!preview)
    return (
      <Dialog title={`Reading ${name} …`} isOpen onClose={onClose}>
        {null}
      </Dialog>
    );

  if (preview.kind === 'refused') {
    return (
      <Dialog
        title="This file cannot be opened"
        isOpen
        onClose={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        <Refusal result={preview.result} />
        <p>Nothing was changed.</p>
      </Dialog>
    );
  }
  const { file } = preview;
  const title = file.title || 'Project without a title';

  const adopt = async () => {
    const result = await projects.adopt(file);
    if (result === 'is-stored') await look();
    else if (result === 'shown') done(`Opened ${title}.`);
    else onClose();
  };
  const openAsNew = async () => {
    if ('text' in read) await projects.openAsNew(read.text);
    done(`Opened ${title} as a new project.`);
  };
  const replace = async () => {
    await projects.replaceOpen(file, `Replace the project with ${name}`, 'import');
    done('Replaced. Undo takes it back.');
  };

  if (preview.kind === 'other') {
    const isHere = projects.$projects.get().some((head) => head.id === file.id);
    return (
      <Dialog
        title={`Open ${name}?`}
        isOpen
        onClose={onClose}
        actions={
          <>
            <Button weight="main" onClick={() => void adopt()}>
              {isHere ? 'Open what is here, and compare' : 'Open it'}
            </Button>
            {isHere && <Button onClick={() => void openAsNew()}>Open it as a new project</Button>}
            <Button onClick={onClose}>Cancel</Button>
          </>
        }
      >
        <FileContents file={file} repairs={preview.repairs} />
        {isHere && (
          <p>This browser already holds this project. Comparing shows what the file would change.</p>
        )}
        {preview.hasSameTitle && (
          <p>It has the name of the open project, but is another one: both are kept.</p>
        )}
      </Dialog>
    );
  }
  return (
    <Dialog
      title={preview.kind === 'merge' ? `Merge ${name}?` : `${name} holds nothing new`}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          {preview.kind === 'merge' && (
            <Button
              weight="main"
              onClick={() =>
                void projects
                  .replaceOpen(preview.merged, `Merge ${name}`, 'import')
                  .then(() => done('Merged. Undo takes it back.'))
              }
            >
              Merge
            </Button>
          )}
          <Button onClick={() => void replace()}>Replace this project with the file</Button>
          <Button onClick={() => void openAsNew()}>Open it as a new project</Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      {preview.kind === 'merge' ? <MergeContents preview={preview} /> : <NothingNew preview={preview} />}
    </Dialog>
  );
}
