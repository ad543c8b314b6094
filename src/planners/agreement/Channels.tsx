/** Channels by purpose, with the usual purposes to begin with. */
import { isMissing } from '#domain/project/values.ts';
import { agreements } from '#domain/sections/agreement/model.ts';
import { usualChannels } from '#domain/sections/agreement/templates.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { RowsField } from '#ui/RowsField.tsx';
import { useRecord } from '#ui/use-project.ts';
import { focusWhenDrawn } from '#ui/when-drawn.ts';
import styles from './agreement.module.css';

interface ChannelsProps {
  id: string;
  save(patch: Record<string, unknown>): void;
}

export function Channels({ id, save }: ChannelsProps) {
  const isEmpty = isMissing(useRecord(agreements.name, id)?.channels);
  const start = () => {
    save({ channels: usualChannels.map((row) => ({ ...row })) });
    announce(`${usualChannels.length} purposes added. Say for each which channel you use.`);
    focusWhenDrawn(`[data-field="${id}.channels.0.channel"]`);
  };
  return (
    <div className={`${styles.wide} ${styles.channels}`}>
      <RowsField of={agreements} id={id} field="channels" singular="channel" save={save} blankLines={7} />
      {isEmpty && (
        <Button data-print="no" onClick={start}>
          Start with the usual purposes
        </Button>
      )}
    </div>
  );
}
