/** `replay`: an exercise under another mechanism, its acts to the letter or the habits of its people. */
import { Option, type Command } from 'commander';
import type { LiteralReplay } from '../../sim-core/exercise/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import {
  archiveOf,
  chosenGroups,
  playedGroup,
  refuseUnsound,
  shortEngine,
  type ArchivedGroup,
} from './played.ts';
import { parseSeeds } from './quantities.ts';
import { behavioural } from './replay-behavioural.ts';
import { replayReport, type ReplayedGroup } from './replay-text.ts';
import { storeCommand, type Where } from './stores.ts';

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
      const groups = chosenGroups(archive, options.group);
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
  groups: readonly ArchivedGroup[],
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

async function replayed(
  context: Context,
  group: ArchivedGroup,
  { mechanism, ...where }: ReplayOptions,
): Promise<LiteralReplay> {
  const { engine, input, log } = await playedGroup(context, group, where);
  if (engine.literalReplay === undefined) {
    const { id } = group.document;
    throw callError('replay.no-counterfactual', { group: id, engine: await shortEngine(group) });
  }
  const known = input.mechanisms.map((one) => one.id);
  if (mechanism !== undefined && !known.includes(mechanism)) {
    throw callError('replay.no-mechanism', { mechanism, known: known.join(', ') });
  }
  return engine.literalReplay(input, log, mechanism ?? null);
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
