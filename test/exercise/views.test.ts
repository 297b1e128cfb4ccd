/**
 * Aim: whatever people try, a view and the records after it give the view, the same log gives the same
 * group, and nothing that anybody tries breaks a group.
 */
import { describe, expect, it } from 'vitest';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import { createGroup, diffView, foldView } from '../../sim-core/exercise/index.ts';
import { openGame } from '../../sim-core/exercise/create.ts';
import { tryAttempt } from '../../sim-core/exercise/attempts/index.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { RANDOM_INPUT as INPUT, randomAttempts as attemptsOf } from '../kit/random-exercise.ts';

const VIEWERS: readonly Viewer[] = [
  { role: 'facilitator' },
  { role: 'observer' },
  { role: 'participant', department: 'east-office' },
  { role: 'participant', department: 'west-office' },
];

describe('a random exercise', () => {
  it.each(['1', '2', '3', '4', '5', '6'])(
    'of seed %s: folding the records gives the view, at every step and for every viewer',
    (seed) => {
      const group = createGroup(INPUT);
      const attempts = attemptsOf(seed, 120, () => group.nowMs);
      const folded = VIEWERS.map((viewer) => group.view(viewer));
      const log = [];
      let accepted = 0;
      for (let one = attempts.next(); one !== null; one = attempts.next()) {
        const verdict = group.apply(one);
        log.push(one);
        accepted += Number(verdict.ok);
        if (!verdict.ok) expect(verdict.reason).toMatch(/^refused\.[a-z-]+$/);
        VIEWERS.forEach((viewer, v) => {
          const next = group.view(viewer);
          folded[v] = foldView(folded[v], diffView(folded[v], next));
          expect(folded[v]).toEqual(next);
          expect(diffView(folded[v], next)).toEqual([]);
        });
      }
      expect(accepted).toBeGreaterThan(20);
      const again = createGroup(INPUT);
      const verdicts = log.map((one) => again.apply(one));
      expect(again.hash()).toBe(group.hash());
      expect(log.map((one) => group.apply(one))).toEqual(verdicts);
    },
  );

  it('never breaks an invariant of the run, and can be stopped and resumed anywhere', () => {
    for (const seed of ['7', '8', '9']) {
      const game = openGame(INPUT);
      const group = createGroup(INPUT);
      const attempts = attemptsOf(seed, 100, () => group.nowMs);
      let n = 0;
      for (let one = attempts.next(); one !== null; one = attempts.next()) {
        const verdict = tryAttempt(game, one);
        expect(group.apply(one)).toEqual(verdict);
        expect(brokenInvariants(game.run.sim)).toEqual([]);
        if (n++ % 17 === 0) {
          const snapshot = group.snapshot();
          const hash = group.hash();
          group.restore(snapshot);
          expect(group.hash()).toBe(hash);
        }
      }
    }
  });
});

describe('records', () => {
  const before: View = { a: { x: { n: 1 }, y: { n: 2 } }, b: {} };

  it('set what is new or other, take away what is gone, and say nothing of what stayed', () => {
    const after: View = { a: { y: { n: 2 }, z: { n: 3 } }, b: { w: 1 } };
    expect(diffView(before, after)).toEqual([
      ['a', 'x', null],
      ['a', 'z', { n: 3 }],
      ['b', 'w', 1],
    ]);
    expect(foldView(before, diffView(before, after))).toEqual(after);
    expect(diffView(before, { a: { y: { n: 2 }, x: { n: 1 } }, b: {} })).toEqual([]);
  });
});
