import { findInject } from '../injects.ts';
import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** A note or a rating of an evaluator; the hot wash comes after the end, so it is open until then and after. */
export const observe: AttemptRule<'observe'> = {
  kind: 'observe',
  roles: [...CONTROLLERS, 'evaluator', 'simulator'],
  states: ['lobby', 'running', 'paused', 'ended'],
  carryOut(game, { department, task, rating, inject, text }, by) {
    if (department !== null && game.names.department(department) < 0) {
      return refused('unknown-department');
    }
    const tasks = game.input.definition.evaluation.flatMap((target) => target.tasks);
    if (task !== null && !tasks.some(({ id }) => id === task)) return refused('unknown-task');
    if (inject !== null && findInject(game, inject) === null) {
      return refused('unknown-inject', { inject });
    }
    const atMs = nowOf(game);
    const { observations } = game.state;
    observations.push({ atMs, by: by.person, department, task, rating, inject, text });
    return done(`o${observations.length}`);
  },
};
