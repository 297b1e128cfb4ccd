import { Argument, Command, Option } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { bracket, bracketRuns } from '../batch/bracket.ts';
import { firstVersion } from '../batch/first-version.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { bracketReport, firstVersionReport } from './figure-text.ts';
import { mechanismsNamed, openShelf, scenarioNamed } from './inputs.ts';
import { startProgress, type Progress } from './progress.ts';
import { parseCount, parseSeeds } from './quantities.ts';

const FIGURES = ['first-version', 'bracket'] as const;
type FigureName = (typeof FIGURES)[number];

/** The mechanism whose dimensions the 2×2 replaces: the commonest form of linkage today. */
const BASE = 'joint-meeting';

interface FigureOptions {
  readonly mechanisms: string;
  readonly seeds: string[];
  readonly workers?: number;
  readonly json?: true;
}

export function figureCommand(context: Context): Command {
  const { language } = context;
  return new Command('figure')
    .description(say(language, 'help.figure'))
    .addArgument(new Argument('<figure>', say(language, 'help.figure-first')).choices([...FIGURES]))
    .argument('<scenario>', say(language, 'help.scenario'))
    .option('--mechanisms <list>', say(language, 'help.figure-mechanisms', { base: BASE }), 'all')
    .addOption(
      new Option('--seeds <seeds>', say(language, 'help.seeds'))
        .argParser(parseSeeds)
        .default(parseSeeds('100'), '100'),
    )
    .option('--workers <count>', say(language, 'help.workers'), (value) =>
      parseCount('--workers', value, 1),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong figure first-version taipu-river --seeds 100', 'help.example-figure'],
        ['liandong figure bracket taipu-river --seeds 10001-10040', 'help.example-bracket'],
      ]),
    )
    .action((figure: FigureName, name: string, options: FigureOptions) =>
      draw(context, figure, name, options),
    );
}

async function draw(
  { io, language }: Context,
  figure: FigureName,
  name: string,
  { mechanisms: list, seeds, workers, json }: FigureOptions,
): Promise<void> {
  const shelf = openShelf();
  const { model: scenario, texts } = scenarioNamed(shelf, name, io);
  const mechanisms = mechanismsNamed(shelf, list, io).map(({ model }) => model);
  const title = texts.title[language];
  const columns = io.columns ?? 100;
  const bar: { shown: Progress | null } = { shown: null };
  const options = { workers: workers ?? null, onRun: () => bar.shown?.step() };
  const onPlanned = (runs: number): void => {
    bar.shown = startProgress(io, say(language, 'compare.running'), runs);
  };
  try {
    if (figure === 'bracket') {
      const request = { scenario, mechanisms, seeds };
      onPlanned(bracketRuns(request));
      const found = await bracket(request, options);
      bar.shown?.stop();
      if (json === true) printJson(io, { scenario: scenario.id, seeds: seeds.length, ...found });
      else printLines(io, bracketReport(found, title, seeds.length, language, columns));
      return;
    }
    const base = mechanisms.findIndex(({ id }) => id === BASE);
    if (base < 0) throw callError('call.figure-base', { base: BASE });
    const request = { scenario, mechanisms, base, seeds };
    const found = await firstVersion(request, { ...options, onPlanned });
    bar.shown?.stop();
    if (json === true) printJson(io, { scenario: scenario.id, base: BASE, ...found });
    else printLines(io, firstVersionReport(found, title, BASE, language, columns));
  } finally {
    bar.shown?.stop();
  }
}
