/** The risk that follows from a record, or an offer to make one with its wording filled in. */
import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { affected, type failures } from '#domain/sections/responsible/model.ts';
import { offerFromFailure, offerFromHarm, type RiskOffer } from '#domain/sections/responsible/risk-offers.ts';
import { $project } from '#stores/browser.ts';
import { Button } from '#ui/Button.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './responsible.module.css';
import { takeRiskOffer } from './take-risk-offer.ts';

export function RiskLink({ of, id }: { of: typeof affected | typeof failures; id: string }) {
  const record = useRecord(of.name, id);
  const offer = (): RiskOffer => {
    const now = recordOf($project.get(), of.name, id) ?? {};
    return of.name === affected.name ? offerFromHarm(now) : offerFromFailure(now);
  };
  return (
    <>
      <RecordField of={of} id={id} field="risk" width="half" />
      {record && isMissing(record.risk) && (
        <p className={styles.offer}>
          <Button onClick={() => takeRiskOffer(offer(), { collection: of.name, record: id })}>
            Add it to the risk register
            <span className="visually-hidden">: {String(record[of.nameField] ?? '')}</span>
          </Button>
        </p>
      )}
    </>
  );
}
