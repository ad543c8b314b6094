/** Everybody's hours on one line of time, with what all share. The tables beside it say the same in words. */
import { memo } from 'react';
import { sayClock } from '#domain/calendar/clock.ts';
import { addDays } from '#domain/calendar/days.ts';
import { MINUTE, momentOf } from '#domain/calendar/zones.ts';
import type { Day } from '#domain/document/project.ts';
import { type Overlap, type Stretch, stretchOn } from '#domain/sections/agreement/overlap.ts';
import type { Hours, Member } from '#domain/sections/agreement/team.ts';
import { ScrollRegion } from '#ui/ScrollRegion.tsx';
import styles from './agreement.module.css';

const NAMES = 110;
const HOUR = 22;
const ROW = 28;
const HEAD = 26;
const DAY = 1440;

interface HoursPictureProps {
  members: readonly Member[];
  day: Day;
  together: Overlap;
}

export const HoursPicture = memo(function HoursPicture({ members, day, together }: HoursPictureProps) {
  const [first] = members;
  if (!first) return null;
  const begin = momentOf(first.zone, day, 0);
  const height = HEAD + members.length * ROW;
  const x = (at: number) => NAMES + (((at - begin) / MINUTE) * HOUR) / 60;
  const clip = ({ from, to }: Stretch): Stretch[] => {
    const [start, end] = [Math.max(from, begin), Math.min(to, begin + DAY * MINUTE)];
    return end > start ? [{ from: start, to: end }] : [];
  };
  const bars = (member: Member, hours: Hours) =>
    [-2, -1, 0, 1, 2].flatMap((by) => clip(stretchOn(member, hours, addDays(day, by))));
  return (
    <figure className={styles.drawing}>
      <ScrollRegion label="Working hours of everybody, as a picture">
        <svg
          className={styles.picture}
          width={NAMES + 24 * HOUR + 24}
          height={height}
          role="img"
          aria-label={`Working hours of ${members.length} people on the clock of ${first.name}. The tables below say the same.`}
        >
          {Array.from({ length: 9 }, (_, index) => index * 180).map((minutes) => (
            <g key={minutes}>
              <text x={x(begin + minutes * MINUTE)} y={14} className={styles.tick} textAnchor="middle">
                {sayClock(minutes)}
              </text>
              <line
                x1={x(begin + minutes * MINUTE)}
                x2={x(begin + minutes * MINUTE)}
                y1={HEAD - 6}
                y2={height}
                className={styles.hairline}
              />
            </g>
          ))}
          {together.stretches.flatMap(clip).map(({ from, to }) => (
            <rect
              key={from}
              x={x(from)}
              y={HEAD - 6}
              width={x(to) - x(from)}
              height={height - HEAD + 6}
              className={styles.together}
            />
          ))}
          {members.map((member, index) => (
            <g key={member.id}>
              <text x={0} y={HEAD + index * ROW + 17} className={styles.label}>
                {member.name.length > 14 ? `${member.name.slice(0, 13)}…` : member.name}
              </text>
              {bars(member, member.flexible).map(({ from, to }) => (
                <rect
                  key={`f${from}`}
                  x={x(from)}
                  y={HEAD + index * ROW + 8}
                  width={x(to) - x(from)}
                  height={8}
                  className={styles.flexible}
                />
              ))}
              {bars(member, member.hours).map(({ from, to }) => (
                <rect
                  key={from}
                  x={x(from)}
                  y={HEAD + index * ROW + 4}
                  width={x(to) - x(from)}
                  height={16}
                  className={styles.hours}
                />
              ))}
            </g>
          ))}
        </svg>
      </ScrollRegion>
      <figcaption className={styles.soft}>
        On the clock of {first.name}. Filled: working hours; outlined: also by choice; shaded over all: shared
        by everybody.
      </figcaption>
    </figure>
  );
});
