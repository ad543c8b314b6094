/**
 * Findings of the open project, worked out a moment after it changed, however many parts show them. A planner page brings
 * its own section's rules; pages that show the whole review bring all of them.
 */
import { atom, onMount } from 'nanostores';
import { useSyncExternalStore } from 'react';
import { findingsOf } from '#domain/project/findings.ts';
import type { Finding, Rule } from '#domain/project/rule.ts';
import { $project } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import { $paper, shownProject } from './shown-project.ts';

/** Typing comes first: findings follow when it pauses this long. */
const AFTER_TYPING = 150;
const NONE: readonly Finding[] = [];

export const $rules = atom<readonly Rule[]>([]);
export const $findings = atom<readonly Finding[]>(NONE);

let byRecord: ReadonlyMap<string, readonly Finding[]> = new Map();

onMount($findings, () => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(work, AFTER_TYPING);
  };
  const stop = [$project.listen(later), $paper.listen(work), $rules.listen(work)];
  work();
  return () => {
    clearTimeout(timer);
    for (const end of stop) end();
  };
});

function work(): void {
  const findings = findingsOf(shownProject(), dayOf(new Date()), $rules.get());
  byRecord = grouped(findings, byRecord);
  $findings.set(findings);
}

/** Findings by record. A record whose findings are the same as before keeps its list, so that it is not drawn again. */
function grouped(findings: readonly Finding[], before: typeof byRecord): typeof byRecord {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = `${finding.collection}/${finding.record}`;
    const group = groups.get(place);
    if (group) group.push(finding);
    else groups.set(place, [finding]);
  }
  const say = (list: readonly Finding[]) =>
    list.map(({ key, message, dismissed }) => `${key}\n${message}\n${dismissed?.reason}`).join('\n\n');
  return new Map(
    [...groups].map(([place, group]) => {
      const old = before.get(place);
      return [place, old && say(old) === say(group) ? old : group];
    }),
  );
}

const subscribe = (onChange: () => void) => $findings.listen(onChange);

/** Findings about one record. */
export function useRecordFindings(collection: string, id: string): readonly Finding[] {
  return useSyncExternalStore(
    subscribe,
    () => byRecord.get(`${collection}/${id}`) ?? NONE,
    () => NONE,
  );
}

/** Loads every rule, for a part that shows more than its own section. */
export async function loadAllRules(): Promise<void> {
  const { rules } = await import('#domain/project/review.ts');
  $rules.set(rules);
}
