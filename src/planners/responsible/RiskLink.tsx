/** The risk that follows from a record, or an offer to make one with its wording filled in. */
import { isMissing } from '#domain/project/values.ts';
import type { affected, failures } from '#domain/sections/responsible/model.ts';
import { Button } from '#ui/Button.tsx';
import { RecordField, useRecordWords } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './responsible.module.css';

export function RiskLink({ of, id }: { of: typeof affected | typeof failures; id: string }) {
  const record = useRecord(of.name, id);
  const words = useRecordWords();
  const take = async () => {
    const { takeOfferOf } = await import('./take-offer-of.ts');
    takeOfferOf(of.name, id);
  };
  return (
    <>
      <RecordField of={of} id={id} field="risk" width="half" />
      {record && isMissing(record.risk) && (
        <p className={styles.offer}>
          <Button onClick={() => void take()}>
            Add it to the risk register
            <span className="visually-hidden">: {words}</span>
          </Button>
        </p>
      )}
    </>
  );
}
