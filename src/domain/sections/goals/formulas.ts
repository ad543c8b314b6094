/** The formula of each metric a person can choose, in words and symbols, with the source a page can cite. */

export interface MetricFormula {
  /** As shown to the reader. */
  formula: string;
  /** What the number cannot tell, in one sentence. */
  caution: string;
  /** Key in content/sources.yaml; none where the formula is a plain definition. */
  source?: string;
  /** Values lie between 0 and 1. */
  isShare: boolean;
  betterWhen: 'up' | 'down';
}

export const metricFormulas: Record<string, MetricFormula> = {
  accuracy: {
    formula: '(TP + TN) / (TP + FP + FN + TN)',
    caution: 'On a rare class, never raising an alarm already scores high.',
    isShare: true,
    betterWhen: 'up',
  },
  precision: {
    formula: 'TP / (TP + FP)',
    caution: 'Says nothing about the cases that were missed.',
    isShare: true,
    betterWhen: 'up',
  },
  recall: {
    formula: 'TP / (TP + FN)',
    caution: 'Says nothing about false alarms: flagging everything gives 1.',
    isShare: true,
    betterWhen: 'up',
  },
  f1: {
    formula: '2 × precision × recall / (precision + recall)',
    caution: 'Weighs both errors alike, whatever they cost.',
    isShare: true,
    betterWhen: 'up',
  },
  fbeta: {
    formula: '(1 + β²) × precision × recall / (β² × precision + recall)',
    caution: 'β says how many times more recall counts; write down who chose it.',
    isShare: true,
    betterWhen: 'up',
  },
  mcc: {
    formula: '(TP × TN − FP × FN) / √((TP + FP)(TP + FN)(TN + FP)(TN + FN))',
    caution: 'From −1 to 1; not defined when a row or column of the table is empty.',
    source: 'matthews-1975',
    isShare: false,
    betterWhen: 'up',
  },
  balanced_accuracy: {
    formula: '(recall + specificity) / 2',
    caution: 'Treats both classes as equally important.',
    isShare: true,
    betterWhen: 'up',
  },
  roc_auc: {
    formula: 'Chance that a random positive case scores above a random negative one',
    caution: 'Averages over thresholds nobody will use; flatters on rare classes.',
    isShare: true,
    betterWhen: 'up',
  },
  pr_auc: {
    formula: 'Area under precision plotted against recall',
    caution: 'Its floor is the share of positive cases, so compare only on the same data.',
    isShare: true,
    betterWhen: 'up',
  },
  log_loss: {
    formula: '−mean of (y ln p + (1 − y) ln(1 − p))',
    caution: 'One confident mistake can dominate it.',
    isShare: false,
    betterWhen: 'down',
  },
  brier: {
    formula: 'mean of (p − y)²',
    caution: 'Mixes calibration with the ability to rank.',
    isShare: true,
    betterWhen: 'down',
  },
  mae: {
    formula: 'mean of |y − ŷ|',
    caution: 'In the unit of the quantity; large errors count no more than their size.',
    isShare: false,
    betterWhen: 'down',
  },
  rmse: {
    formula: '√(mean of (y − ŷ)²)',
    caution: 'A few large errors decide it.',
    isShare: false,
    betterWhen: 'down',
  },
  mape: {
    formula: 'mean of |y − ŷ| / |y|',
    caution: 'Not defined where y is 0, and punishes forecasts that are too high more than those too low.',
    isShare: false,
    betterWhen: 'down',
  },
  r2: {
    formula: '1 − Σ(y − ŷ)² / Σ(y − ȳ)²',
    caution: 'Can be negative; depends on how varied the sample is.',
    isShare: false,
    betterWhen: 'up',
  },
  latency_p95: {
    formula: 'Time within which 95 of 100 requests are answered',
    caution: 'The slowest five in a hundred may be the users who matter.',
    isShare: false,
    betterWhen: 'down',
  },
  availability: {
    formula: 'Time the service answered / time it should have',
    caution: 'Say over which window: a month and a year give different promises.',
    isShare: true,
    betterWhen: 'up',
  },
  cost_per_1000: {
    formula: 'Running cost / predictions × 1,000',
    caution: 'Name what is inside: compute, licences, people who review.',
    isShare: false,
    betterWhen: 'down',
  },
};

/** True when the metric's values must lie between 0 and 1. */
export function isShareMetric(metric: Record<string, unknown>): boolean {
  const formula = typeof metric.formulaKey === 'string' ? metricFormulas[metric.formulaKey] : undefined;
  if (formula) return formula.isShare;
  return typeof metric.unit === 'string' && metric.unit.trim().toLowerCase() === 'share';
}

/** The formula of a metric in words; `''` when none was chosen. */
export function formulaOf(record: Record<string, unknown>): string {
  const known = typeof record.formulaKey === 'string' ? metricFormulas[record.formulaKey] : undefined;
  return known?.formula ?? (typeof record.formulaText === 'string' ? record.formulaText : '');
}
