import { switchMechanism } from '../../engine/switching.ts';
import { settle } from '../advancing.ts';
import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import { CONTROLLERS, IN_PLAY } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Another mechanism from now on: permits already granted are kept, the rest enters again. */
export const mechanism: AttemptRule<'mechanism'> = {
  kind: 'mechanism',
  roles: CONTROLLERS,
  states: ['lobby', ...IN_PLAY],
  carryOut(game, { mechanism: id }) {
    const index = game.input.mechanisms.findIndex((one) => one.id === id);
    if (index < 0) return refused('unknown-mechanism', { mechanism: id });
    if (game.state.mechanism.id === id) return refused('already-so');
    switchMechanism(game.run.sim, index);
    game.state.mechanism.id = id;
    game.state.mechanism.sinceMs = nowOf(game);
    settle(game);
    return done();
  },
};
