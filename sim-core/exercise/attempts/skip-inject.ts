import { whyNotWaiting } from '../injects.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Leaves an inject out, with a reason. */
export const skipInject: AttemptRule<'skip-inject'> = {
  kind: 'skip-inject',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { inject: id, why }) {
    const refusal = whyNotWaiting(game, id);
    if (refusal !== null) return refusal;
    const record = game.state.injects[id];
    if (why.trim() === '') return refused('say-why');
    record.state = 'skipped';
    record.why = why;
    return done(id);
  },
};
