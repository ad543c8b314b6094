/** One impact question: its options with their points, and behind them discussion, evidence and what follows. */

import { recordOf } from '#domain/document/project.ts';
import { isMissing } from '#domain/project/values.ts';
import { answerId, type ImpactQuestion } from '#domain/sections/responsible/impact-questions.ts';
import { impactAnswers } from '#domain/sections/responsible/model.ts';
import { offerFromSafeguard } from '#domain/sections/responsible/risk-offers.ts';
import { $project } from '#stores/browser.ts';
import { Button } from '#ui/Button.tsx';
import { put } from '#ui/edits.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { RecordField } from '#ui/RecordField.tsx';
import { useRecord } from '#ui/use-project.ts';
import styles from './responsible.module.css';
import { takeRiskOffer } from './take-risk-offer.ts';

interface QuestionFieldProps {
  question: ImpactQuestion;
  answer: string | undefined;
}

export function QuestionField({ question, answer }: QuestionFieldProps) {
  const id = answerId(question.key);
  const record = useRecord(impactAnswers.name, id);
  const choose = (value: string | undefined) =>
    put(impactAnswers, id, { answer: value, question: question.question });
  const isMissingSafeguard = question.part === 'mitigation' && answer === 'no' && isMissing(record?.risk);
  return (
    <div className={styles.question} id={`record-${id}`}>
      <fieldset>
        <legend>{question.question}</legend>
        {question.why && <p className={styles.why}>{question.why}</p>}
        <div className={styles.options}>
          {question.options.map(({ value, label, points }) => (
            <label key={value} data-chosen={value === answer || undefined}>
              <input
                type="radio"
                name={id}
                value={value}
                checked={value === answer}
                onChange={() => choose(value)}
              />
              <span>
                {label} <span className={styles.points}>{points === 1 ? '1 point' : `${points} points`}</span>
              </span>
            </label>
          ))}
          <label data-print="no">
            <input
              type="radio"
              name={id}
              value=""
              checked={answer === undefined}
              onChange={() => choose(undefined)}
            />
            <span className={styles.points}>Open</span>
          </label>
        </div>
      </fieldset>
      <details className={styles.more}>
        <summary>
          Discussion and evidence<span className="visually-hidden">: {question.question}</span>
          {!isMissing(record?.evidence) && <span className={styles.points}> evidence noted</span>}
        </summary>
        <div className={styles.fields}>
          {(['discussion', 'evidence', 'owner', 'decidedOn', 'risk'] as const).map((field) => (
            <RecordField
              key={field}
              of={impactAnswers}
              id={id}
              field={field}
              context={question.question}
              create
              width={field === 'discussion' ? 'full' : 'half'}
            />
          ))}
        </div>
      </details>
      {isMissingSafeguard && (
        <p className={styles.offer}>
          <Button
            onClick={() =>
              takeRiskOffer(
                offerFromSafeguard(question.key, recordOf($project.get(), impactAnswers.name, id) ?? {}),
                {
                  collection: impactAnswers.name,
                  record: id,
                },
              )
            }
          >
            Add it to the risk register<span className="visually-hidden">: {question.question}</span>
          </Button>
        </p>
      )}
      <RecordFindings collection={impactAnswers.name} id={id} />
    </div>
  );
}
