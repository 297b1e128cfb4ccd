import { done, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Who sits at a department's desk, by person id; several may share it. Control is another matter. */
export const seat: AttemptRule<'seat'> = {
  kind: 'seat',
  roles: [...CONTROLLERS, 'clock'],
  states: BEFORE_END,
  carryOut(game, { department, people }) {
    if (game.names.department(department) < 0) return refused('unknown-department');
    game.state.seats[department].people = [...new Set(people)];
    return done();
  },
};
