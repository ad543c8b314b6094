/** The impact questions, their points in the open, and the level that follows. */
import { useMemo } from 'react';
import type { ImpactQuestion } from '#domain/sections/responsible/impact-questions.ts';
import { answersOf, askedQuestions } from '#domain/sections/responsible/impact-score.ts';
import { useWholeProject } from '#ui/use-project.ts';
import { ImpactLevel } from './ImpactLevel.tsx';
import { QuestionField } from './QuestionField.tsx';
import styles from './responsible.module.css';

const PARTS: readonly { part: ImpactQuestion['part']; title: string }[] = [
  { part: 'impact', title: 'What it does to people' },
  { part: 'mitigation', title: 'What is done about it' },
];

export function ImpactQuestions() {
  const project = useWholeProject();
  const answers = useMemo(() => answersOf(project), [project]);
  const asked = askedQuestions(answers);
  return (
    <>
      <ImpactLevel answers={answers} />
      {PARTS.map(({ part, title }) => (
        <div key={part} className={styles.questions}>
          <h3>{title}</h3>
          {asked
            .filter((question) => question.part === part)
            .map((question) => (
              <QuestionField key={question.key} question={question} answer={answers[question.key]} />
            ))}
        </div>
      ))}
    </>
  );
}
