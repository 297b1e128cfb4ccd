import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { createRun, METRICS, type Run, type RunRecord } from '../../sim-core/index.ts';
import type { CompiledMechanism, CompiledScenario } from '../batch/compiled.ts';
import {
  decimalsFor,
  formatClock,
  formatNumber,
  HOUR,
  PHASE_TITLES,
  say,
  unitTitle,
  type Phase,
} from '../../sim-core/text/index.ts';
import { RunFailure } from '../batch/run-all.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { unwritable } from './failure.ts';
import { sayInert } from './inert.ts';
import { together } from './failure.ts';
import { onlyOne, openGiven } from './given.ts';
import { mechanismNamed, openShelf, scenarioNamed, seek } from './inputs.ts';
import { parseDuration, parseSeed } from './quantities.ts';
import { table } from './table.ts';
import { programVersion } from './version.ts';
import { wrap } from './width.ts';

interface RunOptions {
  readonly mechanism: string;
  readonly seed: string;
  readonly worldSeed?: string;
  readonly conductSeed?: string;
  readonly until?: number;
  readonly trace?: string;
  readonly json?: true;
}

export function runCommand(context: Context): Command {
  const { language } = context;
  return new Command('run')
    .description(say(language, 'help.run'))
    .argument('<scenario...>', say(language, 'given.scenario'))
    .requiredOption('--mechanism <mechanism>', say(language, 'help.mechanism'))
    .option('--seed <seed>', say(language, 'help.seed'), parseSeed, '1')
    .option('--world-seed <seed>', say(language, 'help.world-seed'), parseSeed)
    .option('--conduct-seed <seed>', say(language, 'help.conduct-seed'), parseSeed)
    .option('--until <time>', say(language, 'help.until'), parseDuration)
    .option('--trace <file>', say(language, 'help.trace'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong run taipu-river --mechanism zone-as-is --seed 7', 'help.example-run'],
        [
          'liandong run taipu-river --mechanism unified-platform --until 24h --trace run.jsonl',
          'help.example-trace',
        ],
        ['liandong run my-draft/ --mechanism zone-as-is', 'given.example-folder'],
        [
          'liandong run taipu-river river-plume.hazard.yaml --mechanism zone-as-is',
          'given.example-files',
        ],
      ]),
    )
    .action((names: string[], options: RunOptions) => run(context, names, options));
}

function run(context: Context, names: readonly string[], options: RunOptions): void {
  const { io, language } = context;
  const given = openGiven(openShelf(), io, 'scenario', names, [options.mechanism]);
  const name = onlyOne(given, 'scenario');
  together(
    () => seek(given.shelf, io, 'scenario', [name]),
    () => seek(given.shelf, io, 'mechanism', [options.mechanism]),
  );
  const scenario = scenarioNamed(given.shelf, name, io);
  const mechanism = mechanismNamed(given.shelf, options.mechanism, io);
  // Opened before the run: an unwritable place is known at once, not after minutes.
  const trace = options.trace === undefined ? null : openTrace(io.folder, options.trace);
  const { record, rows, hasBegun } = carryOut(scenario, mechanism, options, trace);
  if (options.json === true) {
    printJson(io, documentOf(scenario, mechanism, options, record));
    return;
  }
  printLines(io, report(context, scenario, mechanism, options, record, hasBegun));
  if (options.trace !== undefined) {
    io.err(`${say(language, 'run.trace-written', { file: options.trace, rows })}\n`);
  }
}

interface Outcome {
  readonly record: RunRecord;
  /** Of the trace that was written. */
  readonly rows: number;
  /** Whether any incident did. */
  readonly hasBegun: boolean;
}

/** Row k of a comparison is this, with `seed` k. @throws {RunFailure} */
function carryOut(
  scenario: CompiledScenario,
  mechanism: CompiledMechanism,
  { seed, worldSeed, conductSeed, until }: RunOptions,
  trace: number | null,
): Outcome {
  try {
    const started = createRun({
      scenario: scenario.model,
      mechanism: mechanism.model,
      seed,
      ...(worldSeed === undefined ? {} : { worldSeed }),
      ...(conductSeed === undefined ? {} : { conductSeed }),
      ...(until === undefined ? {} : { untilMs: Math.min(until, scenario.model.horizonMs) }),
      hashes: true,
    });
    const record = started.finish();
    return {
      record,
      rows: trace === null ? 0 : writeTrace(trace, started),
      hasBegun: hasStarted(started),
    };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    throw new RunFailure(
      { scenario: scenario.model.id, mechanism: mechanism.model.id, seed },
      { why: fault.message, stack: fault.stack ?? fault.message },
    );
  } finally {
    if (trace !== null) closeSync(trace);
  }
}

