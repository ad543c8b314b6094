/** What is done about a blocker, each step with the words undo will show. */

import { removeRecord } from '#domain/document/edit.ts';
import type { Day } from '#domain/document/project.ts';
import { DISMISSALS } from '#domain/project/upkeep-model.ts';
import { type Blocker, declineKey } from '#domain/sections/checkin/blockers.ts';
import {
  changeBlocker,
  declineRisk,
  type RiskWording,
  raiseBlocker,
} from '#domain/sections/checkin/edit-checkin.ts';
import { risks } from '#domain/sections/risks/model.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';

export function raise(blocker: Blocker, wording: RiskWording): void {
  const risk = projectStore.newId(risks.prefix);
  projectStore.change(`Raise the risk “${wording.title}”`, (project) =>
    raiseBlocker(project, blocker, wording, risk, projectStore.now),
  );
  announce(`“${wording.title}” is in the risk register.`);
}

export function decline(blocker: Blocker): void {
  projectStore.change('Say that no risk follows', (project) =>
    declineRisk(project, blocker, `“${blocker.text}” is in no risk.`, projectStore.now),
  );
  announce('Remembered. It is not offered again; undo brings it back.');
}

export function askAgain(blocker: Blocker): void {
  projectStore.change('Offer the risk again', (project) =>
    removeRecord(project, DISMISSALS, declineKey(blocker.origin), projectStore.now),
  );
}

export function setOwner(blocker: Blocker, owner: string): void {
  projectStore.change(`Who clears “${blocker.text}”`, (project) =>
    changeBlocker(project, blocker.checkin, { owner: owner || undefined }, projectStore.now),
  );
}

export function callGone(blocker: Blocker, day: Day): void {
  projectStore.change(`“${blocker.text}” is gone`, (project) =>
    changeBlocker(project, blocker.checkin, { goneOn: day }, projectStore.now),
  );
  announce(`“${blocker.text}” is gone. Undo brings it back.`);
}
