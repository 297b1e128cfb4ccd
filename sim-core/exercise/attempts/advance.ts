import { MINUTE } from '../../base/time.ts';
import { advanceTo, landed } from '../advancing.ts';
import { nowOf } from '../game.ts';
import { giveRecaps, markRecap } from '../recap.ts';
import { done, refused } from '../verdict.ts';
import type { AttemptRule } from './rule.ts';

/** A recap tells its span to the minute: what is shorter needs none. */
const SHORTEST_MS = MINUTE;

/**
 * Story time moves, and only by this (and by the jump to a later phase). After a jump each seat gets a
 * recap of what has happened to it.
 */
export const advance: AttemptRule<'advance'> = {
  kind: 'advance',
  roles: ['clock'],
  states: ['running'],
  carryOut(game, { toMs, jump }) {
    if (!Number.isSafeInteger(toMs) || toMs < nowOf(game)) return refused('backwards');
    const before = jump === true ? markRecap(game) : null;
    advanceTo(game, Math.min(toMs, game.run.sim.endMs), before === null ? 'pace' : 'jump');
    if (before !== null) landed(game);
    if (before !== null && nowOf(game) - before.fromMs >= SHORTEST_MS) giveRecaps(game, before);
    return done();
  },
};
