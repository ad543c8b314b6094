import { describe, expect, it } from 'vitest';
import { readTimer } from '#domain/calendar/timer.ts';
import { daysOf, offsetsOf, offsetWords, readAgenda } from '#domain/sections/sessions/agenda.ts';
import {
  currentStep,
  finish,
  freshSteps,
  goTo,
  isRunning,
  pauseAll,
  type RunStep,
  resetStep,
  resume,
  stepsOf,
  totalOf,
} from '#domain/sections/sessions/run.ts';
import { agenda, at, later, START } from './a-run.ts';

const begun = resume(freshSteps(agenda), 'open', START);
const step = (steps: readonly RunStep[], id: string): RunStep => {
  const found = steps.find((each) => each.step === id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe('the clocks of a run', () => {
  it('measure each step by itself, and a step gone back to is found as it was left', () => {
    const second = goTo(begun, 'open', 'talk', at(100), 'done');
    expect(second.step).toBe('talk');
    expect(step(second.steps, 'open')).toMatchObject({ state: 'done', before: 100 });
    const back = goTo(second.steps, 'talk', 'open', at(130));
    expect(readTimer(step(back.steps, 'open'), later(140)).elapsed).toBe(110);
    expect(readTimer(step(back.steps, 'talk'), later(140))).toMatchObject({ elapsed: 30, isRunning: false });
    expect(step(back.steps, 'talk').state).toBe('open');
  });

  it('add up to the time in all, and say what lies ahead', () => {
    const second = goTo(begun, 'open', 'talk', at(400), 'done').steps;
    expect(totalOf(second, step(second, 'talk'), later(460))).toEqual({
      elapsed: 460,
      planned: 900,
      ahead: 360 + 180,
    });
  });

  it('stand still in a pause, and go on in the next step only when they ran', () => {
    const paused = pauseAll(begun, at(60));
    expect(isRunning(paused)).toBe(false);
    const next = goTo(paused, 'open', 'talk', at(600)).steps;
    expect(isRunning(next)).toBe(false);
    expect(totalOf(next, step(next, 'talk'), later(9000)).elapsed).toBe(60);
    expect(isRunning(goTo(begun, 'open', 'talk', at(60)).steps)).toBe(true);
  });

  it('never run in two steps at once', () => {
    const both = resume(begun, 'talk', at(10));
    expect(both.filter(({ startedAt }) => startedAt !== undefined).map((each) => each.step)).toEqual([
      'talk',
    ]);
  });

  it('can be set back, running or not', () => {
    const again = resetStep(begun, 'open', at(90));
    expect(readTimer(step(again, 'open'), later(100)).elapsed).toBe(10);
  });

  it('end with the session, and a skipped step stays skipped', () => {
    const skipped = goTo(begun, 'open', 'talk', at(10), 'skipped').steps;
    const ended = finish(skipped, 'talk', at(50));
    expect(ended.map(({ state }) => state)).toEqual(['skipped', 'done', 'open']);
    expect(isRunning(ended)).toBe(false);
    expect(step(ended, 'talk').before).toBe(40);
  });

  it('wait at the beginning of another day', () => {
    const days = freshSteps(agenda).map((each, place) => ({ ...each, day: place + 1 }));
    const next = goTo(resume(days, 'open', START), 'open', 'talk', at(60), 'done').steps;
    expect(isRunning(next)).toBe(false);
    expect(totalOf(next, step(next, 'talk'), later(60))).toMatchObject({ elapsed: 0, planned: 420 });
  });
});

describe('a stored run', () => {
  it('is read back as it was, and survives broken data', () => {
    expect(stepsOf(JSON.parse(JSON.stringify({ steps: begun })), agenda)).toEqual(begun);
    expect(stepsOf({ steps: 'x' })).toEqual([]);
    expect(stepsOf({ steps: [null, { title: 'no id' }, { step: 'odd', state: 'flying' }] })).toEqual([
      { step: 'odd', title: 'odd', minutes: 0, seconds: 0, before: 0, state: 'open' },
    ]);
  });

  it('keeps a step that has left the agenda, and gains those that are new in it', () => {
    const [first, ...others] = agenda.steps;
    const changed = { ...agenda, steps: [...others, { ...first, id: 'new', title: 'New' }] } as typeof agenda;
    expect(stepsOf({ steps: begun }, changed).map((each) => each.step)).toEqual([
      'open',
      'talk',
      'close',
      'new',
    ]);
    expect(currentStep({ step: 'gone' }, begun)?.step).toBe('open');
    expect(currentStep({ step: 'talk' }, begun)?.step).toBe('talk');
  });
});

describe('an agenda', () => {
  it('is refused when it is something else', () => {
    expect(readAgenda(JSON.parse(JSON.stringify(agenda)))).toEqual(agenda);
    for (const odd of [undefined, 'x', {}, { ...agenda, steps: [] }, { ...agenda, steps: [{ id: 1 }] }])
      expect(readAgenda(odd)).toBeUndefined();
  });

  it('counts minutes from its beginning, on each day anew', () => {
    expect(offsetsOf(agenda.steps)).toEqual([0, 5, 12]);
    const days = [1, 1, 2].map((day) => ({ day, minutes: 40 }));
    expect(offsetsOf(days)).toEqual([0, 40, 0]);
    expect(daysOf(days).map(({ day, minutes, steps }) => [day, minutes, steps.length])).toEqual([
      [1, 80, 2],
      [2, 40, 1],
    ]);
    expect([0, 5, 75].map(offsetWords)).toEqual(['0:00', '0:05', '1:15']);
  });
});
