/** What the counts can tell: counts and intervals first, the chosen definition, then everything else. */
import { useMemo } from 'react';
import { isMissing } from '#domain/project/values.ts';
import { fairness } from '#domain/sections/responsible/fairness-model.ts';
import {
  type FairnessResult,
  fairnessResult,
  type RateResult,
  rateNames,
} from '#domain/sections/responsible/fairness-result.ts';
import {
  conflictSentence,
  countsSentence,
  gapSentence,
  neededSentence,
  verdictSentence,
} from '#domain/sections/responsible/fairness-words.ts';
import { offerFromGap } from '#domain/sections/responsible/risk-offers.ts';
import { isDefined } from '#domain/stats/not-defined.ts';
import { Button } from '#ui/Button.tsx';
import { siteLink } from '#ui/site-link.ts';
import { useRecord } from '#ui/use-project.ts';
import { IntervalPlot } from './IntervalPlot.tsx';
import { OtherFigures } from './OtherFigures.tsx';
import { RatesTable } from './RatesTable.tsx';
import styles from './responsible.module.css';
import { takeRiskOffer } from './take-risk-offer.ts';

export function FairnessResultView({ id }: { id: string }) {
  const record = useRecord(fairness.name, id);
  const result = useMemo(() => fairnessResult(record ?? {}), [record]);
  if (!isDefined(result)) {
    return (
      <p className={styles.wait} data-fairness-wait>
        {result.undefined}
      </p>
    );
  }
  const shown = result.chosen.find(({ verdict }) => verdict === 'difference' || verdict === 'above-limit');
  return (
    <div className={styles.result} data-fairness-result>
      <RatesTable result={result} />
      {result.chosen.map((each) => (
        <Verdict key={each.rate} result={result} each={each} />
      ))}
      {shown && record && isMissing(record.risk) && (
        <p>
          <Button
            onClick={() =>
              takeRiskOffer(offerFromGap(record, `${countsSentence(result, shown)} ${gapSentence(shown)}`), {
                collection: fairness.name,
                record: id,
              })
            }
          >
            Add it to the risk register
            <span className="visually-hidden">: {String(record.attribute ?? '')}</span>
          </Button>
        </p>
      )}
      <p data-conflict>
        {conflictSentence(result)}{' '}
        {result.conflict.differ && (
          <>
            <a href={siteLink('/sources/#chouldechova-2017')}>Why they exclude one another</a>,{' '}
            <a href={siteLink('/sources/#kleinberg-2016')}>and again</a>
          </>
        )}
      </p>
      <details>
        <summary>The other rates</summary>
        {result.others.map((each) => (
          <Verdict key={each.rate} result={result} each={each} />
        ))}
      </details>
      <OtherFigures result={result} />
      <p className={styles.formula}>
        Intervals: <a href={siteLink('/sources/#wilson-1927')}>Wilson</a> for a rate,{' '}
        <a href={siteLink('/sources/#newcombe-1998')}>Newcombe</a> for a gap, both 95 %. A rate resting on
        fewer than {result.minCell} cases gives no verdict. Cases needed: the usual comparison of two shares
        at 95 %, found 4 times in 5.
        {result.report.groups.length > 2 &&
          ' With three groups or more the two furthest apart are picked after looking, so their interval is somewhat too narrow.'}
      </p>
    </div>
  );
}

function Verdict({ result, each }: { result: FairnessResult; each: RateResult }) {
  return (
    <div className={styles.verdict} data-verdict={each.verdict} data-rate={each.rate}>
      <p>{countsSentence(result, each)}</p>
      <IntervalPlot result={result} rate={each.rate} name={rateNames[each.rate]} />
      <p>
        {gapSentence(each)} <strong>{verdictSentence(result, each)}</strong> {neededSentence(each)}
      </p>
    </div>
  );
}
