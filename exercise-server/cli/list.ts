import { Argument, Command, Option } from 'commander';
import { snakeCase } from '../../sim-core/files/index.ts';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import type { DimensionId, MechanismOption } from '../batch/compiled.ts';
import {
  DIMENSION_TITLES,
  formatShare,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { SCENARIO_KINDS, type ScenarioKind } from './inputs.ts';
import { campaigns, exercises, experiments, labs, mechanisms, scenarios } from './list-shelf.ts';
import { stored } from './list-stored.ts';
import type { Shown } from './listed.ts';
import { table } from './table.ts';

const LISTS = [
  'scenarios',
  'mechanisms',
  'exercises',
  'dimensions',
  'metrics',
  'campaigns',
  'experiments',
] as const;
type List = (typeof LISTS)[number];

const DEFAULT_KIND: ScenarioKind = 'drills';

interface ListOptions {
  readonly kind?: ScenarioKind;
  readonly json?: true;
  readonly data?: string;
  readonly database?: string;
}

export function listCommand(context: Context): Command {
  const { language } = context;
  return new Command('list')
    .description(say(language, 'help.list'))
    .addArgument(new Argument('<what>', say(language, 'help.list-what')).choices(LISTS))
    .addOption(
      new Option('--kind <kind>', say(language, 'help.list-kind'))
        .choices(SCENARIO_KINDS)
        // None in truth, so that a kind that was asked for can be told from this one.
        .default(undefined, DEFAULT_KIND),
    )
    .option('--data <folder>', say(language, 'help.list-data'))
    .option('--database <url>', say(language, 'help.database'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong list mechanisms', 'help.example-list'],
        ['liandong list scenarios --kind history', 'help.example-history'],
        ['liandong list scenarios --kind lab', 'help.example-labs'],
        ['liandong list exercises --data data', 'help.example-stored'],
      ]),
    )
    .action((what: List, options: ListOptions) => list(context, what, options));
}

async function list(context: Context, what: List, options: ListOptions): Promise<void> {
  const { io } = context;
  const { data, database, kind } = options;
  const isStored = data !== undefined || database !== undefined;
  if (isStored && what !== 'exercises') throw callError('call.list-stored', { what });
  if (kind !== undefined && what !== 'scenarios') throw callError('call.list-kind', { what });
  const shown = isStored
    ? await stored(context, {
        data: data ?? 'data',
        ...(database === undefined ? {} : { database }),
      })
    : onShelf(context, what, kind ?? DEFAULT_KIND);
  if (options.json === true) printJson(io, shown.json);
  else printLines(io, shown.lines);
}

function onShelf(context: Context, what: List, kind: ScenarioKind): Shown {
  const { language } = context;
  return {
    scenarios: () => (kind === 'lab' ? labs(context) : scenarios(context, kind)),
    mechanisms: () => mechanisms(context),
    exercises: () => exercises(context),
    dimensions: () => dimensions(language),
    metrics: () => metrics(language),
    campaigns: () => campaigns(context),
    experiments: () => experiments(context),
  }[what]();
}

function dimensions(language: Language): Shown {
  const all = (Object.keys(DIMENSION_TITLES) as DimensionId[]).map((id) => ({
    id,
    title: DIMENSION_TITLES[id],
    options: Object.values(OPTIONS[id]) as MechanismOption[],
  }));
  const json = all.map(({ id, title, options }) => ({
    id,
    title,
    options: options.map((option) => ({
      id: option.id,
      title: option.title,
      help: option.help,
      requires: option.requires,
      needs: option.needs,
      parameters: Object.entries(option.parameters).map(([name, declared]) => ({
        id: snakeCase(name),
        ...declared,
      })),
    })),
  }));
  const lines = all.flatMap(({ id, title, options }) => [
    `${id}  ${title[language]}`,
    ...options.flatMap((option) => optionLines(option, language)),
    '',
  ]);
  return { json, lines: lines.slice(0, -1) };
}

const NEEDS = ['legislation', 'posts', 'money', 'authority'] as const;

function optionLines(option: MechanismOption, language: Language): string[] {
  const names = Object.keys(option.parameters).map(snakeCase);
  const needs = NEEDS.filter((need) => option.needs[need]);
  return [
    `  ${option.id}  ${option.title[language]}`,
    `      ${option.help[language]}`,
    ...(names.length === 0
      ? []
      : [`      ${say(language, 'list.parameters', { names: names.join(', ') })}`]),
    ...(needs.length === 0
      ? []
      : [
          `      ${say(language, 'list.needs', {
            names: needs.map((need) => say(language, `list.${need}`)).join(', '),
          })}`,
        ]),
  ];
}

function metrics(language: Language): Shown {
  const json = METRICS.map(
    ({ id, title, unit, direction, indifference, formula, whenEmpty, source }) => ({
      id,
      title,
      unit,
      direction,
      indifference,
      formula,
      when_empty: whenEmpty,
      source,
    }),
  );
  const rows = METRICS.map(({ id, title, unit, direction, indifference }) => [
    id,
    title[language],
    unitTitle(unit, language),
    say(language, direction === 'lower' ? 'list.lower' : 'list.higher'),
    indifference.relative ? formatShare(indifference.value) : String(indifference.value),
    indifference.reason[language],
  ]);
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.unit'), side: 'left' },
    { title: say(language, 'list.good'), side: 'left' },
    { title: say(language, 'list.indifference'), side: 'right' },
    { title: '', side: 'left' },
  ] as const;
  return { json, lines: [table(columns, rows)] };
}
