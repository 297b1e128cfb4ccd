/** What `experiment` and `merge` leave in a folder, and what they say of it. */
import { say } from '../../sim-core/text/index.ts';
import type { Compared, ComparisonResult } from '../batch/comparison.ts';
import { ownerOf, type Cell, type Design, type Shard } from '../batch/design.ts';
import { digest } from '../batch/engine-bundle.ts';
import { judgeDesign, linesOf } from '../batch/experiment.ts';
import { FolderTaken } from '../batch/folder-lock.ts';
import { JournalFault, replaceJournal, type JournalLine } from '../batch/journal.ts';
import {
  manifestOf,
  REPORT,
  RUNS,
  RUNS_PARQUET,
  writeResults,
  type Manifest,
} from '../batch/results.ts';
import { comparisonDocument } from './compare-json.ts';
import { comparisonReport } from './compare-text.ts';
import { printJson, printLines, type Context } from './context.ts';
import { experimentReport } from './experiment-report.ts';
import { callError, unwritable } from './failure.ts';
import { runsCsv, runsParquet } from './runs-table.ts';
import { programVersion } from './version.ts';

/** An experiment, or a part of it, whose runs are all known. */
export interface Finished {
  readonly design: Design;
  readonly shard: Shard | null;
  readonly cells: readonly Cell[];
  readonly known: ReadonlyMap<string, JournalLine>;
  readonly command: string;
  readonly files: Manifest['files'];
}

/**
 * Writes everything about a finished experiment; a shard has no report, since it has nothing to compare.
 * @returns the names of what was written
 */
export async function writeFinished(
  folder: string,
  { design, shard, cells, known, command, files }: Finished,
  result: ComparisonResult<Compared> | null,
): Promise<readonly string[]> {
  const contents: Record<string, string | Uint8Array> = {
    [RUNS]: runsCsv(cells, known),
    [RUNS_PARQUET]: await runsParquet(cells, known),
  };
  if (result !== null) contents[REPORT] = experimentReport(design, result, command);
  const wanted = new Set(cells.map(({ run }) => run));
  // Runs of earlier versions of the experiment stay, behind its own, for the day they are wanted again.
  const others = [...known.values()]
    .filter(({ run }) => !wanted.has(run))
    .sort((a, b) => (a.run < b.run ? -1 : 1));
  replaceJournal(folder, ownerOf(design), [...linesOf(cells, known), ...others]);
  return writeResults(
    folder,
    contents,
    manifestOf({
      program: { name: 'liandong', version: programVersion() },
      command,
      shard,
      runs: cells.length,
      design,
      files,
      results: Object.fromEntries(
        Object.entries(contents).map(([name, content]) => [name, digest(content)]),
      ),
    }),
  );
}

/** Null for a shard: only the whole is judged. */
export function judged({ design, shard, known }: Finished): ComparisonResult<Compared> | null {
  return shard === null ? judgeDesign(design, known) : null;
}

/** Says what came out: to people as `compare` does, to programs as one document. */
export function tellFinished(
  { io, language }: Context,
  { design, shard, cells }: Finished,
  result: ComparisonResult<Compared> | null,
  asJson: boolean,
): void {
  if (asJson) {
    printJson(io, {
      experiment: design.id,
      engine: design.engine,
      shard,
      ...(result === null ? { runs: cells.length } : comparisonDocument(result)),
    });
  } else if (result === null) {
    const { index, of } = shard ?? { index: 1, of: 1 };
    printLines(io, [say(language, 'experiment.shard-done', { index, of, runs: cells.length })]);
  } else {
    printLines(io, [
      design.title[language],
      ...comparisonReport(result, language, io.columns ?? 100),
    ]);
  }
}

/**
 * Does something with a folder of results; what is wrong with it is said as a fault of the call.
 * @param shown the folder as the user named it
 */
export async function inFolder<T>(shown: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof JournalFault) throw faultOf(error, shown);
    if (error instanceof FolderTaken) throw takenBy(error, shown);
    if (isOfTheSystem(error)) throw unwritable(shown, error);
    throw error;
  }
}

function faultOf({ fault }: JournalFault, folder: string): Error {
  switch (fault.kind) {
    case 'other-engine':
      return callError('results.other-engine', {
        folder,
        engine: fault.owner.engine.slice(0, 12),
      });
    case 'other-experiment':
      return callError('results.other-experiment', { folder, id: fault.owner.experiment });
    case 'damaged':
      return callError('results.damaged', { folder, line: fault.line });
  }
}

function takenBy({ holder }: FolderTaken, folder: string): Error {
  if (holder === null) return callError('results.lost', { folder });
  const [host, process] = holder.split('/');
  return callError('results.in-use', { folder, host, process });
}

function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
