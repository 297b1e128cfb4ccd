import { createSha256 } from '../base/sha256.ts';
import type { Table } from '../model/state.ts';
import { TRACE_KINDS, TRACE_WIDTH } from '../model/trace.ts';
import type { TraceKind } from '../model/trace.ts';

/** The rows of a run's trace, or nothing when nobody wants them. */
export interface TraceBuffer {
  readonly on: boolean;
  table: Table;
  add(
    t: number,
    kind: TraceKind,
    a: number,
    b?: number,
    c?: number,
    d?: number,
    x?: number,
    y?: number,
  ): void;
}

const CODE = Object.fromEntries(TRACE_KINDS.map((kind, code) => [kind, code])) as Record<
  TraceKind,
  number
>;

export function createTrace(on: boolean): TraceBuffer {
  return {
    on,
    table: createTable(TRACE_WIDTH, on ? 1024 : 0),
    add(t, kind, a, b = -1, c = -1, d = -1, x = 0, y = 0) {
      if (!on) return;
      const at = addRow(this.table, TRACE_WIDTH);
      const { rows } = this.table;
      rows[at] = t;
      rows[at + 1] = CODE[kind];
      rows[at + 2] = a;
      rows[at + 3] = b;
      rows[at + 4] = c;
      rows[at + 5] = d;
      rows[at + 6] = x;
      rows[at + 7] = y;
    },
  };
}

/** Hash of the rows in order: a chain, since SHA-256 reads them one after another. */
export function traceHash(trace: TraceBuffer): string {
  const { rows, count } = trace.table;
  const bytes = new Uint8Array(count * TRACE_WIDTH * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < count * TRACE_WIDTH; i++)
    view.setFloat64(i * 8, rows[i] === 0 ? 0 : rows[i], true);
  return createSha256().update(bytes).digestHex();
}

export function createTable(width: number, capacity: number): Table {
  return { rows: new Float64Array(width * capacity), count: 0 };
}

/** Makes room for one more row and answers where it starts. */
export function addRow(table: Table, width: number): number {
  const at = table.count * width;
  if (at + width > table.rows.length) {
    const grown = new Float64Array(Math.max(table.rows.length * 2, width * 256));
    grown.set(table.rows);
    table.rows = grown;
  }
  table.count++;
  return at;
}
