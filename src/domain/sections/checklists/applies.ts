/** Which items apply: conditions of an item against what is known of the project and of the subject. */
import { type ProjectDocument, recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import type { Conditions } from './checklist.ts';
import { PROFILE, profile } from './model.ts';

/** What is known, by property. A property that is not there is not known, and hides nothing. */
export type Context = Readonly<Record<string, readonly string[]>>;

/** Properties that conditions may name, each with its values. The content check reads this. */
export const conditionValues: Readonly<Record<string, readonly string[]>> = {
  people: ['yes', 'no'],
  personalData: ['yes', 'no'],
  forecast: ['yes', 'no'],
  labels: ['yes', 'no'],
  live: ['yes', 'no'],
  public: ['yes', 'no'],
  models: ['own', 'bought', 'foundation'],
  purpose: ['train', 'evaluate', 'serve', 'monitor'],
};

/** True when every condition is met or cannot be decided yet. */
export function applies(conditions: Conditions | undefined, context: Context): boolean {
  return Object.entries(conditions ?? {}).every(([property, wanted]) => {
    const known = context[property];
    return known === undefined || known.some((value) => wanted.includes(value));
  });
}

/** The kind of project, and over it what the dataset `subject` says of itself. */
export function contextOf(project: ProjectDocument, subject?: string): Context {
  const context: Record<string, readonly string[]> = {};
  const take = (property: string, value: unknown) => {
    if (isMissing(value)) return;
    context[property] = Array.isArray(value) ? value.map(String) : [String(value)];
  };
  const kind = recordOf(project, profile.name, PROFILE);
  for (const property of Object.keys(profile.fields)) take(property, kind?.[property]);
  const dataset = subject === undefined ? undefined : recordOf(project, 'datasets', subject);
  take('purpose', dataset?.purpose);
  take('forecast', dataset?.temporal);
  for (const property of ['personalData', 'labels']) take(property, dataset?.[property]);
  return context;
}