function openTrace(folder: string, file: string): number {
  try {
    return openSync(resolve(folder, file), 'w');
  } catch (error) {
    throw unwritable(file, error);
  }
}

function hasStarted(run: Run): boolean {
  for (const { kind } of run.trace()) if (kind === 'started') return true;
  return false;
}

/** One JSON object a line. @returns how many lines */
function writeTrace(file: number, started: Run): number {
  let rows = 0;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  };
  for (const row of started.trace()) {
    lines.push(JSON.stringify(row));
    rows++;
    if (lines.length === 1000) flush();
  }
  flush();
  return rows;
}

function documentOf(
  scenario: CompiledScenario,
  mechanism: CompiledMechanism,
  { seed, worldSeed, conductSeed }: RunOptions,
  record: RunRecord,
): object {
  return {
    scenario: scenario.model.id,
    mechanism: mechanism.model.id,
    seed,
    ...(worldSeed === undefined ? {} : { world_seed: worldSeed }),
    ...(conductSeed === undefined ? {} : { conduct_seed: conductSeed }),
    version: programVersion(),
    hash: record.hash,
    simulated_ms: record.simulated_ms,
    events: record.events,
    metrics: record.metrics,
    inert: record.inert,
    cases: record.cases,
  };
}

function report(
  { io, language }: Context,
  scenario: CompiledScenario,
  mechanism: CompiledMechanism,
  { seed, worldSeed, conductSeed }: RunOptions,
  record: RunRecord,
  hasBegun: boolean,
): string[] {
  const { hash } = record;
  return [
    say(language, 'run.title', {
      scenario: scenario.texts.title[language],
      mechanism: mechanism.title[language],
      seed,
    }),
    ...(worldSeed === undefined ? [] : [say(language, 'run.world-seed', { seed: worldSeed })]),
    ...(conductSeed === undefined
      ? []
      : [say(language, 'run.conduct-seed', { seed: conductSeed })]),
    say(language, 'run.simulated', {
      hours: formatNumber(record.simulated_ms / HOUR, 1),
      events: formatNumber(record.events, 0),
    }),
    '',
    table(
      [
        { title: say(language, 'run.metric'), side: 'left' },
        { title: say(language, 'run.value'), side: 'right' },
        { title: say(language, 'list.unit'), side: 'left' },
        { title: say(language, 'list.title'), side: 'left' },
      ],
      METRICS.map(({ id, title, unit }) => [
        id,
        formatNumber(record.metrics[id], decimalsFor(record.metrics[id], 3)),
        unitTitle(unit, language),
        title[language],
      ]),
    ),
    '',
    ...(hasBegun ? cases(language, scenario, record) : [say(language, 'run.none-began')]),
    '',
    ...(hash === null
      ? []
      : [
          say(language, 'run.hashes'),
          table(
            [
              { title: '', side: 'left' },
              { title: 'SHA-256', side: 'left' },
            ],
            (['state', 'trace', 'exogenous', 'unmitigated'] as const).map((kind) => [
              say(language, `run.hash-${kind}`),
              hash[kind],
            ]),
            '  ',
          ),
          '',
        ]),
    ...(record.inert.length === 0
      ? []
      : wrap(
          say(language, 'run.inert', {
            options: sayInert(record.inert, mechanism.model, language),
          }),
          io.columns ?? 100,
        )),
    say(language, 'run.disclaimer'),
  ];
}

function cases(
  language: Context['language'],
  { texts }: CompiledScenario,
  { cases: found }: RunRecord,
): string[] {
  if (found.length === 0) return [say(language, 'run.no-cases')];
  const lines = [say(language, 'run.cases')];
  for (const { id, capability, censored, phases } of found) {
    const what =
      capability === null ? '-' : (texts.capabilities[capability]?.[language] ?? capability);
    lines.push(
      '',
      `  ${say(language, censored ? 'run.case-censored' : 'run.case', { id, capability: what })}`,
      table(
        [
          { title: say(language, 'run.phase'), side: 'left' },
          { title: say(language, 'run.from'), side: 'right' },
          { title: say(language, 'run.to'), side: 'right' },
          { title: say(language, 'run.hours'), side: 'right' },
          { title: say(language, 'run.holder'), side: 'left' },
        ],
        phases
          .filter(({ from_ms, to_ms }) => to_ms > from_ms)
          .map(({ phase, from_ms, to_ms, holder }) => [
            PHASE_TITLES[phase as Phase]?.[language] ?? phase,
            formatClock(from_ms),
            formatClock(to_ms),
            formatNumber((to_ms - from_ms) / HOUR, 1),
            holder === null ? '' : (texts.departments[holder]?.[language] ?? holder),
          ]),
        '  ',
      ),
    );
  }
  return lines;
}
