/** Rules of the plan review: data plus a pure function each. Adding a rule is adding one entry and one test. */
import type { Day, ProjectDocument } from '#domain/document/project.ts';

export type Severity = 'error' | 'warning' | 'advice';

/** Where a rule found something. The record may be left out when the whole section is meant. */
export interface Place {
  collection?: string;
  record?: string;
  field?: string;
  /** Field to begin with, when the finding is about several of them. */
  startAt?: string;
  /** Page of the planner, when it has several: a checklist. */
  page?: string;
  /** Planner where it is fixed, when it is another one than the rule says. */
  planner?: string;
  /** The sentence, naming the record in the person's own words. */
  message: string;
}

export interface Rule {
  /** Permanent: dismissals are kept by it. `section.what-is-wrong`. */
  id: string;
  severity: Severity;
  /** Planner where it is fixed. */
  planner: string;
  /** Guide page that explains why, `part/page` with an optional `#heading`. */
  guide: string;
  /** What the rule looks for, in one sentence. */
  looksFor: string;
  check(project: ProjectDocument, context: { today: Day }): Place[];
}

export interface Finding extends Place {
  planner: string;
  /** Rule id and record id: the key under which it can be dismissed. */
  key: string;
  rule: string;
  severity: Severity;
  guide: string;
  dismissed?: { reason: string };
}
