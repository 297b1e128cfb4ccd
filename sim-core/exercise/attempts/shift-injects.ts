import { allInjects, isWaiting } from '../injects.ts';
import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Moves every inject still to come and keeps the spacing; what would fall into the past refuses it. */
export const shiftInjects: AttemptRule<'shift-injects'> = {
  kind: 'shift-injects',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { byMs }) {
    if (!Number.isSafeInteger(byMs)) return refused('backwards');
    const waiting = allInjects(game)
      .map(({ id }) => game.state.injects[id])
      .filter((record) => isWaiting(record) && record.atMs !== null);
    if (waiting.some(({ atMs }) => (atMs ?? 0) + byMs < nowOf(game))) return refused('backwards');
    for (const record of waiting) record.atMs = (record.atMs ?? 0) + byMs;
    return done();
  },
};
