import { findInject, isWaiting } from '../injects.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Leaves an inject out, with a reason. */
export const skipInject: AttemptRule<'skip-inject'> = {
  kind: 'skip-inject',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { inject: id, why }) {
    if (findInject(game, id) === null) return refused('unknown-inject', { inject: id });
    const record = game.state.injects[id];
    if (!isWaiting(record)) return refused('inject-is-past', { inject: id });
    if (why.trim() === '') return refused('say-why');
    record.state = 'skipped';
    record.why = why;
    return done(id);
  },
};
