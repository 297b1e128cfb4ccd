import { agendaEndMs } from '../agenda.ts';
import { allInjects, isWaiting } from '../injects.ts';
import { nowOf } from '../game.ts';
import type { InjectRecord } from '../state.ts';
import { done, doneTooLate, refused } from '../verdict.ts';
import { BEFORE_END, CONTROLLERS } from './rule.ts';
import type { AttemptRule } from './rule.ts';

/** Moves every inject still to come and keeps the spacing; what would fall into the past refuses it. */
export const shiftInjects: AttemptRule<'shift-injects'> = {
  kind: 'shift-injects',
  roles: CONTROLLERS,
  states: BEFORE_END,
  carryOut(game, { byMs }) {
    if (!Number.isSafeInteger(byMs)) return refused('backwards');
    const waiting = allInjects(game)
      .map(({ id }) => game.state.injects[id])
      .filter((record) => isWaiting(record) || record.state === 'submitted')
      .filter(({ atMs }) => atMs !== null);
    if (waiting.some(({ atMs }) => (atMs ?? 0) + byMs < nowOf(game))) return refused('backwards');
    const endMs = agendaEndMs(game);
    const isIn = ({ atMs }: InjectRecord): boolean => (atMs ?? 0) <= endMs;
    const before = waiting.filter(isIn);
    for (const record of waiting) record.atMs = (record.atMs ?? 0) + byMs;
    return before.every(isIn) ? done() : doneTooLate();
  },
};
