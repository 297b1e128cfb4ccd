/** `replay`: the log of an exercise under another mechanism, to the letter. */
import type { Command } from 'commander';
import type { LiteralReplay } from '../../sim-core/exercise/index.ts';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { archiveOf, chosenGroups, playedGroup, shortEngine, type ArchivedGroup } from './played.ts';
import { replayReport, type ReplayedGroup } from './replay-text.ts';
import { storeCommand, type Where } from './stores.ts';

interface ReplayOptions extends Where {
  readonly mechanism?: string;
  readonly group?: string;
  readonly acts?: true;
  readonly json?: true;
}

export function replayCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'replay')
    .description(say(language, 'help.replay'))
    .argument('<exercise>', say(language, 'help.replay-exercise'))
    .option('--mechanism <mechanism>', say(language, 'help.replay-mechanism'))
    .option('--group <group>', say(language, 'help.replay-group'))
    .option('--acts', say(language, 'help.replay-acts'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong replay drill.json --mechanism unified-platform', 'help.example-replay'],
      ]),
    )
    .action(async (name: string, options: ReplayOptions) => {
      const archive = await archiveOf(context, name, options);
      const found: ReplayedGroup[] = [];
      for (const group of chosenGroups(archive, options.group)) {
        found.push({ group: group.document.id, replay: await replayed(context, group, options) });
      }
      if (options.json === true) printJson(io, documentOf(archive, found));
      else {
        printLines(io, [
          ...found.flatMap((one) => replayReport(language, one, options.acts === true)),
          say(language, 'replay.disclaimer'),
        ]);
      }
    });
}

async function replayed(
  context: Context,
  group: ArchivedGroup,
  { mechanism, ...where }: ReplayOptions,
): Promise<LiteralReplay> {
  const { engine, input, log } = await playedGroup(context, group, where);
  const { id } = group.document;
  if (engine.literalReplay === undefined) {
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
