/**
 * Aim: a log put under another mechanism meets the same disaster and the same acts, and says of each act
 * whether it was still possible and whether people had the same before them; left as it was it is the game
 * that was played, to the bit.
 */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { translate } from '../../sim-core/exercise/counterfactual/translate.ts';
import { applyTo, openGame } from '../../sim-core/exercise/create.ts';
import type { Game } from '../../sim-core/exercise/game.ts';
import { createGroup, literalReplay } from '../../sim-core/exercise/index.ts';
import { MESSAGES } from '../../sim-core/text/index.ts';
import { FIRES, inputOf, MECHANISMS, play, type Played } from '../kit/exercise.ts';
import { randomLog, RANDOM_INPUT } from '../kit/random-exercise.ts';

const LOGS = Array.from({ length: 24 }, (_, i) => randomLog(`counterfactual ${i}`, 80));
const IDS = MECHANISMS.map(({ id }) => id);

function hashOf(log: readonly Attempt[]): string {
  const group = createGroup(RANDOM_INPUT);
  for (const one of log) group.apply(one);
  return group.hash();
}

describe('random logs', () => {
  it('as they were played are the game as it was played', () => {
    for (const log of LOGS) {
      const { played, replayed, ...rest } = literalReplay(RANDOM_INPUT, log, null);
      expect(played.hash).toBe(hashOf(log));
      expect(replayed).toEqual(played);
      expect(rest).toMatchObject({ isSameDisaster: true, divergedMs: null, switchesLeftOut: [] });
      expect(rest.acts.filter(({ standing }) => standing !== 'still-possible')).toEqual([]);
    }
  });

  it('under one mechanism throughout meet the same disaster, and all acts are accounted for', () => {
    for (const log of LOGS) {
      const own = literalReplay(RANDOM_INPUT, log, null);
      for (const mechanism of IDS) {
        const found = literalReplay(RANDOM_INPUT, log, mechanism);
        expect(found.played.hash).toBe(own.played.hash);
        expect(found.isSameDisaster).toBe(true);
        expect(found.acts.map(({ atMs, department, act }) => ({ atMs, department, act }))).toEqual(
          own.acts.map(({ atMs, department, act }) => ({ atMs, department, act })),
        );
        for (const { atMs, standing, why } of found.acts) {
          expect(why === null).toBe(standing !== 'impossible');
          if (why !== null) expect(MESSAGES).toHaveProperty([why.reason]);
          if (standing !== 'still-possible') {
            expect(found.divergedMs).not.toBeNull();
            expect(atMs).toBeGreaterThanOrEqual(found.divergedMs ?? Infinity);
          }
        }
      }
    }
  });
});

