/** Answers to items that the list no longer has: shown with the question as it was asked, never dropped. */
import { checksOf, type Sheet } from '#domain/sections/checklists/check-records.ts';
import { type Checklist, itemsOf } from '#domain/sections/checklists/checklist.ts';
import { useProject } from '#ui/use-project.ts';
import styles from './sheet.module.css';

export function RetiredAnswers({ list, place }: { list: Checklist; place: Sheet }) {
  const known = new Set(itemsOf(list).map((item) => item.id));
  const joined = useProject((project) =>
    checksOf(project, place)
      .filter(([, check]) => !known.has(String(check.key ?? '')))
      .map(([, check]) =>
        JSON.stringify([check.key, check.asked ?? check.key, check.answer ?? 'open', check.evidence ?? '']),
      )
      .join('\n'),
  );
  if (joined === '') return null;
  const gone = joined.split('\n').map((line) => JSON.parse(line) as [string, string, string, string]);
  return (
    <details className={styles.inactive}>
      <summary>
        {gone.length === 1 ? 'One answer' : `${gone.length} answers`} to items the list no longer has
      </summary>
      <ul>
        {gone.map(([key, asked, answer, evidence]) => (
          <li key={key}>
            {asked} <strong>{answer}</strong>
            {evidence !== '' && `, ${evidence}`}
            {list.retired.find((item) => item.id === key)?.why}
          </li>
        ))}
      </ul>
    </details>
  );
}
