/** The form of one day. What is typed is kept at once; the last step copies it for the others. */
import { type KeyboardEvent, useState } from 'react';
import { chatText } from '#domain/sections/checkin/chat.ts';
import { isWritten } from '#domain/sections/checkin/entries.ts';
import { checkins } from '#domain/sections/checkin/model.ts';
import { $project } from '#stores/browser.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { FieldOf } from '#ui/FieldOf.tsx';
import fieldStyles from '#ui/field.module.css';
import { copyText } from '#ui/save-file.ts';
import { BlockerField } from './BlockerField.tsx';
import { CarriedNext } from './CarriedNext.tsx';
import { ConfidenceField } from './ConfidenceField.tsx';
import styles from './checkin.module.css';
import { ForChat } from './ForChat.tsx';
import { FormHead } from './FormHead.tsx';
import { keptCheckin, type OpenCheckin, useCheckin } from './use-checkin.ts';
import type { Desk } from './use-desk.ts';

type FieldName = keyof typeof checkins.fields;
/** What became of the last step, and of which check-in. */
type Outcome = { id: string; isCopied: boolean };

export function CheckinForm({ desk }: { desk: Desk }) {
  const { person, day } = desk;
  const checkin = useCheckin(desk);
  const [outcome, setOutcome] = useState<Outcome>();
  const { id, record } = checkin;

  async function finish(): Promise<void> {
    if (person === '' || day === '') return;
    if (!isWritten(keptCheckin(person, day) ?? record)) {
      announce('Nothing is written yet. One line is enough.');
      focusIn('textarea');
      return;
    }
    if (!checkin.isBegun) checkin.save({});
    const isCopied = await copyText(chatText($project.get(), keptCheckin(person, day)));
    setOutcome({ id, isCopied });
    requestAnimationFrame(() => focusIn(isCopied ? '[data-outcome]' : '[data-for-chat]'));
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void finish();
  };
  const field = (name: FieldName, width: 'full' | 'half' = 'full') => <Line {...{ name, width, checkin }} />;
  return (
    <fieldset className={styles.form} data-checkin={id} disabled={person === ''} onKeyDown={onKeyDown}>
      <FormHead desk={desk} />
      <CarriedNext checkin={checkin} />
      <div className={styles.fields}>
        {field('done', 'half')}
        {field('next', 'half')}
        <BlockerField checkin={checkin} desk={desk} />
        {field('learned')}
        <ConfidenceField checkin={checkin} />
        {field('help', 'half')}
        {field('mood', 'half')}
        <OwnLines checkin={checkin} />
      </div>
      <p className={styles.actions} data-print="no">
        <Button weight="main" onClick={() => void finish()}>
          Check in and copy for the chat
        </Button>
        <span className={styles.soft}>
          or <kbd>Ctrl</kbd> + <kbd>Enter</kbd> anywhere in the form
        </span>
      </p>
      <p className={styles.outcome} data-outcome tabIndex={-1} data-print="no">
        {outcome?.id === id && <OutcomeWords isCopied={outcome.isCopied} />}
      </p>
      <ForChat record={record} />
    </fieldset>
  );
}

function focusIn(selector: string): void {
  const found = document.querySelector<HTMLElement>(`[data-checkin] ${selector}`);
  found?.focus();
  if (found instanceof HTMLTextAreaElement && found.readOnly) found.select();
}

function Line({
  name,
  width,
  checkin,
}: {
  name: FieldName;
  width: 'full' | 'half' | 'narrow';
  checkin: OpenCheckin;
}) {
  const { id, record, save } = checkin;
  return (
    <FieldOf
      definition={checkins.fields[name]}
      {...{ name, width, save }}
      holder={record}
      place={`${id}.${name}`}
    />
  );
}

/** Three intentions that belong to the writer. */
function OwnLines({ checkin }: { checkin: OpenCheckin }) {
  return (
    <fieldset className={`${fieldStyles.field} ${fieldStyles.width_full} ${styles.own}`}>
      <legend className={fieldStyles.label}>One line for today: kind, helpful or mindful</legend>
      {(['kind', 'helpful', 'mindful'] as const).map((name) => (
        <Line key={name} {...{ name, checkin }} width="narrow" />
      ))}
      <label className={styles.gone}>
        <input
          type="checkbox"
          checked={checkin.record.linesShared === true}
          onChange={(event) => checkin.save({ linesShared: event.target.checked || undefined })}
        />
        {checkins.fields.linesShared.label}
      </label>
    </fieldset>
  );
}

function OutcomeWords({ isCopied }: { isCopied: boolean }) {
  return isCopied
    ? 'Checked in and copied. Paste it into the chat.'
    : 'Checked in. The browser did not allow copying: the text below is selected, copy it from there.';
}
