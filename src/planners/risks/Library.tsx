/** The starter library: ready words for risks of ML projects, added to the register as drafts. */
import { useEffect, useMemo, useState } from 'react';
import { phaseChoices } from '#domain/project/phases.ts';
import {
  filterLibrary,
  type LibraryRisk,
  libraryDraft,
  projectKinds,
  takenFromLibrary,
} from '#domain/sections/risks/library.ts';
import { riskCategories } from '#domain/sections/risks/model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { addRiskTo } from './edit-risk.ts';
import styles from './library.module.css';
import { Choice } from './RegisterTools.tsx';

/** What the site serves at /risk-library.json. */
interface LibraryFile {
  risks: readonly LibraryRisk[];
  /** Words for each source key. */
  sources: Record<string, string>;
}

const NOTHING: LibraryFile = { risks: [], sources: {} };
const NO_FILTER = { phase: '', kind: '', category: '', words: '' };
const KINDS = projectKinds.filter(({ value }) => value !== 'any');

export function Library({ onClose }: { onClose(): void }) {
  const library = useLibrary();
  const { risks: entries, sources } = typeof library === 'object' ? library : NOTHING;
  const project = useWholeProject();
  const [filter, setFilter] = useState(NO_FILTER);
  const set = (change: Partial<typeof NO_FILTER>) => setFilter((before) => ({ ...before, ...change }));
  const shown = useMemo(() => filterLibrary(entries, filter), [entries, filter]);
  const taken = takenFromLibrary(project, entries);
  return (
    <Dialog title="Risks in ready words" isOpen onClose={onClose} wide>
      <p className={styles.lead}>
        Change the words until they are true of your project. A draft has no rating and no owner: those are
        yours to give. The worst risk in your trade may be on no list.
      </p>
      <div className={styles.tools}>
        <Choice
          label="Phase"
          value={filter.phase}
          options={phaseChoices}
          onChange={(phase) => set({ phase })}
        />
        <Choice
          label="Kind of project"
          value={filter.kind}
          all="Every kind"
          options={KINDS}
          onChange={(kind) => set({ kind })}
        />
        <Choice
          label="Category"
          value={filter.category}
          options={riskCategories}
          onChange={(category) => set({ category })}
        />
      </div>
      {library === 'failed' && (
        <p role="alert">The library could not be loaded. Check the connection and try again.</p>
      )}
      {library === 'loading' && <p>Loading the library …</p>}
      {entries.length > 0 && (
        <p className={styles.lead} data-library-count>
          {shown.length} of {entries.length} risks
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} sources={sources} isTaken={taken.has(entry.id)} />
        ))}
      </ul>
    </Dialog>
  );
}

interface EntryProps {
  entry: LibraryRisk;
  sources: Record<string, string>;
  isTaken: boolean;
}

function Entry({ entry, sources, isTaken }: EntryProps) {
  const add = () => {
    const { fields, source } = libraryDraft(entry);
    addRiskTo(fields, source);
    announce(`Added “${entry.title}” to the register as a draft.`);
  };
  return (
    <li className={styles.entry} data-library={entry.id}>
      <h3>{entry.title}</h3>
      <p>
        <em>Because</em> {lower(entry.cause)}, <em>it may happen that</em> {lower(entry.event)},{' '}
        <em>which would mean</em> {lower(entry.impact)}.
      </p>
      <p className={styles.answer}>{entry.mitigation}</p>
      <p className={styles.foot}>
        {isTaken ? (
          <span className={styles.taken}>In the register</span>
        ) : (
          <Button onClick={add}>
            Add as a draft<span className="visually-hidden">: {entry.title}</span>
          </Button>
        )}
        <span>
          {entry.sources.length === 0 ? 'Our experience' : 'Sources: '}
          {entry.sources.map((key, place) => (
            <span key={key}>
              {place > 0 && ', '}
              <a href={siteLink(`/sources/#${key}`)}>{sources[key] ?? key}</a>
            </span>
          ))}
        </span>
      </p>
    </li>
  );
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type LoadedLibrary = LibraryFile | 'loading' | 'failed';

/** The library, fetched when it is opened. */
function useLibrary(): LoadedLibrary {
  const [library, setLibrary] = useState<LoadedLibrary>('loading');
  useEffect(() => {
    let isWanted = true;
    fetch(siteLink('/risk-library.json'))
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(String(response.status))),
      )
      .then((file: LibraryFile) => isWanted && setLibrary(file))
      .catch(() => isWanted && setLibrary('failed'));
    return () => {
      isWanted = false;
    };
  }, []);
  return library;
}
