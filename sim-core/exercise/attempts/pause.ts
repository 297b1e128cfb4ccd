import { done } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

export const pause: AttemptRule<'pause'> = {
  kind: 'pause',
  roles: [...CONTROLLERS, 'clock'],
  states: ['running'],
  carryOut(game, { why }) {
    game.state.clock.state = 'paused';
    game.state.clock.why = why;
    return done();
  },
};
