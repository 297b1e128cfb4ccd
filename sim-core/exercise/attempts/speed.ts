import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Story time per wall time. */
const SLOWEST = 1;
const FASTEST = 600;

export const speed: AttemptRule<'speed'> = {
  kind: 'speed',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { speed: wanted }) {
    if (!(wanted >= SLOWEST && wanted <= FASTEST)) {
      return refused('speed', { from: SLOWEST, to: FASTEST });
    }
    game.state.clock.speed = wanted;
    return done();
  },
};
