import { agendaEndMs } from '../agenda.ts';
import { whyNotWaiting } from '../injects.ts';
import { nowOf } from '../game.ts';
import { done, doneTooLate, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Another time for one inject; one that waits on the model waits on it from then on. */
export const postponeInject: AttemptRule<'postpone-inject'> = {
  kind: 'postpone-inject',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { inject: id, toMs, why = '' }) {
    const refusal = whyNotWaiting(game, id);
    if (refusal !== null) return refusal;
    const record = game.state.injects[id];
    if (!(Number.isSafeInteger(toMs) && toMs >= nowOf(game))) return refused('backwards');
    record.atMs = toMs;
    record.state = 'deferred';
    if (why.trim() !== '') record.why = why;
    return toMs > agendaEndMs(game) ? doneTooLate(id) : done(id);
  },
};
