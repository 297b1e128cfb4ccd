/** Aim: a group is a pure function of its log, and people act through the same door as doctrine. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { inputOf, play } from '../kit/exercise.ts';

describe('a group', () => {
  it('plays: a fire is seen, told to a neighbour, help is asked for, voted on and sent', () => {
    const game = play();
    game.seat('east-office', 'east-office');
    game.seat('west-office', 'west-office');
    expect(game.act('east-office', { kind: 'note', text: 'too early' })).toMatchObject({
      ok: false,
      reason: 'refused.while-lobby',
    });
    expect(game.attempt({ kind: 'start' }).ok).toBe(true);
    game.to(2 * HOUR);
    expect(Object.keys(game.seen('east-office').beliefs)).toEqual(['blaze']);
    expect(game.seen('west-office').beliefs).toEqual({});
    const told = game.act('east-office', {
      kind: 'notify',
      to: ['west-office'],
      incident: 'blaze',
      channel: 'phone',
      note: 'it burns',
    });
    expect(told).toMatchObject({ ok: true });
    game.to(2 * HOUR + 3 * MINUTE);
    const west = game.seen('west-office');
    expect(west.beliefs.blaze).toMatchObject({ source: 'east-office' });
    expect(Object.values(west.inbox)).toHaveLength(1);
    expect(west.inbox.m1).toMatchObject({ text: 'it burns', from: 'east-office' });
  });

  it('answers a repeated attempt with the first verdict and changes nothing', () => {
    const game = play();
    game.seat('east-office', 'east-office');
    game.attempt({ kind: 'start' });
    const before = game.group.hash();
    const [first] = game.log;
    expect(game.group.apply(first).ok).toBe(true);
    expect(game.group.hash()).toBe(before);
  });

  it('gives the same verdicts, views and hash when its log is run again', () => {
    const game = play();
    game.seat('east-office', 'east-office');
    game.attempt({ kind: 'start' });
    game.to(90 * MINUTE);
    game.act('east-office', { kind: 'declare', level: 3 });
    game.to(5 * HOUR);
    const again = createGroup(inputOf());
    for (const attempt of game.log) again.apply(attempt);
    expect(again.hash()).toBe(game.group.hash());
    expect(again.view({ role: 'director' })).toEqual(game.group.view({ role: 'director' }));
  });
});
