import { describe, expect, it } from 'vitest';
import { clockWords, extendTimer, pauseTimer, readTimer, type Timer } from '#domain/calendar/timer.ts';
import { startTimer, timerOf } from '#domain/sections/premortem/timer.ts';

const START = '2026-04-20T09:00:00.000Z';
const later = (seconds: number) => Date.parse(START) + seconds * 1000;
const at = (seconds: number) => new Date(later(seconds)).toISOString();
const running = startTimer('write', 10, START);

describe('timer', () => {
  it('counts from timestamps, so that a reload or a sleeping page changes nothing', () => {
    expect(readTimer(running, later(0))).toEqual({
      elapsed: 0,
      left: 600,
      over: 0,
      isRunning: true,
      isUp: false,
    });
    expect(readTimer(running, later(61.9))).toMatchObject({ elapsed: 61, left: 539 });
    const reloaded = JSON.parse(JSON.stringify(running)) as Timer;
    expect(readTimer(reloaded, later(400))).toEqual(readTimer(running, later(400)));
  });

  it('says calmly how far it ran over, and does not stop by itself', () => {
    expect(readTimer(running, later(600))).toMatchObject({ left: 0, over: 0, isUp: true, isRunning: true });
    expect(readTimer(running, later(645))).toMatchObject({ left: 0, over: 45, isUp: true });
  });

  it('stands still while paused, and goes on from there', () => {
    const paused = pauseTimer(running, at(100));
    expect(readTimer(paused, later(5000))).toMatchObject({ elapsed: 100, left: 500, isRunning: false });
    const again = startTimer('write', 10, at(5000), paused);
    expect(readTimer(again, later(5020))).toMatchObject({ elapsed: 120, left: 480, isRunning: true });
  });

  it('can be given more time', () => {
    expect(readTimer(extendTimer(running, 60), later(600))).toMatchObject({ left: 60, isUp: false });
  });

  it('does not run backwards when the clock is set back', () => {
    expect(readTimer(running, later(-3600))).toMatchObject({ elapsed: 0, left: 600 });
  });

  it('belongs to one step, and survives broken data', () => {
    expect(timerOf({ timer: { ...running } }, 'write')).toEqual(running);
    expect(timerOf({ timer: { ...running } }, 'vote')).toBeUndefined();
    expect(timerOf({ timer: { stage: 'write', seconds: 60, startedAt: 'yesterday' } }, 'write')).toEqual({
      stage: 'write',
      seconds: 60,
      before: 0,
    });
    expect(timerOf({ timer: 'x' }, 'write')).toBeUndefined();
    expect(timerOf(undefined, 'write')).toBeUndefined();
  });

  it.each([
    [0, '0:00'],
    [65, '1:05'],
    [600, '10:00'],
  ])('says %i seconds as %s', (seconds, words) => {
    expect(clockWords(seconds)).toBe(words);
  });
});
