import { resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { cellsOf, cellsOfShard, identityOfDesign, ownerOf, type Shard } from '../batch/design.ts';
import { digest, engineIdentity } from '../batch/engine-bundle.ts';
import { whileLocked } from '../batch/folder-lock.ts';
import { readJournal, type JournalLine } from '../batch/journal.ts';
import { holdsResults, readManifest, RUNS, type Manifest } from '../batch/results.ts';
import { examples, type Context } from './context.ts';
import { inFolder, judged, tellFinished, writeFinished } from './experiment-results.ts';
import { callError, together } from './failure.ts';
import { runsCsv } from './runs-table.ts';

interface MergeOptions {
  readonly out: string;
  readonly json?: true;
}

/** A folder with one part of an experiment. */
interface Part {
  /** As the user named it. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly shard: Shard;
}

export function mergeCommand(context: Context): Command {
  const { language } = context;
  return new Command('merge')
    .description(say(language, 'help.merge'))
    .argument('<folders...>', say(language, 'merge.folders'))
    .requiredOption('--out <folder>', say(language, 'merge.out'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [['liandong merge part-1 part-2 --out results', 'help.example-merge']]),
    )
    .action((folders: string[], options: MergeOptions) => merge(context, folders, options));
}

async function merge(
  context: Context,
  folders: readonly string[],
  { out, json }: MergeOptions,
): Promise<void> {
  const { io, language } = context;
  const into = resolve(io.folder, out);
  refuseResults(into, out);
  const engine = await engineIdentity();
  const parts = together(
    ...folders.map((folder) => () => partIn(folder, resolve(io.folder, folder), engine)),
  );
  refuseStrangers(parts);
  refuseGaps(parts);

  const [{ manifest }] = [...parts].sort((a, b) => a.shard.index - b.shard.index);
  const cells = cellsOf(manifest.design);
  const known = new Map<string, JournalLine>();
  for (const part of parts) {
    const lines = await inFolder(part.folder, () => linesIn(part, io.folder));
    for (const line of lines) known.set(line.run, line);
  }
  const { design, command, files } = manifest;
  const finished = { design, shard: null, cells, known, command, files };
  const result = judged(finished);
  const written = await inFolder(out, () =>
    whileLocked(into, () => {
      // Somebody else may have been here while we read.
      refuseResults(into, out);
      return writeFinished(into, finished, result);
    }),
  );
  const said = written.map((name) => `${out}/${name}`).join(', ');
  io.err(`${say(language, 'compare.written', { files: said })}\n`);
  tellFinished(context, finished, result, json === true);
}

/** @throws {CallError} for a folder with results, which a merge would cover */
function refuseResults(folder: string, shown: string): void {
  if (holdsResults(folder)) throw callError('results.merge-into', { folder: shown });
}

/** @throws {CallError} for anything but a finished shard of our own engine */
function partIn(folder: string, place: string, engine: string): Part {
  const manifest = readManifest(place);
  if (manifest === 'absent') throw callError('merge.unfinished', { folder });
  if (manifest === 'unreadable') throw callError('merge.unreadable', { folder });
  const { shard, design } = manifest;
  if (design.engine !== engine) {
    throw callError('results.other-engine', { folder, engine: design.engine.slice(0, 12) });
  }
  if (shard === null) throw callError('merge.whole', { folder });
  return { folder, manifest, shard };
}

function refuseStrangers([first, ...others]: readonly Part[]): void {
  together(
    ...others.map((part) => () => {
      const { folder } = part;
      if (identityOfDesign(part.manifest.design) !== identityOfDesign(first.manifest.design)) {
        throw callError('merge.foreign', { folder, first: first.folder });
      }
      if (part.shard.of !== first.shard.of) {
        const { of } = part.shard;
        throw callError('merge.other-cut', {
          folder,
          of,
          first: first.folder,
          others: first.shard.of,
        });
      }
    }),
  );
}

function refuseGaps(parts: readonly Part[]): void {
  const [{ of }] = parts.map(({ shard }) => shard);
  together(
    ...parts.map(({ folder, shard }, i) => () => {
      const earlier = parts.slice(0, i).find((part) => part.shard.index === shard.index);
      if (earlier === undefined) return;
      throw callError('merge.twice', { index: shard.index, of, first: earlier.folder, folder });
    }),
    () => {
      const missing = Array.from({ length: of }, (_, i) => i + 1)
        .filter((index) => parts.every(({ shard }) => shard.index !== index))
        .map((index) => `${index}/${of}`);
      if (missing.length > 0) throw callError('merge.missing', { shards: missing.join(', ') });
    },
  );
}

/** The runs of one shard, checked against what its manifest says they are. @throws {CallError} */
function linesIn({ folder, manifest, shard }: Part, from: string): readonly JournalLine[] {
  const { lines } = readJournal(resolve(from, folder), ownerOf(manifest.design));
  const cells = cellsOfShard(cellsOf(manifest.design), shard);
  const isWhole = cells.every(({ run }) => lines.has(run));
  if (!isWhole || digest(runsCsv(cells, lines)) !== manifest.results[RUNS]) {
    throw callError('merge.incomplete', { folder });
  }
  return cells.flatMap(({ run }) => lines.get(run) ?? []);
}
