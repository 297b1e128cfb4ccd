import { OUTCOMES, PHASES, SPAN_KINDS } from '../model/case.ts';
import type { Outcome, Phase, Span, SpanKind } from '../model/case.ts';
import type { Table } from '../model/state.ts';
import type { Sim } from './sim.ts';
import { addRow } from './trace.ts';

/** Columns of a span's row. */
export const SPAN_WIDTH = 9;
const KIND = 0;
const HOLDER = 1;
const FROM = 2;
const TO = 3;
const OUTCOME = 4;
const LOT = 5;
const ATTEMPT = 6;
const CAUSE = 7;
const OPENS = 8;

export interface NewSpan {
  readonly kind: SpanKind;
  /** Department that holds it, -1 for nobody. */
  readonly holder: number;
  /** Last-enabling cause: the span starts where the cause ended. -1 for a first span. */
  readonly cause: number;
  /** Start of a span without a cause, ms. */
  readonly fromMs?: number;
  readonly lot?: number;
  readonly attempt?: number;
  readonly opens?: Phase | undefined;
}

/**
 * Opens a span. It starts exactly at the end of its last-enabling cause, which is what makes a path of
 * causes partition the time between two instants without gap or overlap.
 */
export function openSpan(sim: Sim, span: NewSpan): number {
  const table = sim.state.spans;
  const id = table.count;
  const from = span.cause >= 0 ? spanEnd(table, span.cause) : (span.fromMs ?? sim.state.now);
  const at = addRow(table, SPAN_WIDTH);
  const { rows } = table;
  rows[at + KIND] = SPAN_KINDS.indexOf(span.kind);
  rows[at + HOLDER] = span.holder;
  rows[at + FROM] = from;
  rows[at + TO] = -1;
  rows[at + OUTCOME] = 0;
  rows[at + LOT] = span.lot ?? -1;
  rows[at + ATTEMPT] = span.attempt ?? 0;
  rows[at + CAUSE] = span.cause;
  rows[at + OPENS] = span.opens === undefined ? -1 : PHASES.indexOf(span.opens);
  return id;
}

/** Closes an open span now (or at `atMs`, for a wait whose end was seen only afterwards). */
export function closeSpan(
  sim: Sim,
  id: number,
  outcome: Outcome = 'done',
  atMs = sim.state.now,
): void {
  const { rows } = sim.state.spans;
  const at = id * SPAN_WIDTH;
  rows[at + TO] = atMs;
  rows[at + OUTCOME] = OUTCOMES.indexOf(outcome);
}

/** A span that is known whole at its end. */
export function wholeSpan(sim: Sim, span: NewSpan, toMs = sim.state.now): number {
  const id = openSpan(sim, span);
  closeSpan(sim, id, 'done', toMs);
  return id;
}

export function spanStart(table: Table, id: number): number {
  return table.rows[id * SPAN_WIDTH + FROM];
}

/** End of a closed span, -1 while it is open. */
export function spanEnd(table: Table, id: number): number {
  return table.rows[id * SPAN_WIDTH + TO];
}

export function spanCause(table: Table, id: number): number {
  return table.rows[id * SPAN_WIDTH + CAUSE];
}

export function spanLot(table: Table, id: number): number {
  return table.rows[id * SPAN_WIDTH + LOT];
}

/** A span as people and tests read it. */
export function readSpan(table: Table, id: number): Span {
  const { rows } = table;
  const at = id * SPAN_WIDTH;
  const cause = rows[at + CAUSE];
  const opens = rows[at + OPENS];
  return {
    id,
    parent: parentOf(table, id),
    lot: rows[at + LOT],
    attempt: rows[at + ATTEMPT],
    kind: SPAN_KINDS[rows[at + KIND]],
    holder: rows[at + HOLDER],
    fromMs: rows[at + FROM],
    toMs: rows[at + TO] < 0 ? null : rows[at + TO],
    outcome: OUTCOMES[rows[at + OUTCOME]],
    opens: opens < 0 ? null : PHASES[opens],
    causes: cause < 0 ? [] : [cause],
  };
}

/** The first span of the same lot on the way back along the causes; -1 for a lot's own first span. */
function parentOf(table: Table, id: number): number {
  const lot = spanLot(table, id);
  if (lot < 0) return -1;
  let first = id;
  for (
    let at = spanCause(table, id);
    at >= 0 && spanLot(table, at) === lot;
    at = spanCause(table, at)
  ) {
    first = at;
  }
  return first === id ? -1 : first;
}
