import { setControl } from '../../engine/control.ts';
import { settle } from '../advancing.ts';
import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Hands a department to people, to the simulators or back to its doctrine. */
export const control: AttemptRule<'control'> = {
  kind: 'control',
  roles: [...CONTROLLERS, 'clock'],
  states: BEFORE_END,
  carryOut(game, { department, mode }) {
    const index = game.names.department(department);
    if (index < 0) return refused('unknown-department');
    setControl(game.run.sim, index, mode);
    settle(game);
    return done();
  },
};
