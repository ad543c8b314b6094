/** What the parts of a run read of the open project. */
import { useMemo } from 'react';
import type { Instant } from '#domain/document/project.ts';
import type { Agenda, AgendaStep } from '#domain/sections/sessions/agenda.ts';
import { sessions } from '#domain/sections/sessions/model.ts';
import { currentStep, isRunning, type RunStep, stepsOf } from '#domain/sections/sessions/run.ts';
import { useRecord } from '#ui/use-project.ts';

export interface Run {
  id: string;
  agenda: Agenda;
  steps: RunStep[];
  current: RunStep;
  /** Its place, from 0. */
  place: number;
  /** The words of the step; absent when the step has left the agenda. */
  words: AgendaStep | undefined;
  isRunning: boolean;
  /** Somebody is on a call. */
  hasCall: boolean;
  startedAt: Instant;
}

/** `undefined` while there is no such session in the open project. */
export function useRun(agenda: Agenda, id: string): Run | undefined {
  const record = useRecord(sessions.name, id);
  return useMemo(() => {
    if (!record) return undefined;
    const steps = stepsOf(record, agenda);
    const current = currentStep(record, steps);
    if (!current) return undefined;
    return {
      ...{ id, agenda, steps, current },
      place: steps.indexOf(current),
      words: agenda.steps.find((step) => step.id === current.step),
      isRunning: isRunning(steps),
      hasCall: record.place === 'call' || record.place === 'mixed',
      startedAt: String(record.startedAt ?? ''),
    };
  }, [record, agenda, id]);
}
