/** Blank sheets to print: a week of check-ins, a retrospective, a one-to-one. On screen only their buttons show. */
import { type ReactNode, useRef } from 'react';
import { confidences, oneToOnes, retrospectives } from '#domain/sections/checkin/model.ts';
import { Button } from '#ui/Button.tsx';
import { printPart } from '#ui/print-part.ts';
import styles from './paper.module.css';

const DAYS = ['1', '2', '3', '4', '5'] as const;
const LINES = ['Done', 'Next', 'In the way, since', 'Learnt', 'Kind, helpful or mindful'] as const;
const RETROSPECTIVE = ['learned', 'keep', 'slowed', 'longest'] as const;
const ONE_TO_ONE = ['load', 'proud', 'unsaid', 'help', 'learn', 'change'] as const;

export function PaperSheets() {
  return (
    <div className={styles.sheets}>
      <Sheet
        button="Print a blank week"
        title="My week of check-ins"
        places={['Name', 'Week of', 'Goal of this round']}
      >
        <div className={styles.week}>
          {DAYS.map((day) => (
            <section key={day} className={styles.day}>
              <h3>Day: </h3>
              {LINES.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p>Sure: {confidences.map(({ value }) => value).join('   ')}</p>
            </section>
          ))}
        </div>
      </Sheet>
      <Sheet button="Print a blank retrospective" title="Retrospective" places={['Day', 'Led by', 'People']}>
        {RETROSPECTIVE.map((field) => (
          <Question key={field} words={retrospectives.fields[field].label} />
        ))}
        <Question words="What one thing do we change, who does it, by when, and how shall we know it helped?" />
      </Sheet>
      <Sheet button="Print a blank one-to-one" title="One-to-one" places={['Day', 'Whose meeting', 'With']}>
        {ONE_TO_ONE.map((field) => (
          <Question key={field} words={oneToOnes.fields[field].label} />
        ))}
        <Question words="What did we promise each other last time, and was it done? What do we promise now?" />
      </Sheet>
    </div>
  );
}

interface SheetProps {
  button: string;
  title: string;
  places: readonly string[];
  children: ReactNode;
}

function Sheet({ button, title, places, children }: SheetProps) {
  const paper = useRef<HTMLElement>(null);
  return (
    <div className={styles.sheet}>
      <Button onClick={() => paper.current && printPart(paper.current)}>{button}</Button>
      <section ref={paper} className={styles.paper} aria-label={`${title}, blank`} data-print="no">
        <h2>{title}</h2>
        <p className={styles.places}>
          {places.map((place) => (
            <span key={place}>{place}</span>
          ))}
        </p>
        {children}
      </section>
    </div>
  );
}

function Question({ words }: { words: string }) {
  return <p className={styles.question}>{words}</p>;
}
