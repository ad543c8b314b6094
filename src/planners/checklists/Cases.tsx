/** A good and a bad case of an item, and where it comes from. */
import { phases } from '#domain/project/phases.ts';
import type { Checklist, ChecklistItem } from '#domain/sections/checklists/checklist.ts';
import { siteLink } from '#ui/site-link.ts';
import styles from './item.module.css';

export function Cases({ item, list }: { item: ChecklistItem; list: Checklist }) {
  if (item.isOwn) return null;
  const roles = item.roles.map((id) => list.names?.roles[id] ?? id);
  const inPhases = item.phases.map((id) => phases.find((phase) => phase.id === id)?.name ?? id);
  return (
    <details className={styles.cases} data-print="no" data-pagefind-ignore>
      <summary>
        A good and a bad case
        <span className="visually-hidden">
          : {item.number} {item.title}
        </span>
      </summary>
      <dl className={styles.pair}>
        <div>
          <dt>Good</dt>
          <dd>{item.good}</dd>
        </div>
        <div>
          <dt>Bad</dt>
          <dd>{item.bad}</dd>
        </div>
      </dl>
      <p className={styles.origin}>
        {item.sources.length === 0
          ? 'Our judgement.'
          : item.sources.map((key, index) => (
              <span key={key}>
                {index === 0 ? 'After ' : ' and '}
                <a href={siteLink(`/sources/#${key}`)}>{list.names?.works[key] ?? key}</a>
              </span>
            ))}{' '}
        {roles.join(', ')}. {inPhases.join(', ')}. {item.tags.length > 0 && tagWords(item.tags)}
      </p>
    </details>
  );
}

/** “deon A.2, NIST AI RMF MAP 2.3”. */
function tagWords(tags: readonly string[]): string {
  const words = tags.map((tag) => {
    const [scheme = '', ...rest] = tag.split(':');
    const name = { deon: 'deon', nist: 'NIST AI RMF', owasp: 'OWASP' }[scheme] ?? scheme;
    return `${name} ${rest.join(':')}`;
  });
  return `Touches ${words.join(', ')}.`;
}
