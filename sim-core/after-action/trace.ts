import { TRACE_KINDS, TRACE_WIDTH } from '../model/trace.ts';
import type { TraceKind } from '../model/trace.ts';
import type { Game } from '../exercise/game.ts';

/** One row of the trace; what its columns are says `TRACE_FIELDS`. */
export interface Row<K extends TraceKind = TraceKind> {
  readonly atMs: number;
  /** Its place in the trace: what happened first, of one instant. */
  readonly row: number;
  readonly kind: K;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly x: number;
  readonly y: number;
}

/** Rows of some kinds, in order: a day has many thousands of others. */
export function rowsOf<K extends TraceKind>({ run }: Game, ...kinds: readonly K[]): Row<K>[] {
  const { rows, count } = run.sim.trace.table;
  const wanted = new Map<number, K>(kinds.map((kind) => [TRACE_KINDS.indexOf(kind), kind]));
  const found: Row<K>[] = [];
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    const kind = wanted.get(rows[at + 1]);
    if (kind === undefined) continue;
    const [a, b, c, d, x, y] = rows.subarray(at + 2, at + TRACE_WIDTH);
    found.push({ atMs: rows[at], row, kind, a, b, c, d, x, y });
  }
  return found;
}
