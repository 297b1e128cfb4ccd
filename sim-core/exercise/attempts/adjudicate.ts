import { settle } from '../advancing.ts';
import { nowOf } from '../game.ts';
import { rule } from '../rulings.ts';
import { refused } from '../verdict.ts';
import { CONTROLLERS, IN_PLAY } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** 导调裁决: a correction of the course of the game from the allowed list, with its reason on record. */
export const adjudicate: AttemptRule<'adjudicate'> = {
  kind: 'adjudicate',
  roles: CONTROLLERS,
  states: IN_PLAY,
  carryOut(game, { ruling, why }, by) {
    if (why.trim() === '') return refused('say-why');
    const verdict = rule(game, ruling);
    if (!verdict.ok) return verdict;
    game.state.rulings.push({ atMs: nowOf(game), by: by.person, ruling, why });
    settle(game);
    return verdict;
  },
};
