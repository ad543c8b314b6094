/**
 * The first month of a new member, made from the project: their letters, whom to meet, what to read, and the days. The
 * steps are those of the guide page people/onboarding.
 */
import { recordName } from '#domain/document/collection.ts';
import { withoutConfidential } from '#domain/document/confidential.ts';
import {
  collectionOf,
  type Day,
  orderedIds,
  type ProjectDocument,
  recordOf,
} from '#domain/document/project.ts';
import type { Brief, BriefPart } from '#domain/project/brief.ts';
import { collections } from '#domain/project/collections.ts';
import { wordsOf } from '#domain/project/display.ts';
import { isMissing, listWords } from '#domain/project/values.ts';
import { metrics, objectives } from '#domain/sections/goals/model.ts';
import { lettersInWords, sortLetters } from './letters.ts';
import { lettersAt, type Matrix, matrixOf, rowsByPhase } from './matrix.ts';
import { activities } from './matrix-model.ts';
import { people, roles } from './model.ts';

/** What content/roles.yaml says about a kind of role. */
export interface RoleCard {
  id: string;
  name: string;
  summary: string;
  decides: readonly string[];
  asks: readonly string[];
}

export interface Newcomer {
  /** Name as it should stand on the paper; empty when nobody was named. */
  name: string;
  roles: readonly string[];
}

export function onboardingBrief(
  whole: ProjectDocument,
  newcomer: Newcomer,
  cards: readonly RoleCard[],
  today: Day,
): Brief {
  const project = withoutConfidential(whole, collections);
  const matrix = matrixOf(project);
  const names = matrix.roles.filter(({ id }) => newcomer.roles.includes(id)).map(({ name }) => name);
  return {
    title: `First month${newcomer.name ? ` of ${newcomer.name}` : ''}: ${listWords(names) || 'role to choose'}`,
    subtitle: `${project.title || 'Project without a title'}. Made on ${today} from revision ${project.rev}.`,
    parts: [
      BEFORE,
      whyPart(project),
      lettersPart(project, matrix, newcomer),
      meetPart(project, matrix, newcomer),
      ...cardParts(project, newcomer, cards),
      readPart(project),
      STEPS,
    ],
  };
}

const BEFORE: BriefPart = {
  heading: 'Before the first day',
  isChecklist: true,
  items: [
    'Accounts, data permissions, compute and the privacy course asked for (two weeks ahead)',
    'Mentor named, about four hours a week set aside, their manager told',
    'A second contact outside the craft named',
  ],
};

function whyPart(project: ProjectDocument): BriefPart {
  const words = wordsOf(project);
  const goals = orderedIds(project, objectives.name).map((id) => {
    const record = recordOf(project, objectives.name, id) ?? {};
    const [from, to, unit] = (['baseline', 'target', 'unit'] as const).map((field) =>
      words.value(objectives.fields[field], record[field]),
    );
    const change = from && to ? `: from ${from} to ${to} ${unit}`.trimEnd() : '';
    return `${recordName(objectives, id, record)}${change}`;
  });
  const watched = orderedIds(project, metrics.name).map((id) =>
    recordName(metrics, id, recordOf(project, metrics.name, id) ?? {}),
  );
  return {
    heading: 'Day 1: why we do this',
    items: [...goals, ...(watched.length > 0 ? [`We watch: ${listWords(watched)}`] : [])],
    empty:
      'No objective is written down yet. Ask the sponsor or the product owner for the reason in one sentence.',
  };
}

function lettersPart(project: ProjectDocument, matrix: Matrix, newcomer: Newcomer): BriefPart {
  const rows = rowsByPhase(matrix).flatMap((group) =>
    group.activities.flatMap((activity) => {
      const letters = lettersOf(matrix, activity.id, newcomer);
      if (letters.length === 0) return [];
      const record = recordOf(project, activities.name, activity.id) ?? {};
      return [
        [
          group.name,
          activity.name,
          lettersInWords(matrix.letterSet, letters),
          wordsOf(project).value(activities.fields.output, record.output),
        ],
      ];
    }),
  );
  return {
    heading: 'What is yours',
    table: { head: ['Phase', 'Activity', 'You are', 'Output'], rows },
    empty: 'The matrix has no letter for this role yet. Settle that in the first week.',
  };
}

