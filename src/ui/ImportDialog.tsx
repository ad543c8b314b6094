/** Shows what a project file holds before anything is written, and opens it beside what is there. */
import { type ReactNode, useMemo } from 'react';
import { collectionOf, isEmptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { readProject } from '#domain/document/read.ts';
import { collections } from '#domain/project/collections.ts';
import { $project, projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface ImportDialogProps {
  name: string;
  text: string;
  onClose(): void;
}

export function ImportDialog({ name, text, onClose }: ImportDialogProps) {
  const result = useMemo(() => readProject(text), [text]);
  if (result.kind !== 'ok') {
    return (
      <Dialog
        title="This file cannot be opened"
        isOpen
        onClose={onClose}
        actions={<Button onClick={onClose}>Close</Button>}
      >
        {refusal(result)}
        <p>Nothing was changed.</p>
      </Dialog>
    );
  }
  const open = () => {
    const current = $project.get();
    if (current.id === result.project.id) projectStore.replaceWith(result.project, `Open ${name}`);
    else projectStore.show(result.project);
    announce(`Opened ${result.project.title || 'the project'}.`);
    onClose();
  };
  const current = $project.get();
  const isSame = current.id === result.project.id;
  return (
    <Dialog
      title={`Open ${name}?`}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button weight="main" onClick={open}>
            {isSame ? 'Replace this project with the file' : 'Open it'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </>
      }
    >
      <Contents project={result.project} />
      {result.repairs.map((repair) => (
        <p key={repair}>{repair}</p>
      ))}
      {isSame ? (
        <p>
          It is the project that is open now (the file has revision {result.project.rev}, this one{' '}
          {current.rev}). Replacing can be undone.
        </p>
      ) : (
        !isEmptyProject(current) && (
          <p>
            “{current.title || 'Project without a title'}” stays saved in this browser; you can switch back to
            it.
          </p>
        )
      )}
    </Dialog>
  );
}

function Contents({ project }: { project: ProjectDocument }) {
  const counts = collections
    .filter((definition) => !definition.internal)
    .map((definition) => [definition, Object.keys(collectionOf(project, definition.name)).length] as const)
    .filter(([, count]) => count > 0);
  return (
    <>
      <p>
        <strong>{project.title || 'Project without a title'}</strong>, last changed{' '}
        {project.updatedAt.slice(0, 10)}.
      </p>
      <ul>
        {counts.map(([definition, count]) => (
          <li key={definition.name}>
            {count} {count === 1 ? definition.singular : definition.plural}
          </li>
        ))}
      </ul>
    </>
  );
}

function refusal(result: Exclude<ReturnType<typeof readProject>, { kind: 'ok' }>): ReactNode {
  switch (result.kind) {
    case 'newer':
      return (
        <p>
          It was made by a newer version of the site (format {result.version}). Reload the page to get the
          newest version, then try again.
        </p>
      );
    case 'not-a-project':
      return <p>{result.reason} Choose a file that was saved with “Save to file”.</p>;
    case 'damaged':
      return (
        <>
          <p>The file is a project, but these places cannot be read:</p>
          <ul>
            {result.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      );
    default:
      return result satisfies never;
  }
}
