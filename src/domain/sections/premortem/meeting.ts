/** What a premortem collected: notes, the groups they fall into, the dots, and the drafts of risks. */
import type { Patch } from '#domain/document/edit.ts';
import {
  type Day,
  orderedIds,
  type ProjectDocument,
  type ProjectRecord,
  recordOf,
} from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { objectives } from '#domain/sections/goals/model.ts';
import { premortemGroups, premortemNotes } from './model.ts';

export const DEFAULT_DOTS = 3;
/** How many of the first should become risks. */
export const TOP = 5;

/** What people vote on: a group, or a note that stands alone. */
export interface Ballot {
  collection: typeof premortemGroups.name | typeof premortemNotes.name;
  id: string;
  words: string;
  /** Texts of the notes in it. */
  notes: string[];
  dots: number;
  /** Id of the risk made of it; empty when there is none. */
  risk: string;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Ids of the notes of one premortem, in order. */
export function notesOf(project: ProjectDocument, premortem: string): string[] {
  return orderedIds(project, premortemNotes.name).filter(
    (id) => recordOf(project, premortemNotes.name, id)?.premortem === premortem,
  );
}

export function groupsOf(project: ProjectDocument, premortem: string): string[] {
  return orderedIds(project, premortemGroups.name).filter(
    (id) => recordOf(project, premortemGroups.name, id)?.premortem === premortem,
  );
}

/** The group a note stands in, as long as that group exists and belongs to the same meeting. */
export function groupOfNote(project: ProjectDocument, note: ProjectRecord | undefined): string | undefined {
  const id = textOf(note?.group);
  const group = id === '' ? undefined : recordOf(project, premortemGroups.name, id);
  return group && group.premortem === note?.premortem ? id : undefined;
}

/** Groups first, then the notes that stand alone. */
export function ballotsOf(project: ProjectDocument, premortem: string): Ballot[] {
  return allBallots(project).get(premortem) ?? [];
}

/** What every meeting votes on, by the id of the meeting: one walk over all groups and notes. */
export function allBallots(project: ProjectDocument): ReadonlyMap<string, Ballot[]> {
  const meetings = new Map<string, Ballot[]>();
  const put = (meeting: unknown, each: Ballot) => {
    const ballots = meetings.get(String(meeting));
    if (ballots) ballots.push(each);
    else meetings.set(String(meeting), [each]);
  };
  const groups = new Map<string, Ballot>();
  for (const id of orderedIds(project, premortemGroups.name)) {
    const group = recordOf(project, premortemGroups.name, id) ?? {};
    const each = ballot(premortemGroups.name, id, textOf(group.name) || 'Group without a name', [], group);
    groups.set(id, each);
    put(group.premortem, each);
  }
  for (const id of orderedIds(project, premortemNotes.name)) {
    const note = recordOf(project, premortemNotes.name, id) ?? {};
    const group = groups.get(groupOfNote(project, note) ?? '');
    const text = textOf(note.text);
    if (group) group.notes.push(text);
    else put(note.premortem, ballot(premortemNotes.name, id, text, [text], note));
  }
  return meetings;
}

function ballot(
  collection: Ballot['collection'],
  id: string,
  words: string,
  notes: string[],
  record: ProjectRecord,
): Ballot {
  return { collection, id, words, notes, dots: numberIn(record.dots) ?? 0, risk: textOf(record.risk) };
}

/** Most dots first; equals keep their order. */
export function ranked(ballots: readonly Ballot[]): Ballot[] {
  return ballots.toSorted((a, b) => b.dots - a.dots);
}

export interface DotCount {
  given: number;
  /** People times dots each; `undefined` until the number of people is known. */
  most: number | undefined;
}

/** @param ballots what was voted on in that meeting */
export function countDots(premortem: ProjectRecord | undefined, ballots: readonly Ballot[]): DotCount {
  const people = numberIn(premortem?.people);
  const each = numberIn(premortem?.dots) ?? DEFAULT_DOTS;
  const given = ballots.reduce((sum, { dots }) => sum + dots, 0);
  return { given, most: people === undefined ? undefined : people * each };
}

const LONGEST = 400;

/** A draft: the notes are the cause in people's own words, the group is the event. The impact is theirs to say. */
export function riskDraft({ words, notes }: Ballot): { fields: Patch; source: string } {
  const cause = notes.filter((note) => note !== '' && note !== words).join('; ');
  const short = cause.length > LONGEST ? `${cause.slice(0, LONGEST - 1)}…` : cause;
  return {
    fields: { title: words, event: words, ...(short === '' ? {} : { cause: short }) },
    source: `premortem: ${words}`,
  };
}

/** A sentence of failure to begin with, made from the first objective. */
export function failureSentence(project: ProjectDocument, failedBy: Day | undefined): string {
  const name = project.title.trim() === '' ? 'the project' : `“${project.title.trim()}”`;
  const first = orderedIds(project, objectives.name)[0];
  const statement = first === undefined ? '' : textOf(recordOf(project, objectives.name, first)?.statement);
  const goal =
    statement === '' ? 'It reached none of its goals.' : `Its goal, “${statement}”, was missed by far.`;
  const day =
    failedBy === undefined || failedBy === '' ? 'It is a year after the launch.' : `It is ${failedBy}.`;
  return `${day} Yesterday ${name} was switched off. ${goal} The newspaper has the story. The board asks why.`;
}
