import { Argument, Command, Option } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { firstVersion } from '../batch/first-version.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { firstVersionReport } from './figure-text.ts';
import { mechanismIds, mechanismNamed, openShelf, scenarioNamed } from './inputs.ts';
import { startProgress, type Progress } from './progress.ts';
import { parseCount, parseSeeds } from './quantities.ts';

const FIGURES = ['first-version'] as const;

/** The mechanism whose dimensions the 2×2 replaces: the commonest form of linkage today. */
const BASE = 'joint-meeting';

interface FigureOptions {
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
      ]),
    )
    .action((_figure: string, name: string, options: FigureOptions) =>
      drawFirstVersion(context, name, options),
    );
}

async function drawFirstVersion(
  context: Context,
  name: string,
  { seeds, workers, json }: FigureOptions,
): Promise<void> {
  const { io, language } = context;
  const shelf = openShelf();
  const scenario = scenarioNamed(shelf, name, io);
  const mechanisms = mechanismIds(shelf).map((id) => mechanismNamed(shelf, id, io).model);
  const base = mechanisms.findIndex(({ id }) => id === BASE);
  const bar: { shown: Progress | null } = { shown: null };
  try {
    const found = await firstVersion(
      { scenario: scenario.model, mechanisms, base, seeds },
      {
        workers: workers ?? null,
        onRun: () => bar.shown?.step(),
        onPlanned: (runs) => {
          bar.shown = startProgress(io, say(language, 'compare.running'), runs);
        },
      },
    );
    bar.shown?.stop();
    if (json === true) {
      printJson(io, { scenario: scenario.model.id, base: BASE, ...found });
    } else {
      const title = scenario.texts.title[language];
      printLines(io, firstVersionReport(found, title, BASE, language, io.columns ?? 100));
    }
  } finally {
    bar.shown?.stop();
  }
}
