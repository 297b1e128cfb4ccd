import { settle } from '../advancing.ts';
import { findInject, isWaiting, releaseInject as release } from '../injects.ts';
import { done, refused } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** A facilitator's hand releases an inject now, whatever it waited for. */
export const releaseInject: AttemptRule<'release-inject'> = {
  kind: 'release-inject',
  roles: [...CONTROLLERS, 'clock'],
  states: ['running', 'paused'],
  carryOut(game, { inject: id }, by) {
    const inject = findInject(game, id);
    if (inject === null) return refused('unknown-inject', { inject: id });
    if (!isWaiting(game.state.injects[id])) return refused('inject-is-past', { inject: id });
    release(game, inject, by.person);
    settle(game);
    return done(id);
  },
};
