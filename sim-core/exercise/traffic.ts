import { MESSAGE_KINDS } from '../model/message.ts';
import { TRACE_KINDS, TRACE_WIDTH } from '../model/trace.ts';
import type { ById, TrafficEntry } from './entries.ts';
import type { Game } from './game.ts';

/** Messages that are shown: the latest, since a day has thousands. */
const SHOWN = 120;

const SENT = TRACE_KINDS.indexOf('sent');
const LOST = TRACE_KINDS.indexOf('lost');

/** The latest messages of the game, by their place in the trace. */
export function trafficSection(game: Game): ById<TrafficEntry> {
  const { rows, count } = game.run.sim.trace.table;
  const { incidents } = game.run.sim.scenario;
  const entries: Record<string, TrafficEntry> = {};
  let shown = 0;
  for (let row = count - 1; row >= 0 && shown < SHOWN; row--) {
    const at = row * TRACE_WIDTH;
    const kind = rows[at + 1];
    if (kind !== SENT && kind !== LOST) continue;
    const incident = rows[at + 5];
    entries[`t${row}`] = {
      atMs: rows[at],
      deliverMs: kind === SENT ? rows[at + 6] : rows[at],
      from: game.names.departmentId(rows[at + 2]),
      to: game.names.departmentId(rows[at + 3]),
      kind: MESSAGE_KINDS[rows[at + 4]],
      incident: incident < 0 ? null : incidents[incident].id,
      lost: kind === LOST,
    };
    shown++;
  }
  return entries;
}
