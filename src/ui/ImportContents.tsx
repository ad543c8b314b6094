/** What an import dialog says of a file. */
import { collectionOf, type ProjectDocument } from '#domain/document/project.ts';
import type { ReadResult } from '#domain/document/read.ts';
import { collections } from '#domain/project/collections.ts';
import type { ImportPreview, MergePreview, Skipped } from '#domain/project/import.ts';
import { dayOf } from '#stores/environment.ts';

const MOST_SHOWN = 40;

export function FileContents({ file, repairs }: { file: ProjectDocument; repairs: readonly string[] }) {
  const counts = collections
    .filter((definition) => !definition.internal)
    .map((definition) => [definition, Object.keys(collectionOf(file, definition.name)).length] as const)
    .filter(([, count]) => count > 0);
  return (
    <>
      <p>
        <strong>{file.title || 'Project without a title'}</strong>, last changed{' '}
        {file.updatedAt && dayOf(new Date(file.updatedAt))}.
      </p>
      <ul>
        {counts.map(([definition, count]) => (
          <li key={definition.name}>
            {count} {count === 1 ? definition.singular : definition.plural}
          </li>
        ))}
      </ul>
      <Repairs repairs={repairs} />
    </>
  );
}

function Repairs({ repairs }: { repairs: readonly string[] }) {
  return repairs.map((repair) => <p key={repair}>{repair}</p>);
}

export function MergeContents({ preview }: { preview: MergePreview }) {
  const { changes, conflicts, isBaseKnown, kept, repairs } = preview;
  return (
    <>
      <p>
        It is another state of the project that is open. Merging would make {changes.length}{' '}
        {changes.length === 1 ? 'change' : 'changes'}:
      </p>
      <Sentences sentences={changes.map((change) => change.sentence)} />
      {conflicts > 0 && (
        <p>
          {conflicts} {conflicts === 1 ? 'answer differs' : 'answers differ'} on both sides. Both versions are
          kept, and you choose afterwards.
        </p>
      )}
      {!isBaseKnown && conflicts > 0 && (
        <p>The state both came from is not known here, so every difference is asked about.</p>
      )}
      {kept.length > 0 && <p>{kept.length} deleted records stay, because the other side changed them.</p>}
      <Left skipped={preview.skipped} />
      <Repairs repairs={repairs} />
      <p>A backup is made first, and undo takes it all back.</p>
    </>
  );
}

export function NothingNew({ preview }: { preview: Extract<ImportPreview, { kind: 'nothing-new' }> }) {
  return (
    <>
      <p>Everything in the file is in the open project already.</p>
      <Left skipped={preview.skipped} />
      <Repairs repairs={preview.repairs} />
    </>
  );
}

function Left({ skipped }: { skipped: readonly Skipped[] }) {
  if (skipped.length === 0) return null;
  return (
    <details>
      <summary>What the file says and is not taken over ({skipped.length})</summary>
      <Sentences sentences={skipped.map((each) => each.sentence)} />
    </details>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  const more = sentences.length - MOST_SHOWN;
  return (
    <ul data-changes>
      {sentences.slice(0, MOST_SHOWN).map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes order while it is shown.
        <li key={index}>{sentence}</li>
      ))}
      {more > 0 && <li>… and {more} more.</li>}
    </ul>
  );
}

export function Refusal({ result }: { result: Exclude<ReadResult, { kind: 'ok' }> }) {
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
