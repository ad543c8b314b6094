/**
 * Faults in an agenda of content/sessions that its schema cannot see: minutes that do not add up, ids that stand twice, and
 * planners, pages, works or addresses that nobody has written. Pure, as content-faults.
 */
import { parseDocument } from 'yaml';
import { citedIn, textPieces } from '#domain/text/marked-text.ts';
import { type ContentText, type Fault, type Known, linkFault } from './content-faults.ts';
import { lineAt } from './mdx-mentions.ts';

interface Step {
  id: string;
  day?: number;
  minutes: number;
  exercise?: { planner: string };
}

interface Session {
  minutes: number;
  days?: number;
  steps: Step[];
  planners: string[];
  sources: string[];
}

/** Addresses under a session that are no agenda. */
const taken = new Set(['held', 'run', 'notes', 'take-part']);

export function findSessionFaults({ path, text }: ContentText, known: Known): Fault[] {
  const session = parseDocument(text).toJS() as Session;
  const strings = stringsOf(session);
  const messages = [
    ...nameFaults(path),
    ...stepFaults(session),
    ...plannerFaults(session, known),
    ...sourceFaults(session, strings, known),
    ...strings.flatMap((each) =>
      textPieces(each).flatMap((piece) =>
        piece.kind === 'link' ? (linkFault(piece.path, known, new Set()) ?? []) : [],
      ),
    ),
  ];
  return [...new Set(messages)].map((message) => ({ path, line: lineOf(text, message), message }));
}

/** The line of the word in quotes that the message is about, or the first line. */
function lineOf(text: string, message: string): number {
  const word = /"([^"]+)"/.exec(message)?.[1] ?? /(\/\S+)/.exec(message)?.[1];
  const place = word === undefined ? -1 : text.indexOf(word);
  return place === -1 ? 1 : lineAt(text, place);
}

function nameFaults(path: string): string[] {
  const name = /([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
  return taken.has(name) ? [`a session cannot be called "${name}"; that address is taken`] : [];
}

function stepFaults({ minutes, days, steps }: Session): string[] {
  const sum = steps.reduce((all, step) => all + step.minutes, 0);
  const ids = steps.map(({ id }) => id);
  const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
  const order = steps.map(({ day }) => day ?? 0);
  return [
    ...(sum === minutes ? [] : [`its steps take ${sum} minutes, not ${minutes}`]),
    ...doubled.map((id) => `two steps have the id "${id}"`),
    ...(days === undefined && order.some((day) => day > 0)
      ? ['a step has a day, and the session has no days']
      : []),
    ...(days !== undefined && order.some((day) => day < 1 || day > days)
      ? [`every step needs a day from 1 to ${days}`]
      : []),
    ...(order.some((day, at) => day < (order[at - 1] ?? 0))
      ? ['the days of its steps are not in order']
      : []),
  ];
}

function plannerFaults({ planners, steps }: Session, known: Known): string[] {
  const used = steps.flatMap(({ exercise }) => (exercise ? [exercise.planner] : []));
  const unknown = [...planners, ...used]
    .filter((id) => !known.planners.has(id) && !known.addresses.has(`/planners/${id}/`))
    .map((id) => `unknown planner "${id}"`);
  const unlisted = used
    .filter((id) => !planners.includes(id))
    .map((id) => `the planner "${id}" of an exercise is not among its planners`);
  return [...unknown, ...unlisted];
}

function sourceFaults({ sources }: Session, strings: readonly string[], known: Known): string[] {
  const cited = citedIn(strings.join('\n'));
  return [
    ...[...cited, ...sources]
      .filter((key) => !known.sources.has(key))
      .map((key) => `unknown source "${key}"`),
    ...cited
      .filter((key) => !sources.includes(key))
      .map((key) => `"${key}" is cited and not among its sources`),
    ...sources
      .filter((key) => !cited.includes(key))
      .map((key) => `the source "${key}" is cited nowhere in it`),
  ];
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}
