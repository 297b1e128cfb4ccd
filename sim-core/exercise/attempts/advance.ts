import { advanceTo } from '../advancing.ts';
import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import type { AttemptRule } from './rule.ts';

/** Story time moves, and only by this (and by the jump to a later phase). */
export const advance: AttemptRule<'advance'> = {
  kind: 'advance',
  roles: ['clock'],
  states: ['running'],
  carryOut(game, { toMs }) {
    if (!Number.isSafeInteger(toMs) || toMs < nowOf(game)) return refused('backwards');
    advanceTo(game, Math.min(toMs, game.run.sim.endMs));
    return done();
  },
};
