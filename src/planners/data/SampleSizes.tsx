/** How many cases are needed, to see a rare kind at all and to know a share closely enough, and whether labels agree. */
import type { ProjectRecord } from '#domain/document/project.ts';
import { numberIn } from '#domain/project/values.ts';
import { CALCULATOR, sampleCalculator } from '#domain/sections/data/model.ts';
import { labelAgreement } from '#domain/stats/label-agreement.ts';
import { isDefined, type NotDefined, type Result } from '#domain/stats/not-defined.ts';
import { casesForMargin, eventsNeeded, type SampleSize } from '#domain/stats/sample-size.ts';
import { RecordField } from '#ui/RecordField.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useRecord } from '#ui/use-project.ts';
import styles from './data.module.css';

export function SampleSizes() {
  const record = useRecord(sampleCalculator.name, CALCULATOR);
  const [rare, confidence] = [numberIn(record?.rareShare), numberIn(record?.confidence)];
  const [expected, half, level] = [
    numberIn(record?.expectedShare),
    numberIn(record?.halfWidth),
    numberIn(record?.level),
  ];
  const events =
    rare === undefined || confidence === undefined ? undefined : eventsNeeded({ share: rare, confidence });
  const margin =
    expected === undefined || half === undefined || level === undefined
      ? undefined
      : casesForMargin({ share: expected, halfWidth: half, level });
  const fields = (names: readonly (keyof typeof sampleCalculator.fields)[]) => (
    <div className={styles.grid}>
      {names.map((name) => (
        <RecordField key={name} of={sampleCalculator} id={CALCULATOR} field={name} create width="narrow" />
      ))}
    </div>
  );
  return (
    <div className={styles.sums} id={`record-${CALCULATOR}`}>
      <fieldset className={styles.part}>
        <legend>To see at least one of a rare kind</legend>
        {fields(['rareShare', 'confidence'])}
        <Answer result={events} empty="Give both numbers, for instance 1 % and 95 %." name="events" />
        <p className={styles.soft}>
          <span className={styles.formula}>n = ln(1 − c) ÷ ln(1 − p)</span>, rounded up. Cases are independent
          and drawn as the kind occurs. Follows from (1 − p)<sup>n</sup> = 1 − c.
        </p>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>To know a share to within plus or minus</legend>
        {fields(['expectedShare', 'halfWidth', 'level'])}
        <Answer result={margin} empty="Give all three, for instance 50 %, 5 % and 95 %." name="margin" />
        <p className={styles.soft}>
          <span className={styles.formula}>n = z² p(1 − p) ÷ h²</span>, rounded up. Rough where fewer than
          about ten cases of either kind are expected.{' '}
          <a href={siteLink('/sources/#wilson-1927')}>Source of the better interval for small counts</a>
        </p>
      </fieldset>
      <fieldset className={styles.part}>
        <legend>Whether two people who label agree beyond luck</legend>
        {fields(['bothYes', 'onlyFirst', 'onlySecond', 'bothNo'])}
        <Kappa counts={record} />
        <p className={styles.soft}>
          <span className={styles.formula}>kappa = (agreed − by luck) ÷ (1 − by luck)</span>, rounded to two
          decimals. Both label the same cases, without seeing what the other said.{' '}
          <a href={siteLink('/guide/data/labels/#agreement-and-why-90--may-be-poor')}>How to read it</a> ·{' '}
          <a href={siteLink('/sources/#cohen-1960')}>Source of the formula</a>
        </p>
      </fieldset>
    </div>
  );
}

function Kappa({ counts }: { counts: ProjectRecord | undefined }) {
  const [bothYes, onlyFirst, onlySecond, bothNo] = [
    numberIn(counts?.bothYes),
    numberIn(counts?.onlyFirst),
    numberIn(counts?.onlySecond),
    numberIn(counts?.bothNo),
  ];
  if (bothYes === undefined || onlyFirst === undefined || onlySecond === undefined || bothNo === undefined) {
    return <p className={styles.answer}>Give all four counts, for instance 5, 5, 5 and 85.</p>;
  }
  const result = labelAgreement({ bothYes, onlyFirst, onlySecond, bothNo });
  const kappa = isDefined(result) ? result.kappa : result;
  if (!isDefined(result) || !isDefined(kappa)) {
    return <p className={styles.answer}>Not defined: {isDefined(kappa) ? '' : kappa.undefined}</p>;
  }
  const percent = (share: Result) =>
    isDefined(share) ? `${Math.round(share * 1000) / 10} %` : 'not defined';
  return (
    <p className={styles.answer} data-sample="kappa">
      <strong>kappa {kappa.toFixed(2)}</strong> (they agree on {percent(result.agreed)}; luck alone would give{' '}
      {percent(result.byLuck)})
    </p>
  );
}

interface AnswerProps {
  result: SampleSize | NotDefined | undefined;
  empty: string;
  name: string;
}

function Answer({ result, empty, name }: AnswerProps) {
  if (result === undefined) return <p className={styles.answer}>{empty}</p>;
  if (!isDefined(result)) return <p className={styles.answer}>Not defined: {result.undefined}</p>;
  return (
    <p className={styles.answer} data-sample={name}>
      <strong>{result.roundedUp.toLocaleString('en')} cases</strong>
      {result.exact < 1e6 && ` (the formula gives ${result.exact.toFixed(2)})`}
    </p>
  );
}
