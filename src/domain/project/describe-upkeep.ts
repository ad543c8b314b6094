/** Sentences for the records the program keeps: conflicts and dismissed findings. */
import { CONFLICTS } from '#domain/document/conflicts.ts';
import type { Change } from '#domain/document/diff.ts';
import type { ProjectRecord } from '#domain/document/project.ts';
import { collectionDefinition } from './collections.ts';
import { quoted, recordWords, type States } from './describe-words.ts';
import { DISMISSALS } from './upkeep-model.ts';

/** @returns `undefined` for a change of anything else */
export function upkeepSentence(states: States, change: Change): string | undefined {
  if (change.kind === 'project' || change.kind === 'order') return undefined;
  const { collection, id } = change;
  const isWhole = change.kind !== 'field';
  if (collection === DISMISSALS) {
    if (!isWhole)
      return `The reason for a dismissed finding changed to ${quoted(String(change.after ?? ''))}.`;
    const words = quoted(String(change.record.message ?? id));
    if (change.kind === 'removed') return `The dismissed finding ${words} was brought back.`;
    return `The finding ${words} was dismissed: ${quoted(String(change.record.reason ?? ''))}.`;
  }
  if (collection !== CONFLICTS) return undefined;
  if (!isWhole) return 'Another version was kept beside a conflict that is still open.';
  const place = conflictPlace(states, change.record);
  return change.kind === 'added'
    ? `Two versions of ${place} are kept; choose one.`
    : `A version of ${place} was chosen.`;
}

function conflictPlace(states: States, conflict: ProjectRecord): string {
  const [collection, record, field] = ['collection', 'record', 'field'].map((key) =>
    String(conflict[key] ?? ''),
  );
  const label = collectionDefinition(collection ?? '')?.fields[field ?? '']?.label ?? field ?? '';
  if (!collection) return quoted(label);
  return `${quoted(label)} of ${recordWords(states, collection, record ?? '')}`;
}
