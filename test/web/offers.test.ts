/** Aim: a desk offers what the rules allow it, and while the clock stands what the rules allow then. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SeatAct, SeatActKind } from '../../sim-core/exercise/act.ts';
import type { OptionEntry } from '../../sim-core/exercise/entries.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import { openPage, toUse } from './shown.ts';

let show: (view: object) => void;

beforeAll(async () => {
  show = await openPage();
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('while the clock stands', () => {
  const quiet: readonly SeatAct[] = [
    { kind: 'read', item: 'none' },
    { kind: 'acknowledge', item: 'none' },
    { kind: 'note', text: 'x' },
    { kind: 'draft', act: { kind: 'note', text: 'x' } },
  ];
  const byHand: readonly SeatActKind[] = ['decide', 'withdraw', 'sign'];

  it('a desk takes for stopped what the rules refuse then, and nothing else', async () => {
    const { isStopped } = await import('../../web/parts/acts/stopped.ts');
    const { ACT_FORMS } = await import('../../web/parts/acts/forms.ts');
    const game = play({ world: FIRES, mechanisms: MECHANISMS });
    game.seat('east-office', 'east-office');
    game.attempt({ kind: 'start' });
    game.attempt({ kind: 'pause', why: 'tea' });
    const loud = [...Object.keys(ACT_FORMS), ...byHand]
      .filter((kind) => !quiet.some((act) => act.kind === kind))
      // Refused before anybody looks at what else is in it.
      .map((kind) => ({ kind }) as SeatAct);
    for (const act of [...quiet, ...loud]) {
      const { reason } = game.act('east-office', act);
      expect([act.kind, isStopped('paused', act.kind)]).toEqual([
        act.kind,
        reason === 'refused.paused',
      ]);
      expect(isStopped('running', act.kind)).toBe(false);
      expect(isStopped('frozen', act.kind)).toBe(true);
    }
  });
});

describe('an act offered beside what it is about', () => {
  const option = (standing: OptionEntry['standing']): OptionEntry => ({
    act: 'dispatch',
    standing,
    reason: null,
    choices: {},
  });

  it.each<[string, object, string, number]>([
    ['under the agreement', { dispatch: option('under') }, 'running', 1],
    ['outside it', { dispatch: option('outside') }, 'running', 1],
    ['not when it cannot be done', { dispatch: option('impossible') }, 'running', 0],
    ['not where the desk does not know it', {}, 'running', 0],
    ['to be left for signature while the clock stands', { dispatch: option('under') }, 'paused', 1],
    ['not when all has been frozen', { dispatch: option('under') }, 'frozen', 0],
  ])('is there %s', async (_, options, state, count) => {
    const { Offer } = await import('../../web/parts/acts/offer.tsx');
    show({ options, clock: { now: { state } } });
    expect(toUse(Offer, { kind: 'dispatch', values: {}, children: 'Send' })).toBe(count);
  });
});
