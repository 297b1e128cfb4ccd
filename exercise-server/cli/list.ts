import { Argument, Command, Option } from 'commander';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import type { DimensionId, MechanismOption } from '../batch/compiled.ts';
import {
  DIMENSION_TITLES,
  formatNumber,
  formatShare,
  HOUR,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import {
  campaignIds,
  campaignNamed,
  mechanismIds,
  mechanismNamed,
  openShelf,
  SCENARIO_KINDS,
  scenarioIds,
  scenarioNamed,
  type ScenarioKind,
} from './inputs.ts';
import { assumedShare } from './assumed.ts';
import { exercises } from './list-exercises.ts';
import { labs } from './list-labs.ts';
import { unlessBroken, type Shown } from './listed.ts';
import { table } from './table.ts';

const LISTS = [
  'scenarios',
  'mechanisms',
  'exercises',
  'dimensions',
  'metrics',
  'campaigns',
] as const;
type List = (typeof LISTS)[number];

interface ListOptions {
  readonly kind: ScenarioKind;
  readonly json?: true;
}

export function listCommand(context: Context): Command {
  const { language } = context;
  return new Command('list')
    .description(say(language, 'help.list'))
    .addArgument(new Argument('<what>', say(language, 'help.list-what')).choices(LISTS))
    .addOption(
      new Option('--kind <kind>', say(language, 'help.list-kind'))
        .choices(SCENARIO_KINDS)
        .default('drills'),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong list mechanisms', 'help.example-list'],
        ['liandong list scenarios --kind history', 'help.example-history'],
        ['liandong list scenarios --kind lab', 'help.example-labs'],
      ]),
    )
    .action((what: List, options: ListOptions) => list(context, what, options));
}

function list(context: Context, what: List, options: ListOptions): void {
  const { io, language } = context;
  const shown = {
    scenarios: () => (options.kind === 'lab' ? labs(context) : scenarios(context, options.kind)),
    mechanisms: () => mechanisms(context),
    exercises: () => exercises(context),
    dimensions: () => dimensions(language),
    metrics: () => metrics(language),
    campaigns: () => campaigns(context),
  }[what]();
  if (options.json === true) printJson(io, shown.json);
  else printLines(io, shown.lines);
}

function campaigns({ io, language }: Context): Shown {
  const shelf = openShelf();
  const found = campaignIds(shelf).map((id) => ({
    id,
    compiled: unlessBroken(() => campaignNamed(shelf, id, io)),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled === null
      ? { id, title: null, valid: false }
      : {
          id,
          title: compiled.title,
          summary: compiled.summary,
          valid: true,
          scenarios: compiled.model.scenarios,
          events: compiled.model.events,
          quality: compiled.quality,
        },
  );
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.events'), side: 'right' },
    { title: say(language, 'list.assumed'), side: 'right' },
  ] as const;
  const rows = found.map(({ id, compiled }) =>
    compiled === null
      ? [id, say(language, 'list.broken'), '', '']
      : [
          id,
          compiled.title[language],
          String(compiled.model.events),
          formatShare(assumedShare([compiled.quality]).share),
        ],
  );
  return { json, lines: rows.length === 0 ? [say(language, 'list.none')] : [table(columns, rows)] };
}

function scenarios(context: Context, kind: ScenarioKind): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  const found = scenarioIds(shelf, kind).map((id) => ({
    id,
    compiled: unlessBroken(() => scenarioNamed(shelf, id, io)),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled === null
      ? { id, title: null, kind, valid: false }
      : {
          id,
          title: compiled.texts.title,
          summary: compiled.texts.summary,
          kind,
          valid: true,
          horizon_ms: compiled.model.horizonMs,
          jurisdictions: compiled.model.jurisdictions.length,
          departments: compiled.model.departments.length,
          units: compiled.model.units.length,
          incidents: compiled.model.incidents.length,
          quality: compiled.quality,
        },
  );
  const rows = found.map(({ id, compiled }) =>
    compiled === null
      ? [id, say(language, 'list.broken'), '', '', '', '', '']
      : [
          id,
          compiled.texts.title[language],
          `${formatNumber(compiled.model.horizonMs / HOUR, 0)} h`,
          String(compiled.model.departments.length),
          String(compiled.model.units.length),
          String(compiled.model.incidents.length),
          formatShare(assumedShare([compiled.quality]).share),
        ],
  );
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.hours'), side: 'right' },
    { title: say(language, 'list.departments'), side: 'right' },
    { title: say(language, 'list.units'), side: 'right' },
    { title: say(language, 'list.incidents'), side: 'right' },
    { title: say(language, 'list.assumed'), side: 'right' },
  ] as const;
  return { json, lines: rows.length === 0 ? [say(language, 'list.none')] : [table(columns, rows)] };
}

function mechanisms(context: Context): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  const found = mechanismIds(shelf).map((id) => ({
    id,
    compiled: unlessBroken(() => mechanismNamed(shelf, id, io)),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled === null
      ? { id, title: null, valid: false }
      : {
          id,
          title: compiled.title,
          summary: compiled.summary,
          valid: true,
          extends: compiled.extends,
          dimensions: Object.fromEntries(
            Object.entries(compiled.model.dimensions).map(([dimension, { option }]) => [
              dimension,
              option,
            ]),
          ),
          legal_basis: compiled.legalBasis,
          needs: compiled.needs,
          quality: compiled.quality,
        },
  );
  const rows = found.map(({ id, compiled }) =>
    compiled === null
      ? [id, say(language, 'list.broken'), '', '']
      : [
          id,
          compiled.title[language],
          compiled.extends ?? '',
          formatShare(assumedShare([compiled.quality]).share),
        ],
  );
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.extends'), side: 'left' },
    { title: say(language, 'list.assumed'), side: 'right' },
  ] as const;
  return { json, lines: rows.length === 0 ? [say(language, 'list.none')] : [table(columns, rows)] };
}

/** A broken file on the shelf must not hide the sound ones. */
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
        id: name,
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
  const names = Object.keys(option.parameters);
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
