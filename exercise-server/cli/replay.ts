/** `replay`: an exercise under another mechanism, its acts to the letter or the habits of its people. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { LiteralReplay } from '../../sim-core/exercise/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { readWhole } from './archive.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { engineModules } from './engines.ts';
import { callError } from './failure.ts';
import { parseSeeds } from './quantities.ts';
import { behavioural } from './replay-behavioural.ts';
import { replayReport, type ReplayedGroup } from './replay-text.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

const METHODS = ['literal', 'behavioural'] as const;
const REPLICATES = '100';

interface ReplayOptions extends Where {
  readonly mechanism?: string;
  readonly method: (typeof METHODS)[number];
  readonly group?: string;
  readonly acts?: true;
  readonly seeds?: string[];
  readonly bounds?: true;
  readonly json?: true;
}

export function replayCommand(context: Context): Command {
  const { language } = context;
  return storeCommand(context, 'replay')
    .description(say(language, 'help.replay'))
    .argument('<exercise>', say(language, 'help.replay-exercise'))
    .option('--mechanism <mechanism>', say(language, 'help.replay-mechanism'))
    .addOption(
      new Option('--method <method>', say(language, 'help.replay-method'))
        .choices(METHODS)
        .default('literal'),
    )
    .option('--group <group>', say(language, 'help.replay-group'))
    .option('--acts', say(language, 'help.replay-acts'))
    .addOption(
      new Option('--seeds <seeds>', say(language, 'help.replay-seeds')).argParser(parseSeeds),
    )
    .option('--bounds', say(language, 'help.replay-bounds'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong replay drill.json --mechanism unified-platform', 'help.example-replay'],
        [
          'liandong replay drill.json --mechanism unified-platform --method behavioural',
          'help.example-behavioural',
        ],
      ]),
    )
    .action(async (name: string, options: ReplayOptions) => {
      refuseIdle(options);
      const archive = await archiveOf(context, name, options);
      const groups = chosen(archive, options.group);
      for (const group of groups) await refuseUnsound(group);
      if (options.method === 'literal') await literal(context, archive, groups, options);
      else {
        await behavioural(context, archive.exercise.id, groups, {
          mechanism: options.mechanism ?? null,
          seeds: options.seeds ?? parseSeeds(REPLICATES),
          bounds: options.bounds === true,
          json: options.json === true,
        });
      }
    });
}

/** What the method asked for would not heed. */
function refuseIdle({ method, acts, seeds, bounds }: ReplayOptions): void {
  const idle: readonly (readonly [option: string, isGiven: boolean, method: string])[] = [
    ['--acts', acts === true, 'literal'],
    ['--seeds', seeds !== undefined, 'behavioural'],
    ['--bounds', bounds === true, 'behavioural'],
  ];
  for (const [option, isGiven, only] of idle) {
    if (isGiven && only !== method) throw callError('behavioural.only', { option, method: only });
  }
}

async function literal(
  context: Context,
  archive: Archive,
  groups: Archive['groups'],
  options: ReplayOptions,
): Promise<void> {
  const { io, language } = context;
  const found: ReplayedGroup[] = [];
  for (const group of groups) {
    found.push({ group: group.document.id, replay: await replayed(context, group, options) });
  }
  if (options.json === true) printJson(io, documentOf(archive, found));
  else {
    printLines(io, [
      ...found.flatMap((one) => replayReport(language, one, options.acts === true)),
      say(language, 'replay.disclaimer'),
    ]);
  }
}

async function archiveOf(context: Context, name: string, where: Where): Promise<Archive> {
  // An id has neither; a file that is not there is named as such.
  if (/[./\\]/.test(name) || existsSync(resolve(context.io.folder, name))) {
    const archive = await readWhole(context, name);
    if (!archive.isAsWritten) throw callError('archive.changed', { file: name });
    return archive;
  }
  const { exportExercise } = await import('../archive/archive.ts');
  const archive = await withStore(context, where, (store) => exportExercise(store, name));
  if (archive === null) throw callError('archive.none', { id: name });
  return archive;
}

function chosen({ groups }: Archive, wanted: string | undefined): Archive['groups'] {
  if (wanted === undefined) return groups;
  const found = groups.filter(({ document }) => document.id === wanted);
  const known = groups.map(({ document }) => document.id).join(', ');
  if (found.length === 0) throw callError('replay.no-group', { group: wanted, known });
  return found;
}

/** The chain first: a log that somebody changed would be replayed as if people had done it. */
async function refuseUnsound(group: Archive['groups'][number]): Promise<void> {
  const { faultOf } = await import('../archive/archive.ts');
  const fault = faultOf(group);
  if (fault === null) return;
  throw callError('archive.group-bad', {
    group: group.document.id,
    seq: fault.seq,
    why: fault.why,
  });
}

async function replayed(
  context: Context,
  group: Archive['groups'][number],
  { mechanism, data }: ReplayOptions,
): Promise<LiteralReplay> {
  const { logOf } = await import('../archive/archive.ts');
  const { shortOf } = await import('../engine-host/engines.ts');
  const { id, engine: identity } = group.document;
  const engine = shortOf(identity ?? 'source');
  const found = await (await engineModules(context, data))(identity);
  if (found === null)
    throw callError('archive.group-other-engine', {
      group: id,
      records: group.records.length,
      engine,
    });
  if (found.literalReplay === undefined) {
    throw callError('replay.no-counterfactual', { group: id, engine });
  }
  const { input, log } = logOf(group);
  const known = input.mechanisms.map((one) => one.id);
  if (mechanism !== undefined && !known.includes(mechanism)) {
    throw callError('replay.no-mechanism', { mechanism, known: known.join(', ') });
  }
  return found.literalReplay(input, log, mechanism ?? null);
}

function documentOf({ exercise }: Archive, found: readonly ReplayedGroup[]): object {
  return {
    exercise: exercise.id,
    method: 'literal',
    groups: found.map(({ group, replay }) => ({
      group,
      end_ms: replay.endMs,
      same_disaster: replay.isSameDisaster,
      diverged_ms: replay.divergedMs,
      switches_left_out_ms: replay.switchesLeftOut,
      played: replay.played,
      replayed: replay.replayed,
      acts: replay.acts.map(({ atMs, department, act, standing, why }) => ({
        at_ms: atMs,
        department,
        act,
        standing,
        reason: why?.reason ?? null,
      })),
    })),
  };
}
