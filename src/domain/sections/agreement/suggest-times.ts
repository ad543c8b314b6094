/**
 * Times for a meeting that share the bad hours: of all rotations of one, two or three times, the one in which whoever pays
 * most pays least. The order of preference is our judgement and stands on the page.
 */
import { localTime, MINUTE } from '#domain/calendar/zones.ts';
import { NO_PAIN, type Pain, painOf, plus } from './pain.ts';
import type { Member } from './team.ts';

export interface SuggestedTime {
  /** In milliseconds since 1970. */
  from: number;
  /** For each person in their order. */
  pains: readonly Pain[];
}

export interface Suggestion {
  times: readonly SuggestedTime[];
  /** Minutes outside hours per meeting: of whoever pays most, and of all together. */
  most: number;
  total: number;
}

const STEP = 30;
const MOST_TIMES = 3;

/** Starts at every half hour of the 24 hours from `begin` on. Nobody's night is used while another time exists. */
function candidates(members: readonly Member[], minutes: number, begin: number): SuggestedTime[] {
  const all = Array.from({ length: 1440 / STEP }, (_, index) => {
    const from = begin + index * STEP * MINUTE;
    const stretch = { from, to: from + minutes * MINUTE };
    return { from, pains: members.map((member) => painOf(member, stretch)) };
  });
  const awake = all.filter(({ pains }) => pains.every(({ night }) => night === 0));
  return awake.length > 0 ? awake : all;
}

/** The best rotation of starts in the 24 hours from `begin` on; `undefined` without people. */
export function suggestTimes(
  members: readonly Member[],
  minutes: number,
  begin: number,
): Suggestion | undefined {
  if (members.length === 0) return undefined;
  // Of times that cost the same, the first stands for all: a rotation between equals shares nothing.
  const seen = new Set<string>();
  const starts = candidates(members, minutes, begin).filter(({ pains }) => {
    const key = pains.map(({ outside }) => outside).join();
    return seen.has(key) ? false : seen.add(key);
  });
  let best: Suggestion | undefined;
  const look = (times: readonly SuggestedTime[], next: number) => {
    if (times.length > 0) {
      const found = weigh(times, members.length);
      if (!best || isBetter(found, best)) best = found;
    }
    if (times.length === MOST_TIMES) return;
    for (let index = next; index < starts.length; index += 1) {
      const start = starts[index];
      if (start) look([...times, start], index + 1);
    }
  };
  look([], 0);
  return best && atGoodMoments(best, members, minutes, begin);
}

function weigh(times: readonly SuggestedTime[], people: number): Suggestion {
  let [most, total] = [0, 0];
  for (let person = 0; person < people; person += 1) {
    let sum = 0;
    for (const { pains } of times) sum += pains[person]?.outside ?? 0;
    most = Math.max(most, sum / times.length);
    total += sum / times.length;
  }
  return { times, most, total };
}

const SAME = 1e-9;

/** The most anybody pays, then the sum, then fewer times. */
function isBetter(a: Suggestion, b: Suggestion): boolean {
  if (Math.abs(a.most - b.most) > SAME) return a.most < b.most;
  if (Math.abs(a.total - b.total) > SAME) return a.total < b.total;
  return a.times.length < b.times.length;
}

/** Among starts that cost the same, the one that leaves focus time alone, keeps to what people chose, and lies in the middle of their days. */
function atGoodMoments(
  best: Suggestion,
  members: readonly Member[],
  minutes: number,
  begin: number,
): Suggestion {
  const all = candidates(members, minutes, begin);
  const strain = ({ pains, from }: SuggestedTime) => {
    const sum = pains.reduce(plus, NO_PAIN);
    const edges = members.map(({ zone, hours }) => {
      const local = localTime(zone, from).minutes + minutes / 2;
      const middle = (hours.start + hours.end) / 2;
      const away = Math.abs((((local - middle) % 1440) + 1440) % 1440);
      return Math.min(away, 1440 - away);
    });
    return sum.inFocus * 1000 + sum.byChoice * 10 + Math.max(...edges) / 10;
  };
  const times = best.times.map((time) => {
    const same = all.filter(({ pains }) =>
      pains.every(({ outside }, index) => outside === time.pains[index]?.outside),
    );
    return same.reduce((good, each) => (strain(each) < strain(good) ? each : good), same[0] ?? time);
  });
  return { ...best, times: times.toSorted((a, b) => a.from - b.from) };
}
