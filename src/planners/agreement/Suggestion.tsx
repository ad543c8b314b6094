/** Times for a meeting whose worst-placed person pays least, to be taken or left. */
import { useEffect, useMemo, useRef } from 'react';
import { sayClock, sayMinutes } from '#domain/calendar/clock.ts';
import { localTime } from '#domain/calendar/zones.ts';
import { listWords } from '#domain/project/values.ts';
import type { MeetingPlan } from '#domain/sections/agreement/meeting-times.ts';
import { meetings } from '#domain/sections/agreement/model.ts';
import { suggestTimes } from '#domain/sections/agreement/suggest-times.ts';
import type { Member } from '#domain/sections/agreement/team.ts';
import { announce } from '#ui/announce.ts';
import { Button } from '#ui/Button.tsx';
import { change } from '#ui/edits.ts';
import styles from './agreement.module.css';

interface SuggestionProps {
  id: string;
  name: string;
  plan: MeetingPlan;
  members: readonly Member[];
  /** First moment of the day to choose from. */
  begin: number;
  onClose(): void;
}

export function Suggestion({ id, name, plan, members, begin, onClose }: SuggestionProps) {
  const { zone } = plan.slots[0];
  const found = useMemo(() => suggestTimes(members, plan.minutes, begin), [members, plan.minutes, begin]);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  if (!found) return null;
  const starts = found.times.map(({ from }) => sayClock(localTime(zone, from).minutes));
  const payers = members
    .map((member, index) => ({
      name: member.name,
      minutes: found.times.reduce((sum, { pains }) => sum + (pains[index]?.outside ?? 0), 0),
    }))
    .filter(({ minutes }) => minutes > 0);
  const take = () => {
    const [start, ...others] = starts;
    change(meetings, id, {
      start,
      tz: zone,
      rotation: others.length > 0 ? others.map((other) => ({ start: other, tz: zone })) : undefined,
    });
    announce(`“${name}” now takes place at ${listWords(starts)} ${zone}.`);
    onClose();
  };
  return (
    <div className={styles.suggestion} data-suggestion={id}>
      <p ref={words} tabIndex={-1}>
        {starts.length === 1 ? 'At ' : 'In turns at '}
        <strong>{listWords(starts)}</strong> {zone}.{' '}
        {payers.length === 0
          ? 'Nobody is outside their hours.'
          : `Over ${starts.length === 1 ? 'one meeting' : `${starts.length} meetings`}: ${listWords(payers.map((each) => `${each.name} ${sayMinutes(each.minutes)}`))} outside their hours.`}
      </p>
      <p className={styles.formula}>
        Of all rotations of one to three half-hour starts: nobody’s night (22:00 to 06:00) where it can be
        helped, then the fewest minutes for whoever pays most, then the fewest in all, then the fewest times.
        This order is our judgement. Clocks are those of the next date.
      </p>
      <p className={styles.actions}>
        <Button onClick={take}>
          Take {starts.length === 1 ? 'this time' : 'these times'}
          <span className="visually-hidden"> for {name}</span>
        </Button>
        <Button weight="quiet" onClick={onClose}>
          Leave it as it is<span className="visually-hidden">: {name}</span>
        </Button>
      </p>
    </div>
  );
}
