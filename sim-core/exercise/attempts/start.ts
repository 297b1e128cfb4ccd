import { addToCurve, landed } from '../advancing.ts';
import { enterPhase } from '../agenda.ts';
import { done } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** STARTEX 演练启动: the clock runs, and the agenda begins with its first phase. */
export const start: AttemptRule<'start'> = {
  kind: 'start',
  roles: CONTROLLERS,
  states: ['lobby'],
  carryOut(game) {
    game.state.clock.state = 'running';
    addToCurve(game);
    const [first] = game.input.definition.agenda;
    if (first !== undefined) {
      enterPhase(game, first);
      if (first.story !== null) landed(game);
    }
    return done();
  },
};
