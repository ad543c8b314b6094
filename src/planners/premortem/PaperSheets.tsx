/** Paper for the hour: the script for the facilitator, and blank cards to cut out. On screen only its buttons show. */
import { useRef } from 'react';
import { premortems, type StageId, stages } from '#domain/sections/premortem/model.ts';
import { steps } from '#domain/sections/premortem/script.ts';
import { Button } from '#ui/Button.tsx';
import { printPart } from '#ui/print-part.ts';
import { useRecord } from '#ui/use-project.ts';
import styles from './premortem.module.css';

const CARDS = Array.from({ length: 8 }, (_, card) => `card-${card}`);
const nameOf = (id: StageId) => stages.find(({ value }) => value === id)?.label ?? id;

/** @param id of the meeting on paper; without one the sentence is a line to write on */
export function PaperSheets({ id = '' }: { id?: string | undefined }) {
  const script = useRef<HTMLElement>(null);
  const cards = useRef<HTMLElement>(null);
  const record = useRecord(premortems.name, id);
  const place = String(record?.place ?? 'mixed');
  return (
    <>
      <p className={styles.paperTools} data-print="no">
        <Button onClick={() => script.current && printPart(script.current)}>Print the script</Button>
        <Button onClick={() => cards.current && printPart(cards.current)}>Print blank cards</Button>
      </p>
      <section ref={script} className={styles.paper} aria-label="Script for the facilitator">
        <h2>The hour, step by step</h2>
        <p className={styles.paperScenario}>
          {String(record?.scenario ?? '') || 'It is ____________ . The project was switched off yesterday. '}
        </p>
        <ol>
          {steps.map((step) => (
            <li key={step.id}>
              <h3>
                {nameOf(step.id)}
                {step.minutes > 0 && ` · ${step.minutes} minutes`}
              </h3>
              <ul>
                {step.say.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              {place !== 'call' && <p>In the room: {step.room}</p>}
              {place !== 'room' && <p>On the call: {step.call}</p>}
            </li>
          ))}
        </ol>
      </section>
      <section ref={cards} className={`${styles.paper} ${styles.cards}`} aria-label="Blank cards">
        {CARDS.map((card) => (
          <div key={card} className={styles.blankCard}>
            <p>It failed because …</p>
          </div>
        ))}
      </section>
    </>
  );
}
