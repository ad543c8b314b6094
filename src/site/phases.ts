/** The phases, for pages and content; they are the domain's. */
export { type PhaseId, phaseName, phases } from '#domain/project/phases.ts';
