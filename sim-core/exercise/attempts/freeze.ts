import { done } from '../verdict.ts';
import { BEFORE_END } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** 演练终止（真实突发事件）: everything stops for good; whoever helps to run the drill may say so. */
export const freeze: AttemptRule<'freeze'> = {
  kind: 'freeze',
  roles: ['director', 'facilitator', 'simulator', 'evaluator', 'clock'],
  states: BEFORE_END,
  carryOut(game, { why }) {
    game.state.clock.state = 'frozen';
    game.state.clock.why = why;
    return done();
  },
};
