import { Command } from 'commander';
import { say, type PlainCode } from '../../sim-core/text/index.ts';
import { carryOut } from './compare.ts';
import { comparisonReport } from './compare-text.ts';
import { printLines, type Context } from './context.ts';
import {
  DEFAULT_METRIC,
  mechanismNamed,
  metricsNamed,
  openShelf,
  scenarioNamed,
} from './inputs.ts';
import { parseSeeds } from './quantities.ts';
import { wrap } from './width.ts';

/** What a newcomer sees first: small enough to be done in seconds. */
const EXAMPLE = {
  scenario: 'taipu-river',
  mechanisms: ['zone-as-is', 'territorial', 'joint-meeting', 'permanent-body', 'unified-platform'],
  seeds: '20',
} as const;

const NEXT = [
  ['npx liandong list mechanisms', 'start.next-list'],
  ['npx liandong run taipu-river --mechanism zone-as-is --seed 7', 'start.next-run'],
  ['npx liandong compare taipu-river --mechanisms all --seeds 200', 'start.next-compare'],
  ['npx liandong figure first-version taipu-river --seeds 100', 'start.next-figure'],
  ['npx liandong validate my-mechanism.yaml', 'start.next-own'],
] as const satisfies readonly (readonly [string, PlainCode])[];

export function startCommand(context: Context): Command {
  const { language } = context;
  return new Command('start').description(say(language, 'help.start')).action(() => start(context));
}

async function start(context: Context): Promise<void> {
  const { io, language } = context;
  const columns = io.columns ?? 100;
  const shelf = openShelf();
  const seeds = parseSeeds(EXAMPLE.seeds);
  const welcome = say(language, 'start.welcome', {
    count: EXAMPLE.mechanisms.length,
    seeds: seeds.length,
  });
  printLines(io, [...wrap(welcome, columns), '']);
  const result = await carryOut(
    context,
    {
      scenarios: [scenarioNamed(shelf, EXAMPLE.scenario, io)],
      mechanisms: EXAMPLE.mechanisms.map((name) => mechanismNamed(shelf, name, io)),
      seeds,
      baseline: 0,
      metrics: metricsNamed(DEFAULT_METRIC),
      equal: null,
      precision: null,
      robust: false,
    },
    undefined,
  );
  printLines(io, [
    ...comparisonReport(result, language, columns),
    '',
    say(language, 'start.next'),
    ...NEXT.flatMap(([call, code]) => [`  # ${say(language, code)}`, `  ${call}`]),
  ]);
}
