import { findInject, isWaiting } from '../injects.ts';
import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Another time for one inject; one that waits on the model waits on it from then on. */
export const postponeInject: AttemptRule<'postpone-inject'> = {
  kind: 'postpone-inject',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { inject: id, toMs, why = '' }) {
    if (findInject(game, id) === null) return refused('unknown-inject', { inject: id });
    const record = game.state.injects[id];
    if (!isWaiting(record)) return refused('inject-is-past', { inject: id });
    if (!(Number.isSafeInteger(toMs) && toMs >= nowOf(game))) return refused('backwards');
    record.atMs = toMs;
    record.state = 'deferred';
    if (why.trim() !== '') record.why = why;
    return done(id);
  },
};
