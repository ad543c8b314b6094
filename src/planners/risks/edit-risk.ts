/** Edits of risks that also write their history, each with the words undo will show. */
import type { Patch } from '#domain/document/edit.ts';
import { addRisk, changeRisk, type RiskStatus, reviewRisk } from '#domain/sections/risks/lifecycle.ts';
import { riskStatuses, risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { nameOf } from '#ui/edits.ts';

/** @returns the id of the new risk */
export function addRiskTo(fields: Patch = {}, source?: string): string {
  const id = projectStore.newId(risks.prefix);
  projectStore.change('Add a risk', (before) => addRisk(before, id, fields, projectStore.now, source));
  return id;
}

/** Changes fields of a risk; typing in one field is one step of undo. */
export function editRisk(id: string, patch: Patch): void {
  const fields = Object.keys(patch).filter((field) => field !== 'typed');
  const known: Record<string, { label: string }> = risks.fields;
  const label = known[fields[0] ?? '']?.label ?? 'risk';
  projectStore.change(
    `Change “${label}” of ${nameOf(risks, id)}`,
    (before) => changeRisk(before, id, patch, projectStore.now),
    `risks.${id}.${fields.join()}`,
  );
}

/** Moves a risk to another status; `more` holds what the move must come with. */
export function moveRisk(id: string, status: RiskStatus, why = '', more: Patch = {}): void {
  const word = riskStatuses.find(({ value }) => value === status)?.label.split(':', 1)[0] ?? status;
  projectStore.change(`Move ${nameOf(risks, id)} to “${word}”`, (before) =>
    changeRisk(before, id, { status, ...more }, projectStore.now, why),
  );
}

export function reviewToday(id: string): void {
  projectStore.change(`Review ${nameOf(risks, id)}`, (before) =>
    reviewRisk(before, id, dayOf(new Date()), projectStore.now),
  );
}
