/** Aim: a desk offers what the rules allow it, and while the clock stands what the rules allow then. */
import { afterAll, describe, expect, it } from 'vitest';
import { closePage, show, toUse } from './shown.ts';
import type { SeatAct, SeatActKind } from '../../sim-core/exercise/act.ts';
import type { OptionEntry } from '../../sim-core/exercise/entries.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import { ACT_FORMS } from '../../web/parts/acts/forms.ts';
import { Offer } from '../../web/parts/acts/offer.tsx';
import { isStopped } from '../../web/parts/acts/stopped.ts';

afterAll(closePage);

describe('while the clock stands', () => {
  const quiet: readonly SeatAct[] = [
    { kind: 'read', item: 'none' },
    { kind: 'acknowledge', item: 'none' },
    { kind: 'note', text: 'x' },
    { kind: 'draft', act: { kind: 'note', text: 'x' } },
  ];
  const byHand: readonly SeatActKind[] = ['decide', 'withdraw', 'sign'];

  it('a desk takes for stopped what the rules refuse then, and nothing else', () => {
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
  ])('is there %s', (_, options, state, count) => {
    show({ options, clock: { now: { state } } });
    expect(toUse(Offer, { kind: 'dispatch', values: {}, children: 'Send' })).toBe(count);
  });
});
