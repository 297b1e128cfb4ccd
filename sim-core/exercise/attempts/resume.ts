import { done } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

export const resume: AttemptRule<'resume'> = {
  kind: 'resume',
  roles: CONTROLLERS,
  states: ['paused'],
  carryOut(game) {
    game.state.clock.state = 'running';
    game.state.clock.why = null;
    return done();
  },
};
