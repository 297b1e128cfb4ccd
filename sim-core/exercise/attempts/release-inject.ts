import { settle } from '../advancing.ts';
import { findInject, releaseInject as release, whyNotWaiting } from '../injects.ts';
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
    const refusal = whyNotWaiting(game, id);
    if (inject === null || refusal !== null) return refusal ?? refused('unknown-inject');
    release(game, inject, by.person);
    settle(game);
    return done(id);
  },
};
