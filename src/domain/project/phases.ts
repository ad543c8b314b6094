/** The six phases of CRISP-DM, and operation after deployment. */
import type { Choice } from '#domain/document/field.ts';

export const phases = [
  { id: 'business-understanding', name: 'Business understanding' },
  { id: 'data-understanding', name: 'Data understanding' },
  { id: 'data-preparation', name: 'Data preparation' },
  { id: 'modeling', name: 'Modelling' },
  { id: 'evaluation', name: 'Evaluation' },
  { id: 'deployment', name: 'Deployment' },
  { id: 'operation', name: 'Operation' },
] as const;

export type PhaseId = (typeof phases)[number]['id'];

/** The phases as the choices of a field. */
export const phaseChoices: readonly Choice[] = phases.map(({ id, name }) => ({ value: id, label: name }));

export function phaseName(id: PhaseId): string {
  return phases.find((phase) => phase.id === id)?.name ?? id;
}
