import { TRACE_KINDS, TRACE_WIDTH } from '../model/trace.ts';
import { requestOf } from './asks.ts';
import type { Sim } from './sim.ts';

/** A sitting that has been called, or that requests wait for, and that has not begun. */
export interface SittingAhead {
  /** Department that convenes it. */
  readonly convenor: number;
  /** When it begins, ms. */
  readonly atMs: number;
  /** Calls by hand to it, as indices into the run's meetings. */
  readonly meetings: readonly number[];
  /** Requests that wait for it. */
  readonly lots: readonly number[];
}

const SAT = TRACE_KINDS.indexOf('sat');

/** Sittings to come, by time and convenor: one of the same convenor at the same time is the same. */
export function sittingsAhead(sim: Sim): readonly SittingAhead[] {
  const { now, people } = sim.state;
  const found = new Map<
    string,
    { convenor: number; atMs: number; meetings: number[]; lots: number[] }
  >();
  const at = (convenor: number, atMs: number): { meetings: number[]; lots: number[] } => {
    const key = `${convenor} ${atMs}`;
    const one = found.get(key) ?? { convenor, atMs, meetings: [], lots: [] };
    found.set(key, one);
    return one;
  };
  people?.meetings.forEach(({ caller, convenedMs }, meeting) => {
    if (convenedMs > now) at(caller, convenedMs).meetings.push(meeting);
  });
  for (const { lot, secretariat, convenedMs } of waiting(sim))
    at(secretariat, convenedMs).lots.push(lot);
  return [...found.values()]
    .filter(({ atMs }) => atMs > now)
    .sort((a, b) => a.atMs - b.atMs || a.convenor - b.convenor);
}

/** Departments that will be asked to vote on a request there, as the mechanism has it now. */
export function askedToVote(sim: Sim, lot: number): readonly number[] {
  const { organisation } = sim.hooks;
  return organisation.procedure(sim.world, requestOf(sim, sim.state.lots[lot]))?.voters ?? [];
}

/** Requests that wait for a sitting, oldest first, each with the sitting it was put to last. */
function waiting(
  sim: Sim,
): readonly { readonly lot: number; readonly secretariat: number; readonly convenedMs: number }[] {
  const open = new Set(
    sim.state.lots.filter(({ status }) => status === 'convening').map(({ id }) => id),
  );
  const { rows, count } = sim.trace.table;
  const found = [];
  for (let at = (count - 1) * TRACE_WIDTH; at >= 0 && open.size > 0; at -= TRACE_WIDTH) {
    const lot = rows[at + 3];
    if (rows[at + 1] !== SAT || !open.delete(lot)) continue;
    found.push({ lot, secretariat: rows[at + 2], convenedMs: rows[at + 4] });
  }
  return found.sort((a, b) => a.lot - b.lot);
}
