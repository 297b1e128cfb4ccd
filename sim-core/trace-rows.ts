import type { Sim } from './engine/sim.ts';
import { ACTION_KINDS, STANDINGS } from './model/action.ts';
import { TRANSFER_STATUSES } from './model/lead-transfer.ts';
import { FORCES } from './model/mechanism/help-request.ts';
import { MESSAGE_KINDS } from './model/message.ts';
import { TRACE_FIELDS, TRACE_KINDS, TRACE_WIDTH } from './model/trace.ts';

/** One thing that happened: when, what, and the things and numbers that the kind declares. */
export type TraceRow = Readonly<Record<string, string | number | null>> & {
  readonly t: number;
  readonly kind: string;
};

/** The trace with ids in place of indices, one row at a time. */
export function* traceRows(sim: Sim): Iterable<TraceRow> {
  const { rows, count } = sim.trace.table;
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    const kind = TRACE_KINDS[rows[at + 1]];
    const read: Record<string, string | number | null> = {};
    TRACE_FIELDS[kind].forEach((field, column) => {
      if (field === '') return;
      const [what, name] = field.split(':');
      read[name ?? what] = nameOf(sim, what, rows[at + 2 + column]);
    });
    yield { t: rows[at], kind, ...read };
  }
}

function nameOf(sim: Sim, what: string, value: number): string | number | null {
  const { scenario } = sim;
  const lists: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    department: sim.departments,
    incident: scenario.incidents,
    jurisdiction: scenario.jurisdictions,
    unit: scenario.units,
    place: scenario.places,
    protection: scenario.protections,
    road: scenario.roads,
  };
  const words: Readonly<Record<string, readonly string[]>> = {
    message: MESSAGE_KINDS,
    action: ACTION_KINDS,
    standing: STANDINGS,
    transfer: TRANSFER_STATUSES,
    force: FORCES,
  };
  if (Object.hasOwn(words, what)) return words[what][value];
  if (what === 'capability') return value < 0 ? null : scenario.capabilities[value];
  if (what === 'account') return accountName(sim, value);
  if (!Object.hasOwn(lists, what)) return value;
  return value < 0 ? null : lists[what][value].id;
}

function accountName(sim: Sim, account: number): string {
  const { jurisdictions } = sim.scenario;
  if (account < jurisdictions.length) return jurisdictions[account].id;
  return account === jurisdictions.length ? 'fund' : 'suppliers';
}
