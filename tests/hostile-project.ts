/**
 * A project with records in every collection and a value in every field that the domain declares, so that no place where
 * typed words are shown is left out. The words are the caller's: markup that must stay words, for instance.
 */
import type { CollectionDefinition } from '#domain/document/collection.ts';
import type { Field } from '#domain/document/field.ts';
import { emptyProject, type ProjectDocument } from '#domain/document/project.ts';
import { collections } from '#domain/project/collections.ts';

const DAY = '2026-06-15';
const NOW = `${DAY}T09:00:00Z`;

/** Ids of records that the planners look for by name. */
const KNOWN: Record<string, string> = {
  errorCosts: 'cost_matrix',
  charterText: 'charter_text',
  profile: 'profile_main',
  sampleCalculator: 'calculator_main',
  workbench: 'workbench_main',
  impact: 'impact_main',
  riskSettings: 'risk_settings',
  messageWords: 'message_words',
  matrixSettings: 'role_matrix',
  checkinSettings: 'checkin_settings',
};

/** What no person types and a planner goes by: which list an item stands in, which agenda a session follows. */
const GIVEN: Record<string, Record<string, unknown>[]> = {
  checklistItems: [{ list: 'lst_1' }, { list: 'lst_1' }],
  checks: [
    { list: 'lst_1', key: 'chi_1', subject: undefined },
    { list: 'data-readiness', subject: 'ds_1' },
  ],
  sessions: [{ agenda: 'project-kickoff' }, { agenda: 'risk-premortem' }],
};

export interface FillOptions {
  /** The words for a place; places are numbered from 1. */
  words(place: number): string;
  /** Which of its choices each field takes; counted round. */
  choice?: number;
  flags?: boolean;
  /** Moments are words too: a file may hold any text there. */
  brokenMoments?: boolean;
}

export function filledProject({
  words,
  choice = 0,
  flags = false,
  brokenMoments = false,
}: FillOptions): ProjectDocument {
  let places = 0;
  const next = () => {
    places += 1;
    return words(places);
  };
  const moment = () => (brokenMoments ? next() : NOW);
  const definitionOf = (name: string) => collections.find((each) => each.name === name);
  const idsOf = (definition: CollectionDefinition): string[] => {
    const keys = definition.keyedBy ? definitionOf(definition.keyedBy) : undefined;
    if (keys) return idsOf(keys);
    const known = KNOWN[definition.name];
    return known ? [known] : [1, 2].map((number) => `${definition.prefix}_${number}`);
  };
  const targets = ({ to }: Field): string[] =>
    (typeof to === 'string' ? [to] : (to ?? [])).flatMap((name) => {
      const definition = definitionOf(name);
      return definition ? idsOf(definition) : [];
    });
  const chosen = (field: Field) => {
    const values = field.choices ?? [];
    const value = values[choice % values.length]?.value ?? '';
    return field.isNumbered ? Number(value) : value;
  };

  function valueFor(field: Field): unknown {
    switch (field.kind) {
      case 'number':
      case 'whole':
        if (field.choices) return Number(chosen({ ...field, isNumbered: true }));
        return Math.min(field.maximum ?? 3, Math.max(field.minimum ?? 3, 3));
      case 'share':
        return 0.5;
      case 'day':
        return DAY;
      case 'instant':
        return moment();
      case 'flag':
        return flags;
      case 'choice':
        return chosen(field);
      case 'choices':
        return [chosen(field)];
      case 'texts':
        return [next(), next()];
      case 'reference':
        return targets(field)[0] ?? next();
      case 'references':
        return targets(field);
      case 'group':
        return fieldsOf(field.fields ?? {});
      case 'rows':
        return [fieldsOf(field.fields ?? {}), fieldsOf(field.fields ?? {})];
      default:
        return next();
    }
  }

  function fieldsOf(fields: Record<string, Field>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueFor(field)]));
  }

  const matrixRow = { role_1: ['R', 'A'], role_2: ['C'] };
  const records = Object.fromEntries(
    collections.map((definition) => [
      definition.name,
      Object.fromEntries(
        idsOf(definition).map((id, at) => [
          id,
          {
            ...(definition.faultsIn ? matrixRow : fieldsOf(definition.fields)),
            rev: 1,
            updatedAt: moment(),
            ...GIVEN[definition.name]?.[at],
          },
        ]),
      ),
    ]),
  );
  return {
    ...emptyProject('prj_filled', NOW),
    rev: 3,
    ...{ createdAt: moment(), updatedAt: moment() },
    title: next(),
    description: next(),
    ...records,
  } as ProjectDocument;
}
