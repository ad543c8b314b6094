/** The six phases of CRISP-DM, and operation after deployment: names, and where the guide tells of them. */
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

export function phaseName(id: PhaseId): string {
  return phases.find((phase) => phase.id === id)?.name ?? id;
}
