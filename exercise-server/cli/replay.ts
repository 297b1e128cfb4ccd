/** `replay`: the log of an exercise under another mechanism, to the letter. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { STANDINGS_THERE, type LiteralReplay } from '../../sim-core/exercise/index.ts';
import { METRICS } from '../../sim-core/index.ts';
import {
  decimalsFor,
  formatClock,
  formatNumber,
  formatSigned,
  MESSAGES,
  fill,
  say,
  unitTitle,
  type Language,
  type MessageCode,
} from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { readWhole } from './archive.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { engineModules } from './engines.ts';
import { callError } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';
import { table } from './table.ts';

interface ReplayOptions extends Where {
  readonly mechanism?: string;
  readonly group?: string;
  readonly acts?: true;
  readonly json?: true;
}

interface Found {
  readonly group: string;
  readonly replay: LiteralReplay;
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
      const found: Found[] = [];
      for (const group of chosen(archive, options.group)) {
        found.push({ group: group.document.id, replay: await replayed(context, group, options) });
      }
      if (options.json === true) printJson(io, documentOf(archive, found));
      else {
        printLines(io, [
          ...found.flatMap((one) => report(language, one, options.acts === true)),
          say(language, 'replay.disclaimer'),
        ]);
      }
    });
}

async function archiveOf(context: Context, name: string, where: Where): Promise<Archive> {
  if (existsSync(resolve(context.io.folder, name))) {
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

async function replayed(
  context: Context,
  group: Archive['groups'][number],
  { mechanism, data }: ReplayOptions,
): Promise<LiteralReplay> {
  const { logOf, verifyArchive } = await import('../archive/archive.ts');
  const { shortOf } = await import('../engine-host/engines.ts');
  const { id, engine: identity } = group.document;
  // The chain first: a log that somebody changed would be replayed as if people had done it.
  const [{ fault, records }] = await verifyArchive(
    { groups: [group] } as unknown as Archive,
    async () => null,
  );
  if (fault !== null) {
    throw callError('archive.group-bad', { group: id, seq: fault.seq, why: fault.why });
  }
  const engine = shortOf(identity ?? 'source');
  const found = await (await engineModules(context, data))(identity);
  if (found === null) throw callError('archive.group-other-engine', { group: id, records, engine });
  if (found.literalReplay === undefined) {
    throw callError('replay.no-counterfactual', { group: id, engine });
  }
  const { input, log } = logOf(group);
  const known = input.mechanisms.map((one) => one.id);
  const wanted = mechanism ?? known[0];
  if (!known.includes(wanted)) {
    throw callError('replay.no-mechanism', { mechanism: wanted, known: known.join(', ') });
  }
  return found.literalReplay(input, log, wanted);
}

function report(language: Language, { group, replay }: Found, withActs: boolean): string[] {
  const { played, replayed: there, acts, divergedMs, endMs, switchesLeftOut } = replay;
  const time = (ms: number): string => formatClock(ms);
  const count = (standing: string): number =>
    acts.filter((one) => one.standing === standing).length;
  return [
    say(language, 'replay.title', { group, time: time(endMs), acts: acts.length }),
    say(language, replay.isSameDisaster ? 'replay.same-disaster' : 'replay.other-disaster'),
    divergedMs === null
      ? say(language, 'replay.never-diverged')
      : say(language, 'replay.diverged', { time: time(divergedMs) }),
    ...(switchesLeftOut.length === 0
      ? []
      : [say(language, 'replay.switches', { count: switchesLeftOut.length })]),
    '',
    table(
      [
        { title: say(language, 'run.metric'), side: 'left' },
        { title: say(language, 'replay.played', played), side: 'right' },
        { title: say(language, 'replay.replayed', there), side: 'right' },
        { title: say(language, 'replay.difference'), side: 'right' },
        { title: say(language, 'list.unit'), side: 'left' },
        { title: say(language, 'list.title'), side: 'left' },
      ],
      METRICS.map(({ id, title, unit }) => {
        const [before, after] = [played.metrics[id] ?? 0, there.metrics[id] ?? 0];
        const decimals = decimalsFor(Math.max(Math.abs(before), Math.abs(after)), 3);
        return [
          id,
          formatNumber(before, decimals),
          formatNumber(after, decimals),
          formatSigned(after - before, decimals),
          unitTitle(unit, language),
          title[language],
        ];
      }),
    ),
    '',
    ...STANDINGS_THERE.map((standing) =>
      say(language, `replay.${standing}`, { count: count(standing) }),
    ),
    ...actLines(language, withActs ? acts : acts.filter(({ why }) => why !== null)),
    '',
  ];
}

function actLines(language: Language, acts: LiteralReplay['acts']): string[] {
  if (acts.length === 0) return [];
  return [
    '',
    table(
      [
        { title: say(language, 'replay.time'), side: 'left' },
        { title: say(language, 'replay.department'), side: 'left' },
        { title: say(language, 'replay.act'), side: 'left' },
        { title: say(language, 'replay.standing'), side: 'left' },
      ],
      acts.map(({ atMs, department, act, standing, why }) => [
        formatClock(atMs),
        department,
        act,
        why === null ? standing : reasonOf(language, why.reason, why.parameters),
      ]),
    ),
  ];
}

function reasonOf(
  language: Language,
  reason: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const isKnown = (code: string): code is MessageCode => Object.hasOwn(MESSAGES, code);
  return isKnown(reason) ? fill(MESSAGES[reason][language], parameters) : reason;
}

function documentOf({ exercise }: Archive, found: readonly Found[]): object {
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
