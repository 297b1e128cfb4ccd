import { done } from '../verdict.ts';
import { CONTROLLERS, IN_PLAY } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** ENDEX 演练结束: nothing moves afterwards; evaluators may still write. */
export const end: AttemptRule<'end'> = {
  kind: 'end',
  roles: CONTROLLERS,
  states: IN_PLAY,
  carryOut(game) {
    game.state.clock.state = 'ended';
    game.state.clock.why = null;
    return done();
  },
};