describe('two fires, one body', () => {
  const [territorial, meeting, body] = MECHANISMS;
  const setting = { world: FIRES, mechanisms: [body, territorial, meeting] };
  const DESKS = ['east-office', 'west-office', 'north-office'];

  /** Everybody is seated two hours in; the requests are made, and time passes until north is asked of the last. */
  function asked(...requests: readonly (readonly [desk: string, incident: string])[]) {
    const drill = play(setting);
    for (const id of DESKS) drill.seat(id, id);
    drill.attempt({ kind: 'start' });
    drill.to(2 * HOUR + 30 * MINUTE);
    for (const [desk, incident] of requests) {
      const what = {
        kind: 'request',
        incident,
        capability: 'rescue',
        amount: 2,
        note: '',
      } as const;
      expect(drill.act(desk, what)).toMatchObject({ ok: true });
      const waiting = (): number => Object.keys(drill.seen('north-office').decisions).length;
      const before = waiting();
      for (let at = drill.group.nowMs; waiting() === before && at < 8 * HOUR; at += MINUTE) {
        drill.to(at);
      }
      expect(waiting()).toBe(before + 1);
    }
    return drill;
  }

  function gameOf(log: readonly Attempt[]): Game {
    const game = openGame(inputOf(setting));
    for (const one of log) applyTo(game, one);
    return game;
  }

  it('finds a decision again by its question, not by its number', () => {
    const here = asked(['east-office', 'blaze']);
    const there = asked(['west-office', 'bonfire'], ['east-office', 'blaze']);
    expect(Object.keys(here.seen('north-office').decisions)).toEqual(['d1']);
    const yes = { kind: 'decide', decision: 'd1', yes: true, amount: null, note: '' } as const;
    const [from, to] = [gameOf(here.log), gameOf(there.log)];
    expect(translate(from, to, 'north-office', yes)).toEqual({ ...yes, decision: 'd2' });
    expect(translate(from, from, 'north-office', yes)).toBe(yes);
    const back = { ...yes, decision: 'd2' };
    expect(translate(to, from, 'north-office', back)).toEqual({ ...yes, decision: 'd1' });
    expect(translate(to, from, 'north-office', yes)).toBeNull();
  });

  it('finds mail and requests again by what they are about', () => {
    const here = asked(['east-office', 'blaze']);
    const there = asked(['west-office', 'bonfire'], ['east-office', 'blaze']);
    const [from, to] = [gameOf(here.log), gameOf(there.log)];
    const own = { kind: 'withdraw', case: 'c1' } as const;
    expect(translate(from, to, 'east-office', own)).toBe(own);
    expect(translate(to, from, 'west-office', own)).toBeNull();
    const itemOf = (drill: Played, incident: string): string =>
      Object.entries(drill.seen('north-office').inbox).find(
        ([, entry]) => entry.decision !== null && entry.incident === incident,
      )?.[0] ?? '';
    const read = { kind: 'read', item: itemOf(there, 'blaze') } as const;
    expect(translate(to, from, 'north-office', read)).toEqual({
      kind: 'read',
      item: itemOf(here, 'blaze'),
    });
  });

  it('says that a decision does not exist where nobody asks', () => {
    const drill = asked(['east-office', 'blaze']);
    const yes = { kind: 'decide', decision: 'd1', yes: true, amount: null, note: '' } as const;
    expect(drill.act('north-office', yes)).toMatchObject({ ok: true });
    const { acts, divergedMs } = literalReplay(inputOf(setting), drill.log, 'territorial');
    expect(acts.map(({ act }) => act)).toEqual(['request', 'decide']);
    expect(acts[1]).toMatchObject({
      standing: 'impossible',
      department: 'north-office',
      why: { reason: 'refused.not-there' },
    });
    expect(divergedMs).toBeLessThanOrEqual(acts[1].atMs);
  });

  it('leaves a switch of mechanism out, and says when it was', () => {
    const drill = play(setting);
    drill.attempt({ kind: 'start' });
    drill.to(HOUR);
    drill.attempt({ kind: 'mechanism', mechanism: 'meeting' });
    drill.to(3 * HOUR);
    const found = literalReplay(inputOf(setting), drill.log, 'territorial');
    expect(found.switchesLeftOut).toEqual([HOUR]);
    expect(found.played.hash).toBe(drill.group.hash());
    expect(found.replayed.mechanism).toBe('territorial');
    // Had they stayed with the one they began with.
    const stayed = literalReplay(inputOf(setting), drill.log, 'body');
    expect(stayed.switchesLeftOut).toEqual([HOUR]);
    expect(stayed.replayed.hash).not.toBe(stayed.played.hash);
  });

  it('counts what is unsettled up to the end of the log and not to the horizon', () => {
    const ended = (atMs: number) => {
      const drill = play(setting);
      drill.attempt({ kind: 'start' });
      drill.to(atMs);
      const { played, endMs } = literalReplay(inputOf(setting), drill.log, 'body');
      expect(endMs).toBe(atMs);
      for (const value of Object.values(played.metrics)) expect(value).toSatisfy(Number.isFinite);
      return played.metrics['dark-time'] ?? 0;
    };
    expect(ended(0)).toBe(0);
    const [early, late] = [ended(2 * HOUR), ended(4 * HOUR)];
    expect(early).toBeGreaterThan(0);
    expect(late).toBeGreaterThan(early);
    expect(early).toBeLessThan(10);
  });

  it('knows only mechanisms that the exercise was made with', () => {
    expect(() => literalReplay(inputOf(setting), [], 'no-such')).toThrow(RangeError);
  });
});
