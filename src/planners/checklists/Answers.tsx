/** The answer to one item. Open is an answer too, so that a wrong click can be taken back. */
import { useId } from 'react';
import { answerCheck, type Sheet } from '#domain/sections/checklists/check-records.ts';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { type Answer, answers } from '#domain/sections/checklists/model.ts';
import { projectStore } from '#stores/browser.ts';
import { dayOf } from '#stores/environment.ts';
import styles from './item.module.css';

const CHOICES: Record<Checklist['answers'], readonly Answer[]> = {
  questions: ['yes', 'no', 'na'],
  tests: ['none', 'manual', 'automated', 'na'],
};

interface AnswersProps {
  item: ChecklistItem;
  list: Checklist;
  place: Sheet;
  answer: string | undefined;
  onAnswer(isAnswered: boolean): void;
}

export function Answers({ item, list, place, answer, onAnswer }: AnswersProps) {
  const name = useId();
  const give = (value: Answer | undefined) => {
    onAnswer(value !== undefined);
    projectStore.change(`Answer “${item.title}”`, (project) =>
      answerCheck(project, place, item, value, { now: projectStore.now, today: dayOf(new Date()) }),
    );
  };
  const options: { value: Answer | undefined; label: string }[] = [
    ...CHOICES[list.answers].map((value) => ({
      value,
      label: answers.find((each) => each.value === value)?.label ?? value,
    })),
    { value: undefined, label: 'Open' },
  ];
  return (
    <div className={styles.answers} data-pagefind-ignore>
      {options.map(({ value, label }) => (
        <label
          key={label}
          className={styles.answer}
          data-chosen={answer === value || undefined}
          data-value={value ?? 'open'}
        >
          <input type="radio" name={name} checked={answer === value} onChange={() => give(value)} />
          {label}
          <span className="visually-hidden">
            : {item.number} {item.title}
          </span>
        </label>
      ))}
    </div>
  );
}
