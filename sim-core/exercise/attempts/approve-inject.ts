import { landed } from '../advancing.ts';
import { findInject } from '../injects.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Another controller than the one who proposed an inject approves it; until then it does not go out. */
export const approveInject: AttemptRule<'approve-inject'> = {
  kind: 'approve-inject',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { inject: id }, by) {
    if (findInject(game, id) === null) return refused('unknown-inject', { inject: id });
    const record = game.state.injects[id];
    if (record.state !== 'submitted') return refused('nothing-to-approve', { inject: id });
    if (record.proposedBy === by.person) return refused('own-proposal', { inject: id });
    record.state = 'approved';
    // Its time may have passed meanwhile: then its hold begins now.
    if (game.state.clock.state !== 'lobby') landed(game);
    return done(id);
  },
};
