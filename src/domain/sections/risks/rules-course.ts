/** Review rules about the course of a risk: its status, its trip wire and its reviews. */
import { recordName } from '#domain/document/collection.ts';
import { isPlainObject, recordOf } from '#domain/document/project.ts';
import type { Rule } from '#domain/project/rule.ts';
import { isMissing } from '#domain/project/values.ts';
import { metrics } from '#domain/sections/goals/model.ts';
import { eachRisk } from './each-risk.ts';
import { historyOf } from './lifecycle.ts';
import { operators } from './model.ts';
import { reviewDue, reviewedOn, rhythmOf } from './review-rhythm.ts';
import { isLive } from './scoring.ts';
import { crossings, tripWireOf } from './trip-wire.ts';

const GUIDE = 'risks/managing-risk-in-ml-projects';
const decision = { planner: 'risks', guide: `${GUIDE}#score-then-decide` } as const;
const wires = { planner: 'risks', guide: `${GUIDE}#trip-wires` } as const;
const rhythm = { planner: 'risks', guide: `${GUIDE}#review-rhythm` } as const;

export const courseRules: readonly Rule[] = [
  {
    ...decision,
    id: 'risks.accepted-without-name',
    severity: 'error',
    looksFor: 'Accepted risks without the name of a person or a date.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        if (risk.status !== 'accepted') return undefined;
        const noName = isMissing(risk.acceptedBy);
        if (!noName && !isMissing(risk.acceptedOn)) return undefined;
        const missing = noName ? (isMissing(risk.acceptedOn) ? 'by whom, nor when' : 'by whom') : 'when';
        return {
          field: noName ? 'acceptedBy' : 'acceptedOn',
          message: `${name} is accepted, but nothing says ${missing}.`,
        };
      }),
  },
  {
    ...decision,
    id: 'risks.realised-without-action',
    severity: 'error',
    looksFor: 'Risks that happened and nothing says what was done.',
    check: (project) =>
      eachRisk(project, (risk, name) =>
        risk.status === 'realised' && isMissing(risk.realisedAction)
          ? {
              field: 'realisedAction',
              message: `${name} has happened, and nothing says what was done about it.`,
            }
          : undefined,
      ),
  },
  {
    ...rhythm,
    id: 'risks.closed-without-reason',
    severity: 'warning',
    looksFor: 'Closed risks without a reason.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        if (risk.status !== 'closed') return undefined;
        const moves = historyOf(risk).filter((entry) => entry.field === 'Status');
        if (!isMissing(moves.at(-1)?.why)) return undefined;
        return { field: 'status', message: `${name} is closed, and nothing says why.` };
      }),
  },
  {
    ...wires,
    id: 'risks.trip-wire-crossed',
    severity: 'error',
    looksFor: 'Trip wires that a measured value has crossed since the last review.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        const [crossing] = crossings(project, risk);
        const wire = tripWireOf(risk);
        if (!crossing || !wire) return undefined;
        const metric = recordOf(project, metrics.name, wire.metric);
        const metricName = metric ? recordName(metrics, wire.metric, metric) : 'The metric';
        const side = operators.find(({ value }) => value === wire.op)?.label ?? wire.op;
        return {
          field: 'trigger',
          message: `Look now at ${name}: ${metricName} is ${crossing.value} (${crossing.from}), ${side} ${wire.value}.`,
        };
      }),
  },
  {
    ...wires,
    id: 'risks.trip-wire-incomplete',
    severity: 'warning',
    looksFor: 'Trip wires without metric, side or value.',
    check: (project) =>
      eachRisk(project, (risk, name) => {
        if (!isPlainObject(risk.trigger) || tripWireOf(risk)) return undefined;
        const { metric, op, value } = risk.trigger;
        if (isMissing(metric) && isMissing(op) && isMissing(value)) return undefined;
        return {
          field: 'trigger',
          message: `The trip wire of ${name} is half set: it needs a metric, a side and a value.`,
        };
      }),
  },
  {
    ...rhythm,
    id: 'risks.review-overdue',
    severity: 'warning',
    looksFor: 'Risks whose review is overdue.',
    check: (project, { today }) =>
      eachRisk(project, (risk, name) => {
        const due = reviewDue(risk, rhythmOf(project));
        return due !== undefined && due < today
          ? { field: 'lastReviewed', message: `The review of ${name} was due on ${due}.` }
          : undefined;
      }),
  },
  {
    ...rhythm,
    id: 'risks.never-reviewed',
    severity: 'advice',
    looksFor: 'Risks without a sign of when somebody last looked at them.',
    check: (project) =>
      eachRisk(project, (risk, name) =>
        isLive(risk) && reviewedOn(risk) === undefined
          ? { field: 'lastReviewed', message: `Nothing says when somebody last looked at ${name}.` }
          : undefined,
      ),
  },
  {
    ...rhythm,
    id: 'risks.time-has-come',
    severity: 'advice',
    looksFor: 'Risks whose first possible day has passed while they are still open.',
    check: (project, { today }) =>
      eachRisk(project, (risk, name) =>
        isLive(risk) && typeof risk.proximity === 'string' && risk.proximity !== '' && risk.proximity < today
          ? {
              field: 'proximity',
              message: `${name} could strike since ${risk.proximity}: has it happened, or has it passed?`,
            }
          : undefined,
      ),
  },
];
