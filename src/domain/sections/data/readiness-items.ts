/** Items of content/checklists/data-readiness.yaml as rules need them. Written by `npm run ids`; do not edit. */
import type { Band, Conditions } from '#domain/sections/checklists/checklist.ts';

export const READINESS_LIST = 'data-readiness';

export interface ReadinessItem {
  id: string;
  band: Band;
  isBlocker: boolean;
  appliesWhen?: Conditions;
}

export const readinessItems: readonly ReadinessItem[] = [
  { id: 'dataset-seen', band: 'C4', isBlocker: true },
  { id: 'owner-named', band: 'C4', isBlocker: true },
  { id: 'use-agreed', band: 'C3', isBlocker: false },
  { id: 'licence-allows', band: 'C3', isBlocker: true },
  { id: 'legal-basis', band: 'C3', isBlocker: true, appliesWhen: { personalData: ['yes'] } },
  { id: 'access-granted', band: 'C3', isBlocker: true },
  { id: 'sensitive-marked', band: 'C3', isBlocker: false, appliesWhen: { personalData: ['yes'] } },
  { id: 'retention-set', band: 'C3', isBlocker: false, appliesWhen: { personalData: ['yes'] } },
  { id: 'loads-by-script', band: 'C2', isBlocker: true },
  { id: 'fields-described', band: 'C2', isBlocker: true },
  { id: 'keys-join', band: 'C2', isBlocker: false },
  { id: 'whole-loaded', band: 'C1', isBlocker: true },
  { id: 'live-route-seen', band: 'C1', isBlocker: false, appliesWhen: { purpose: ['serve', 'monitor'] } },
  { id: 'profiled', band: 'B4', isBlocker: true },
  { id: 'recording-known', band: 'B4', isBlocker: false },
  { id: 'missing-explained', band: 'B3', isBlocker: true },
  { id: 'totals-agree', band: 'B3', isBlocker: true },
  { id: 'duplicates-settled', band: 'B3', isBlocker: false },
  { id: 'outliers-judged', band: 'B3', isBlocker: false },
  { id: 'clock-right', band: 'B3', isBlocker: false, appliesWhen: { forecast: ['yes'] } },
  {
    id: 'as-known-then',
    band: 'B2',
    isBlocker: false,
    appliesWhen: { forecast: ['yes'], purpose: ['train', 'evaluate'] },
  },
  { id: 'faults-settled', band: 'B2', isBlocker: true },
  { id: 'breaks-listed', band: 'B2', isBlocker: false },
  { id: 'question-written', band: 'B1', isBlocker: true },
  { id: 'label-definition', band: 'A4', isBlocker: true, appliesWhen: { purpose: ['train', 'evaluate'] } },
  {
    id: 'label-agreement',
    band: 'A4',
    isBlocker: false,
    appliesWhen: { labels: ['yes'], purpose: ['train', 'evaluate'] },
  },
  { id: 'population-fits', band: 'A4', isBlocker: true, appliesWhen: { purpose: ['train', 'evaluate'] } },
  { id: 'rare-enough', band: 'A4', isBlocker: false, appliesWhen: { purpose: ['train', 'evaluate'] } },
  { id: 'groups-counted', band: 'A4', isBlocker: false, appliesWhen: { people: ['yes'] } },
  {
    id: 'time-split',
    band: 'A4',
    isBlocker: true,
    appliesWhen: { purpose: ['train', 'evaluate'], forecast: ['yes'] },
  },
  { id: 'entities-apart', band: 'A4', isBlocker: false, appliesWhen: { purpose: ['train', 'evaluate'] } },
  { id: 'leakage-checked', band: 'A4', isBlocker: true, appliesWhen: { purpose: ['train', 'evaluate'] } },
  { id: 'test-set-apart', band: 'A4', isBlocker: true, appliesWhen: { purpose: ['evaluate'] } },
  { id: 'baseline-ran', band: 'A3', isBlocker: true, appliesWhen: { purpose: ['train'] } },
  { id: 'version-fixed', band: 'A3', isBlocker: false },
  { id: 'arrives-in-time', band: 'A2', isBlocker: true, appliesWhen: { purpose: ['serve'] } },
  { id: 'same-values-live', band: 'A2', isBlocker: true, appliesWhen: { purpose: ['serve'] } },
  { id: 'checked-on-arrival', band: 'A2', isBlocker: true, appliesWhen: { purpose: ['serve', 'monitor'] } },
  { id: 'outcome-joins', band: 'A2', isBlocker: false, appliesWhen: { purpose: ['monitor'] } },
  { id: 'reference-window', band: 'A2', isBlocker: false, appliesWhen: { purpose: ['monitor'] } },
  { id: 'datasheet-written', band: 'A2', isBlocker: false },
];
