/** One item: the question, why it matters, the answer as native radios, and what shows that the answer is true. */
import { memo, useState } from 'react';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { isGap } from '#domain/sections/checklists/checklist.ts';
import { severities } from '#domain/sections/checklists/model.ts';
import { RecordFindings } from '#ui/Findings.tsx';
import { useRecord } from '#ui/use-project.ts';
import { Answers } from './Answers.tsx';
import { Cases } from './Cases.tsx';
import { Evidence } from './Evidence.tsx';
import styles from './item.module.css';
import { OwnItemFields } from './OwnItemFields.tsx';
import { RiskOffer } from './RiskOffer.tsx';
import { useCheckId } from './use-sheet.ts';

interface ItemProps {
  item: ChecklistItem;
  list: Checklist;
  subject: string | undefined;
  onAnswer(id: string): void;
}

export const Item = memo(function Item({ item, list, subject, onAnswer }: ItemProps) {
  const place = { list: list.id, subject };
  const id = useCheckId(place, item.id);
  // An answer that was just given asks for its evidence; answers of earlier days stay folded.
  const [isOpen, setOpen] = useState(false);
  const check = useRecord('checks', id ?? '');
  const answer = typeof check?.answer === 'string' && check.answer !== '' ? check.answer : undefined;
  const wasReworded =
    typeof check?.asked === 'string' && check.asked !== item.question && answer !== undefined;
  const severity = severities.find(({ value }) => value === item.severity)?.label;
  return (
    <li id={`item-${item.id}`} className={styles.item} data-answer={answer ?? 'open'}>
      <fieldset className={styles.set} id={id && `record-${id}`}>
        <legend className={styles.legend}>
          <span className={styles.name}>
            {item.number} {item.title}
            <span className={styles.severity} data-severity={item.severity}>
              {severity}
              {item.band && `, band ${item.band}`}
            </span>
          </span>
          <span className={styles.question}>{item.question}</span>
        </legend>
        {item.why && <p className={styles.why}>{item.why}</p>}
        <div className={styles.reply}>
          {wasReworded && (
            <p className={styles.reworded}>
              The question was worded differently when it was answered: “{String(check?.asked)}” Does the
              answer still hold?
            </p>
          )}
          <Answers
            {...{ item, list, place, answer }}
            onAnswer={(isAnswered) => {
              setOpen(isAnswered);
              onAnswer(item.id);
            }}
          />
          <Evidence {...{ item, place, id, answer, isOpen }} onToggle={setOpen} />
          {id !== undefined && isGap(answer) && <RiskOffer item={item} list={list} id={id} />}
        </div>
        <div className={styles.more}>
          <Cases item={item} list={list} />
          {item.isOwn && <OwnItemFields item={item} />}
        </div>
      </fieldset>
      {id !== undefined && <RecordFindings collection="checks" id={id} />}
    </li>
  );
});
