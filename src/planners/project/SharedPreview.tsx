/** A project that came in a link: shown read-only, and kept only when the person says so. */
import { useEffect, useState } from 'react';
import type { ProjectDocument } from '#domain/document/project.ts';
import type { ReadResult } from '#domain/document/read.ts';
import { writeProject } from '#domain/document/write.ts';
import { isShareFragment, readShareFragment } from '#domain/project/share-link.ts';
import { projects } from '#stores/browser-projects.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FileContents, Refusal } from '#ui/ImportContents.tsx';

export function SharedPreview() {
  const [result, setResult] = useState<ReadResult>();
  const [markdown, setMarkdown] = useState('');
  useEffect(() => {
    const look = () => {
      const found = readFragment();
      if (found) setResult(found);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  if (!result) return null;
  const close = () => {
    setResult(undefined);
    setMarkdown('');
  };
  if (result.kind !== 'ok') {
    return (
      <Dialog
        title="This link holds no project that can be read"
        isOpen
        onClose={close}
        actions={<Button onClick={close}>Close</Button>}
      >
        {result.kind === 'not-a-project' ? <p>{result.reason}</p> : <Refusal result={result} />}
        <p>Your own projects were not touched.</p>
      </Dialog>
    );
  }
  const { project } = result;
  return (
    <Dialog
      title="A shared project"
      isOpen
      wide
      onClose={close}
      actions={
        <>
          <Button weight="main" onClick={() => void keep(project).then(close)}>
            Keep it as a new project
          </Button>
          <Button onClick={() => void asText(project).then(setMarkdown)}>Read it</Button>
          <Button onClick={close}>Close without keeping</Button>
        </>
      }
    >
      <FileContents file={project} repairs={result.repairs} />
      <p>Nothing is saved until you keep it, and it never replaces a project of yours.</p>
      {markdown !== '' && <pre data-shared-text>{markdown}</pre>}
    </Dialog>
  );
}

/** Reads the fragment once and takes it out of the address, so that a reload or a bookmark does not repeat it. */
function readFragment(): ReadResult | undefined {
  const fragment = location.hash;
  if (!isShareFragment(fragment)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return readShareFragment(fragment);
}

async function keep(project: ProjectDocument): Promise<void> {
  await projects.openAsNew(writeProject(project));
  announce('Kept as a new project.');
}

async function asText(project: ProjectDocument): Promise<string> {
  const { projectMarkdown } = await import('#domain/project/export-markdown.ts');
  return projectMarkdown(project);
}