function lettersOf(matrix: Matrix, activity: string, newcomer: Newcomer): string[] {
  return sortLetters(newcomer.roles.flatMap((role) => lettersAt(matrix, activity, role)));
}

/** Whoever answers for the rows in which the newcomer has a letter, and when they work. */
function meetPart(project: ProjectDocument, matrix: Matrix, newcomer: Newcomer): BriefPart {
  const own = matrix.activities.filter(({ id }) => lettersOf(matrix, id, newcomer).length > 0);
  const rows = matrix.roles
    .filter(({ id }) => !newcomer.roles.includes(id))
    .map((role) => ({
      role,
      answersFor: own
        .filter(({ id }) => lettersAt(matrix, id, role.id).includes('A'))
        .map(({ name }) => name),
    }))
    .filter(({ answersFor }) => answersFor.length > 0)
    .map(({ role, answersFor }) => [
      role.name,
      listWords(role.holders.map((id) => personWords(project, id))) || 'nobody holds this role yet',
      answersFor.slice(0, MOST_NAMED).join(', ') + more(answersFor.length),
    ]);
  return {
    heading: 'Whom to meet in the first week',
    lead: 'They answer for work in which you have a part.',
    table: { head: ['Role', 'Person', 'Answers for'], rows },
    empty: 'The matrix names nobody yet who answers for your rows.',
  };
}

const MOST_NAMED = 3;
const more = (count: number) => (count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '');

function personWords(project: ProjectDocument, id: string): string {
  const record = recordOf(project, people.name, id) ?? {};
  const hours = [record.start, record.end].filter((time) => !isMissing(time)).join('–');
  const when = [hours, record.tz].filter((part) => !isMissing(part)).join(' ');
  return `${recordName(people, id, record)}${when === '' ? '' : ` (${when})`}`;
}

function cardParts(project: ProjectDocument, newcomer: Newcomer, cards: readonly RoleCard[]): BriefPart[] {
  const kinds = new Set(newcomer.roles.map((id) => recordOf(project, roles.name, id)?.kind));
  return cards
    .filter(({ id }) => kinds.has(id))
    .map((card) => ({
      heading: `Questions to ask: ${card.name}`,
      lead: card.summary,
      isChecklist: true,
      items: card.asks,
    }));
}

function readPart(project: ProjectDocument): BriefPart {
  const count = (collection: string) => Object.keys(collectionOf(project, collection)).length;
  const shelf: [string, string][] = [
    ['decisions', 'decision log'],
    ['risks', 'risk register'],
    ['experiments', 'experiment log'],
    ['datasets', 'data sheets'],
    ['agreements', 'working agreement'],
  ];
  const items = shelf
    .filter(([collection]) => count(collection) > 0)
    .map(
      ([collection, name]) =>
        `Read the ${name} (${count(collection)} ${count(collection) === 1 ? 'entry' : 'entries'}) and write down three questions`,
    );
  return {
    heading: 'Read in the first week',
    isChecklist: true,
    items: ['Read the role matrix and the glossary', ...items],
  };
}

const STEPS: BriefPart = {
  heading: 'Thirty days',
  isChecklist: true,
  items: [
    'Days 2 to 5: an hour with a user, an hour with a domain expert',
    'Week 2: ten real records followed from where they are typed to where the model reads them; three surprises written down',
    'Week 3: the best result so far rebuilt from the notes alone',
    'Week 4: one small change finished, through review',
    'Day 30: talk held; one improvement to this list made',
  ],
};
