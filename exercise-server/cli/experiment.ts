import { resolve } from 'node:path';
import { Command } from 'commander';
import { OPTIONS } from '../../sim-core/index.ts';
import { compileExperiment } from '../../sim-core/files/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { CompiledExperiment } from '../batch/compiled.ts';
import {
  cellsOf,
  cellsOfShard,
  designOf,
  ownerOf,
  type Cell,
  type Shard,
} from '../batch/design.ts';
import { digest, engineIdentity } from '../batch/engine-bundle.ts';
import { runCells, type CarryOut } from '../batch/experiment.ts';
import { whileLocked, type FolderLock } from '../batch/folder-lock.ts';
import { openJournal, type Journal, type JournalLine } from '../batch/journal.ts';
import type { QueuePlace } from '../batch/queue.ts';
import { runAll } from '../batch/run-all.ts';
import { holdsResults, unfinish, type Manifest } from '../batch/results.ts';
import { examples, type Context } from './context.ts';
import { judged, tellFinished, inFolder, writeFinished } from './experiment-results.ts';
import { callError } from './failure.ts';
import { onlyOne, openGiven } from './given.ts';
import { FileProblems, openShelf, seekExperiment } from './inputs.ts';
import { startProgress } from './progress.ts';
import { parseCount, parseDatabase, parseShard } from './quantities.ts';

interface ExperimentOptions {
  readonly out?: string;
  readonly resume?: true;
  readonly workers?: number;
  readonly shard?: Shard;
  readonly queue?: string;
  readonly json?: true;
}

export function experimentCommand(context: Context): Command {
  const { language } = context;
  return new Command('experiment')
    .description(say(language, 'help.experiment'))
    .argument('<experiment...>', say(language, 'experiment.file'))
    .option('--out <folder>', say(language, 'help.experiment-out'))
    .option('--resume', say(language, 'help.resume'))
    .option('--workers <count>', say(language, 'help.workers'), (value) =>
      parseCount('--workers', value, 1),
    )
    .option('--shard <i/n>', say(language, 'help.shard'), parseShard)
    .option('--queue <url>', say(language, 'help.queue'), (value) =>
      parseDatabase('--queue', value),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        [
          'liandong experiment notice-and-reserve --out results --resume',
          'help.example-experiment',
        ],
        ['liandong experiment my.yaml --shard 1/2 --out part-1', 'help.example-shard'],
        ['liandong merge part-1 part-2 --out results', 'help.example-merge'],
        [
          'liandong experiment my.yaml --queue postgres://me@db/runs --out results',
          'help.example-queue',
        ],
      ]),
    )
    .action((names: string[], options: ExperimentOptions) => carryOut(context, names, options));
}

async function carryOut(
  context: Context,
  names: readonly string[],
  { out, resume, workers, shard: part, queue, json }: ExperimentOptions,
): Promise<void> {
  const { io, language } = context;
  const shard = part ?? null;
  if (out === undefined && resume === true) {
    throw callError('experiment.needs-out', { option: '--resume' });
  }
  if (out === undefined && shard !== null) {
    throw callError('experiment.needs-out', { option: '--shard' });
  }
  if (queue !== undefined && workers !== undefined) throw callError('queue.workers-elsewhere');
  const { experiment, files } = compiled(context, names);
  const design = designOf(experiment, await engineIdentity());
  const all = cellsOf(design);
  if (shard !== null && shard.of > all.length) {
    throw callError('experiment.too-many-shards', { runs: all.length, of: shard.of });
  }
  const cells = cellsOfShard(all, shard);
  const folder = out === undefined ? null : resolve(io.folder, out);

  const carryOutIn = async (lock: FolderLock | null): Promise<void> => {
    if (folder !== null && resume !== true && holdsResults(folder)) {
      throw callError('results.already', { folder: out ?? '' });
    }
    const journal = folder === null ? inMemory() : openJournal(folder, ownerOf(design));
    const missing = cells.filter(({ run }) => !journal.lines.has(run));
    if (missing.length < cells.length) {
      const counts = { done: cells.length - missing.length, missing: missing.length };
      io.err(`${say(language, 'experiment.taken-over', counts)}\n`);
    }
    if (folder !== null) unfinish(folder);
    const bar = startProgress(io, say(language, 'compare.running'), missing.length);
    try {
      await runCells({
        experiment,
        design,
        cells: missing,
        carryOut:
          queue === undefined
            ? (plan, tasks, onRun) => runAll(plan, tasks, { workers: workers ?? null, onRun })
            : await onQueue(context, { url: queue, engine: design.engine }, experiment.id, missing),
        onLine(line) {
          lock?.check();
          journal.add(line);
          bar.step();
        },
      });
    } finally {
      bar.stop();
      journal.close();
    }
    const command = `liandong experiment ${names.join(' ')}`;
    const finished = { design, shard, cells, known: journal.lines, command, files };
    const result = judged(finished);
    if (folder !== null) {
      lock?.check();
      const written = await writeFinished(folder, finished, result);
      const said = written.map((name) => `${out}/${name}`).join(', ');
      io.err(`${say(language, 'compare.written', { files: said })}\n`);
    }
    tellFinished(context, finished, result, json === true);
  };
  await inFolder(out ?? '', () =>
    folder === null ? carryOutIn(null) : whileLocked(folder, carryOutIn),
  );
}

/** The experiment, and every file that had a part in it. @throws {CallError | FileProblems} */
function compiled(
  { io }: Context,
  names: readonly string[],
): { readonly experiment: CompiledExperiment; readonly files: Manifest['files'] } {
  const given = openGiven(openShelf(), io, 'experiment', names);
  const { library } = given.shelf;
  const name = onlyOne(given, 'experiment');
  const opened = new Map<string, string>();
  const found = compileExperiment(
    { ...library, onOpen: ({ path, text }) => opened.set(path, text) },
    OPTIONS,
    seekExperiment(given.shelf, name, io),
  );
  if (!found.ok) throw new FileProblems(found.error);
  const files = [...opened]
    .map(([path, text]) => ({ path, sha256: digest(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { experiment: found.value, files };
}

/** Has the workers of a queue do runs, and tells what is to be done when nothing comes. */
async function onQueue(
  { io, language }: Context,
  place: QueuePlace,
  experiment: string,
  cells: readonly Cell[],
): Promise<CarryOut> {
  const { offerRuns } = await import('../batch/queue-offer.ts');
  const runs = cells.map(({ run }) => run);
  const { engine } = place;
  return (plan, tasks, onRun) =>
    offerRuns(place, {
      experiment,
      plan,
      tasks,
      runs,
      onRun,
      onNews(news) {
        const said = {
          nobody: () => say(language, 'queue.nobody', { engine: engine.slice(0, 12) }),
          silent: () => say(language, 'queue.silent', { why: 'why' in news ? news.why : '' }),
          back: () => say(language, 'queue.back'),
        }[news.kind]();
        io.err(`${said}\n`);
      },
    });
}

/** Runs that nobody asked to keep. */
function inMemory(): Journal {
  const lines = new Map<string, JournalLine>();
  return { lines, add: (line) => lines.set(line.run, line), close: () => {} };
}
