import { TRACE_KINDS, TRACE_WIDTH } from '../../model/trace.ts';
import type { Game } from '../game.ts';

/** @returns whether all of these departments had learned of all of these incidents before that instant */
export function knownBefore(
  game: Game,
): (departments: readonly string[], incidents: readonly string[], beforeMs: number) => boolean {
  const learned = TRACE_KINDS.indexOf('learned');
  const first = new Map<string, number>();
  const { rows, count } = game.run.sim.trace.table;
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    if (rows[at + 1] !== learned) continue;
    const key = `${rows[at + 2]} ${rows[at + 3]}`;
    if (!first.has(key)) first.set(key, rows[at]);
  }
  return (departments, incidents, beforeMs) =>
    departments.length > 0 &&
    incidents.length > 0 &&
    departments.every((department) =>
      incidents.every((incident) => {
        const key = `${game.names.department(department)} ${game.names.incident(incident)}`;
        return (first.get(key) ?? Infinity) < beforeMs;
      }),
    );
}
