import { advanceTo, landed } from '../advancing.ts';
import { enterPhase } from '../agenda.ts';
import { nowOf } from '../game.ts';
import { giveRecaps, markRecap } from '../recap.ts';
import { done, refused } from '../verdict.ts';
import { CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/**
 * Another phase of the agenda. When it plays a later part of the story the time between is passed at
 * once, with everybody at the desks as they are, and each seat gets a recap of what has happened to it.
 */
export const phase: AttemptRule<'phase'> = {
  kind: 'phase',
  roles: [...CONTROLLERS, 'clock'],
  states: ['running', 'paused'],
  carryOut(game, { phase: id }) {
    const next = game.input.definition.agenda.find((one) => one.id === id);
    if (next === undefined) return refused('unknown-phase', { phase: id });
    const { story } = next;
    const isJump = story !== null && story.fromMs > nowOf(game);
    if (isJump) {
      const before = markRecap(game);
      advanceTo(game, Math.min(story.fromMs, game.run.sim.endMs), 'jump');
      giveRecaps(game, before);
    }
    enterPhase(game, next);
    if (story !== null && nowOf(game) === story.fromMs) landed(game);
    return done();
  },
};
