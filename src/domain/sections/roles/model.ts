/** Roles and the people who hold them: who every owner field points to. */
import { defineCollection } from '#domain/document/collection.ts';
import { choice, choices, group, references, rows, share, text } from '#domain/document/field.ts';

/** The duties a role may have; the same ids as the role cards in content/roles.yaml. */
export const roleKinds = [
  { value: 'business-sponsor', label: 'Business sponsor' },
  { value: 'product-owner', label: 'Product owner' },
  { value: 'product-manager', label: 'Product manager' },
  { value: 'project-manager', label: 'Project manager' },
  { value: 'data-science-lead', label: 'Data-science lead' },
  { value: 'data-scientist', label: 'Data scientist' },
  { value: 'data-engineer', label: 'Data engineer' },
  { value: 'ml-engineer', label: 'ML engineer' },
  { value: 'software-engineer', label: 'Software engineer' },
  { value: 'qa', label: 'Quality assurance' },
  { value: 'devops', label: 'DevOps' },
  { value: 'domain-expert', label: 'Domain expert' },
  { value: 'business-analyst', label: 'Business analyst' },
  { value: 'annotator', label: 'Annotator' },
  { value: 'data-owner', label: 'Data owner' },
  { value: 'legal-privacy', label: 'Legal and privacy' },
  { value: 'security', label: 'Security' },
  { value: 'ethics', label: 'Ethics' },
  { value: 'designer', label: 'Designer' },
  { value: 'end-user', label: 'End user' },
  { value: 'other', label: 'Other' },
] as const;

export type RoleKind = (typeof roleKinds)[number]['value'];

/** The list of time zones that a page may offer. */
export const ZONE_LIST = 'time-zones';

/** Days of the week as ISO 8601 numbers them. */
export const weekdays = [
  { value: '1', label: 'Monday' },
  { value: '2', label: 'Tuesday' },
  { value: '3', label: 'Wednesday' },
  { value: '4', label: 'Thursday' },
  { value: '5', label: 'Friday' },
  { value: '6', label: 'Saturday' },
  { value: '7', label: 'Sunday' },
] as const;

const focusDays = [{ value: 'every', label: 'Every working day' }, ...weekdays] as const;

export const people = defineCollection({
  name: 'people',
  prefix: 'per',
  singular: 'person',
  plural: 'people',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Name', { required: true, sensitive: true }),
    email: text('E-mail', { sensitive: true }),
    tz: text('Time zone', { hint: 'As in Europe/Berlin.', datalist: ZONE_LIST }),
    workdays: choices('Working days', weekdays, {
      isNumbered: true,
      hint: 'Nothing ticked reads as Monday to Friday.',
    }),
    start: text('Working day begins', { hint: 'Local time, as in 09:00.' }),
    end: text('Working day ends', { hint: 'Local time, as in 17:00. Before the beginning: past midnight.' }),
    flexible: group(
      'Could also work, by choice',
      {
        earliest: text('From', { hint: 'Local time. No earlier than this.' }),
        latest: text('Until', { hint: 'Local time. No later than this.' }),
      },
      { hint: 'Said by the person. Never asked for by decree.' },
    ),
    focus: rows(
      'Not to be disturbed',
      {
        day: choice('Day', focusDays),
        start: text('From'),
        end: text('Until'),
      },
      { hint: 'Local time. Meetings stay out of it where they can.' },
    ),
  },
});

export const roles = defineCollection({
  name: 'roles',
  prefix: 'role',
  singular: 'role',
  plural: 'roles',
  nameField: 'name',
  ordered: true,
  fields: {
    name: text('Role', { required: true }),
    kind: choice('Kind', roleKinds),
    holders: references('Held by', 'people', 'empty'),
    allocation: share('Share of working time', {
      minimum: 0,
      maximum: 1,
      hint: 'Of each person who holds it. One day a week is 20 %.',
    }),
  },
});
