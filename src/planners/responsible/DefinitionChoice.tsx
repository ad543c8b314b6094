/** The dialogue that leads to a definition: a suggestion with its reason, and a choice that is the person's own. */
import { isMissing } from '#domain/project/values.ts';
import {
  blindSpots,
  chosenDefinition,
  suggestDefinition,
} from '#domain/sections/responsible/fairness-choice.ts';
import { fairness, fairnessDefinitions } from '#domain/sections/responsible/fairness-model.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import { GroupField } from '#ui/GroupField.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './responsible.module.css';

const widths = { worse: 'full', whom: 'full', labels: 'half', reads: 'half' } as const;

export function DefinitionChoice({ id, name }: { id: string; name: string | undefined }) {
  const record = useRecord(fairness.name, id) ?? {};
  const context = name ? { context: name } : {};
  const suggestion = suggestDefinition(record);
  const label = fairnessDefinitions.find(({ value }) => value === suggestion?.definition)?.label ?? '';
  const chosen = chosenDefinition(record);
  const isTaken =
    suggestion !== undefined && record.primaryMetric === suggestion.definition && !isMissing(record.why);
  const take = () => {
    if (!suggestion) return;
    change(fairness, id, {
      primaryMetric: suggestion.definition,
      ...(isMissing(record.why) ? { why: suggestion.because } : {}),
    });
    announce(`Chosen: ${label}. Change the reason until it is yours.`);
    focusWhenDrawn(`[data-field="${id}.why"]`);
  };
  return (
    <>
      <GroupField of={fairness} id={id} field="dialogue" isBare widths={widths} {...context} />
      {suggestion && (
        <div className={styles.suggestion} data-suggestion={suggestion.definition}>
          <p>
            By these answers: <strong>{label}.</strong> {suggestion.because}
          </p>
          {suggestion.cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
          {!isTaken && <Button onClick={take}>Choose it, with this reason</Button>}
        </div>
      )}
      <RecordField of={fairness} id={id} field="primaryMetric" {...context} />
      <RecordField of={fairness} id={id} field="why" {...context} />
      {chosen && <p className={styles.formula}>{blindSpots[chosen]}</p>}
      <RecordField of={fairness} id={id} field="limit" width="half" {...context} />
      <RecordField of={fairness} id={id} field="reference" width="half" {...context} />
      {record.reference === 'named' && (
        <RecordField of={fairness} id={id} field="referenceGroup" width="half" {...context} />
      )}
      <RecordField of={fairness} id={id} field="minCell" width="half" {...context} />
    </>
  );
}
