/** The table of runs that `experiment` and `merge` leave: one row a run, the same in both formats. */
import { METRICS } from '../../sim-core/index.ts';
import type { Cell } from '../batch/design.ts';
import { linesOf } from '../batch/experiment.ts';
import type { JournalLine } from '../batch/journal.ts';
import { csvOf } from './csv.ts';

type Known = ReadonlyMap<string, JournalLine>;

/** A seed is a name too: it may have more digits than a number keeps. */
type Column =
  | { readonly name: string; readonly type: 'STRING'; readonly of: (line: JournalLine) => string }
  | { readonly name: string; readonly type: 'DOUBLE'; readonly of: (line: JournalLine) => number };

const COLUMNS: readonly Column[] = [
  { name: 'scenario', type: 'STRING', of: ({ scenario }) => scenario },
  { name: 'mechanism', type: 'STRING', of: ({ mechanism }) => mechanism },
  { name: 'seed', type: 'STRING', of: ({ seed }) => seed },
  ...METRICS.map(({ id }): Column => {
    return { name: id, type: 'DOUBLE', of: ({ metrics }) => metrics[id] };
  }),
  { name: 'run', type: 'STRING', of: ({ run }) => run },
];

/** For spreadsheets, in canonical order: who computed it and when leaves no trace. */
export function runsCsv(cells: readonly Cell[], known: Known): string {
  return csvOf(
    COLUMNS.map(({ name }) => name),
    linesOf(cells, known).map((line) => COLUMNS.map(({ of }) => of(line))),
  );
}

/**
 * For programs: the same rows and columns as a Parquet file (Snappy, no column may be null). Numbers
 * keep all their bits, and a text is never taken for a formula.
 */
export async function runsParquet(cells: readonly Cell[], known: Known): Promise<Uint8Array> {
  // Whoever calls another command does not wait for it.
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const lines = linesOf(cells, known);
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: COLUMNS.map((column) => ({
        name: column.name,
        type: column.type,
        nullable: false,
        data: column.type === 'STRING' ? lines.map(column.of) : Float64Array.from(lines, column.of),
      })),
    }),
  );
}
