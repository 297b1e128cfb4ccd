import type { AttemptBody } from '../attempt.ts';
import { isThere } from '../findings/evidence.ts';
import type { Game } from '../game.ts';
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
  carryOut(game, body, by) {
    const { department, task, rating, inject, text } = body;
    const { target = null, capability = null, evidence = [] } = body;
    if (department !== null && game.names.department(department) < 0) {
      return refused('unknown-department');
    }
    if (!isInGuide(game, body)) return refused('unknown-task');
    if ([task, target, capability].filter((one) => one !== null).length > 1) {
      return refused('rates-one-thing');
    }
    if (inject !== null && findInject(game, inject) === null) {
      return refused('unknown-inject', { inject });
    }
    const strange = evidence.find((one) => !isThere(game, one));
    if (strange !== undefined) return refused('unknown-evidence', { id: strange.id });
    const rated = { task, target, capability, rating };
    const { observations } = game.state;
    observations.push({
      atMs: nowOf(game),
      by: by.person,
      department,
      ...rated,
      inject,
      evidence,
      text,
    });
    return done(`o${observations.length}`);
  },
};

function isInGuide(
  { input }: Game,
  { task, target = null, capability = null }: Extract<AttemptBody, { kind: 'observe' }>,
): boolean {
  const { evaluation } = input.definition;
  const tasks = evaluation.flatMap((one) => one.tasks);
  return (
    (task === null || tasks.some(({ id }) => id === task)) &&
    [target, capability].every((id) => id === null || evaluation.some((one) => one.id === id))
  );
}
