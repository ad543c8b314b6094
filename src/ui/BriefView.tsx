/** A paper made from the project, with ways to take it away. */
import { useRef } from 'react';
import { isDay } from '#domain/document/field.ts';
import { type Brief, type BriefPart, briefMarkdown, isEmptyPart } from '#domain/project/brief.ts';
import { fileName } from '#domain/text/file-name.ts';
import { projectStore } from '#stores/browser.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import styles from './brief.module.css';
import { printPart } from './print-part.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { copyText, saveFile } from './save-file.ts';
import { plannerLink } from './site-link.ts';

async function copy(brief: Brief): Promise<void> {
  if (await copyText(briefMarkdown(brief))) announce('Copied as Markdown.');
  else projectStore.notify('warning', 'The browser did not allow copying. Save it as Markdown instead.');
}

function save(brief: Brief): void {
  saveFile(fileName(brief.title, '.md'), briefMarkdown(brief), 'text/markdown');
  announce('The Markdown file was saved to your downloads.');
}

async function saveHtml(brief: Brief): Promise<void> {
  const { briefHtml } = await import('#domain/project/brief-html.ts');
  saveFile(fileName(brief.title, '.html'), briefHtml(brief), 'text/html');
  announce('The HTML file was saved to your downloads. Word processors open it too.');
}

const WAYS_OUT: readonly { label: string; take(brief: Brief, paper: HTMLElement): void }[] = [
  { label: 'Copy as Markdown', take: (brief) => void copy(brief) },
  { label: 'Save as Markdown', take: save },
  { label: 'Save as HTML', take: (brief) => void saveHtml(brief) },
  { label: 'Print this paper', take: (_brief, paper) => printPart(paper) },
];

interface BriefViewProps {
  brief: Brief;
  /** Short parts stand side by side, so that a small paper fits on one page. */
  isCompact?: boolean;
  /** Tells its buttons from those of another paper on the page. */
  words?: string;
}

export function BriefView({ brief, isCompact = false, words }: BriefViewProps) {
  const paper = useRef<HTMLElement>(null);
  return (
    <>
      <p className={styles.actions}>
        {WAYS_OUT.map(({ label, take }) => (
          <Button key={label} onClick={() => paper.current && take(brief, paper.current)}>
            {label}
            {words && <span className="visually-hidden"> of {words}</span>}
          </Button>
        ))}
      </p>
      <article
        ref={paper}
        className={isCompact ? `${styles.paper} ${styles.compact}` : styles.paper}
        data-brief
        aria-label={brief.title}
      >
        <header className={styles.head}>
          <h3 className={styles.title}>{brief.title}</h3>
          <p className={styles.subtitle}>{brief.subtitle}</p>
        </header>
        {brief.parts.map((part) => (
          <Part key={part.heading} part={part} paper={brief.title} />
        ))}
      </article>
    </>
  );
}

function Part({ part, paper }: { part: BriefPart; paper: string }) {
  const { heading, lead, text, items = [], isChecklist, table, empty, section, at, isNarrow } = part;
  return (
    <section className={isNarrow ? `${styles.part} ${styles.narrow}` : styles.part}>
      <h4>{heading}</h4>
      {lead && <p>{lead}</p>}
      {text && <p className={styles.text}>{text}</p>}
      {items.length > 0 && (
        <ul className={isChecklist ? styles.checklist : styles.items}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {table && table.rows.length > 0 && <PartTable label={`${heading} (${paper})`} {...table} />}
      {isEmptyPart(part) && empty && (
        <p className={styles.empty}>
          {empty}{' '}
          {section && (
            <a href={plannerLink(section, at)} data-print="no">
              Fill it in<span className="visually-hidden">: {heading}</span>
            </a>
          )}
        </p>
      )}
    </section>
  );
}

function PartTable({ label, head, rows }: { label: string } & NonNullable<BriefPart['table']>) {
  return (
    <ScrollRegion label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((words, column) => (
                <td key={head[column]} className={isDay(words) ? styles.day : undefined}>
                  {words}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
