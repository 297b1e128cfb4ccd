import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { compare, type ComparisonRequest, type ComparisonResult } from '../batch/comparison.ts';
import type { Indifference } from '../batch/study.ts';
import { COMPARISON_FILES, comparisonFiles } from './compare-csv.ts';
import { comparisonDocument } from './compare-json.ts';
import { comparisonReport } from './compare-text.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { CallError, callError, together } from './failure.ts';
import { openGiven } from './given.ts';
import {
  DEFAULT_METRIC,
  mechanismList,
  mechanismsNamed,
  metricsNamed,
  namesIn,
  openShelf,
  scenariosNamed,
  seek,
} from './inputs.ts';
import { openFolder, writeFolder } from './new-files.ts';
import { startProgress, type Progress } from './progress.ts';
import { parseCount, parseEqual, parseSeeds, parseShare } from './quantities.ts';

/** Today's Demonstration Zone: what a new design has to beat. */
const DEFAULT_BASELINE = 'zone-as-is';

interface CompareOptions {
  readonly mechanisms: string;
  readonly seeds: string[];
  readonly baseline?: string;
  readonly metric: string;
  readonly equal?: Indifference;
  readonly precision?: number;
  readonly out?: string;
  readonly workers?: number;
  readonly robust?: true;
  readonly json?: true;
}

export function compareCommand(context: Context): Command {
  const { language } = context;
  return new Command('compare')
    .description(say(language, 'help.compare'))
    .argument('<scenarios...>', say(language, 'given.scenarios'))
    .option('--mechanisms <list>', say(language, 'help.mechanisms'), 'all')
    .addOption(
      new Option('--seeds <seeds>', say(language, 'help.seeds'))
        .argParser(parseSeeds)
        .default(parseSeeds('100'), '100'),
    )
    .option('--baseline <mechanism>', say(language, 'help.baseline'))
    .option('--metric <metric>', say(language, 'help.metric'), DEFAULT_METRIC)
    .option('--equal <zone>', say(language, 'help.equal'), parseEqual)
    .option('--precision <share>', say(language, 'help.precision'), (value) =>
      parseShare('--precision', value),
    )
    .option('--out <folder>', say(language, 'help.out'))
    .option('--workers <count>', say(language, 'help.workers'), (value) =>
      parseCount('--workers', value, 1),
    )
    .option('--robust', say(language, 'help.robust'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        [
          'liandong compare taipu-river --mechanisms zone-as-is,unified-platform --seeds 200',
          'help.example-compare',
        ],
        [
          'liandong compare taipu-river --mechanisms all --metric all --out results',
          'help.example-all',
        ],
        ['liandong compare taipu-river --seeds 1000 --precision 5%', 'help.example-precision'],
        [
          'liandong compare my-draft/ --mechanisms joint-meeting,unified-platform',
          'given.example-folder',
        ],
      ]),
    )
    .action((names: string[], options: CompareOptions) => runCompare(context, names, options));
}

async function runCompare(
  context: Context,
  names: readonly string[],
  options: CompareOptions,
): Promise<void> {
  const { io, language } = context;
  const request = requestOf(context, names, options);
  const folder = resolve(io.folder, options.out ?? '');
  if (options.out !== undefined) openFolder(folder, COMPARISON_FILES, options.out);
  const result = await carryOut(context, request, options.workers);
  if (options.out !== undefined) {
    const files = writeFolder(folder, comparisonFiles(result), options.out);
    io.err(`${say(language, 'compare.written', { files: files.join(', ') })}\n`);
  }
  if (options.json === true) printJson(io, comparisonDocument(result));
  else printLines(io, comparisonReport(result, language, io.columns ?? 100));
}

function requestOf(
  { io }: Context,
  names: readonly string[],
  options: CompareOptions,
): ComparisonRequest {
  const given = openGiven(openShelf(), io, 'scenario', names, namesIn(options.mechanisms));
  const [metrics] = together(
    () => metricsNamed(options.metric),
    () => seek(given.shelf, io, 'scenario', given.asked),
    () => seek(given.shelf, io, 'mechanism', mechanismList(given.shelf, options.mechanisms)),
  );
  if (options.equal !== undefined && !options.equal.relative && metrics.length > 1) {
    throw callError('call.equal-needs-one-metric');
  }
  const mechanisms = mechanismsNamed(given.shelf, options.mechanisms, io);
  const ids = mechanisms.map(({ model }) => model.id);
  return {
    scenarios: scenariosNamed(given.shelf, given.asked, io),
    mechanisms,
    seeds: options.seeds,
    baseline: baselineOf(ids, options.baseline),
    metrics,
    equal: options.equal ?? null,
    precision: options.precision ?? null,
    robust: options.robust === true,
  };
}

function baselineOf(ids: readonly string[], named: string | undefined): number {
  if (named === undefined) return Math.max(0, ids.indexOf(DEFAULT_BASELINE));
  const index = ids.indexOf(named);
  if (index >= 0) return index;
  throw new CallError((language) => [
    say(language, 'call.unknown-baseline', { name: named, choices: ids.join(', ') }),
  ]);
}

/** Runs a comparison with a progress bar. */
export async function carryOut(
  { io, language }: Context,
  request: ComparisonRequest,
  workers: number | undefined,
): Promise<ComparisonResult> {
  const bar: { shown: Progress | null } = { shown: null };
  try {
    return await compare(request, {
      workers: workers ?? null,
      onRun: () => bar.shown?.step(),
      onStage: (stage, runs) => {
        bar.shown?.stop();
        const title = stage === 'comparing' ? 'compare.running' : 'compare.sweeping';
        bar.shown = startProgress(io, say(language, title), runs);
      },
    });
  } finally {
    bar.shown?.stop();
  }
}
