/** Shared by all findings: what they point to. */
import { TRACE_KINDS, TRACE_WIDTH } from '../../model/trace.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { findInject } from '../injects.ts';
import type { Evidence } from './finding.ts';

const MESSAGES = (['sent', 'lost'] as const).map((kind) => TRACE_KINDS.indexOf(kind));

/** Whether what somebody points at is in the record of this game. */
export function isThere(game: Game, { kind, department, id, atMs }: Evidence): boolean {
  if (atMs > nowOf(game)) return false;
  if (department !== null && game.names.department(department) < 0) return false;
  switch (kind) {
    case 'learned':
      return game.names.incident(id) >= 0;
    case 'case': {
      const at = id.lastIndexOf(':');
      return (
        game.names.incident(id.slice(0, at)) >= 0 && game.names.jurisdiction(id.slice(at + 1)) >= 0
      );
    }
    case 'inject':
      return findInject(game, id) !== null;
    case 'log':
      return (
        department !== null && game.state.logs[department][numberIn(id, 'l') - 1] !== undefined
      );
    case 'decision': {
      const put = game.run.sim.state.people?.put[game.names.department(department ?? '')] ?? 0;
      const serial = numberIn(id, 'd');
      return serial >= 1 && serial <= put;
    }
    case 'message': {
      const { rows, count } = game.run.sim.trace.table;
      const row = numberIn(id, 't');
      return row >= 0 && row < count && MESSAGES.includes(rows[row * TRACE_WIDTH + 1]);
    }
  }
}

/** The number after a letter, -1 for anything else. */
function numberIn(id: string, letter: string): number {
  return /^[a-z]\d{1,9}$/.test(id) && id.startsWith(letter) ? Number(id.slice(1)) : -1;
}
