/** The tables of the model document, made from what the code declares. */
import { meanOf, quantile } from '../../sim-core/base/distribution.ts';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { DAY, HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { LEVERS } from '../../sim-core/campaign/levers.ts';
import { METRICS, OPTIONS, defaultChoice } from '../../sim-core/index.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type { MechanismOption, ParameterDeclaration } from '../../sim-core/model/mechanism.ts';
import { PURPOSES } from '../../sim-core/model/purposes.ts';
import { snakeCase } from '../../sim-core/files/options.ts';
import { DIMENSION_TITLES, unitTitle } from '../../sim-core/text/index.ts';
import type { Language } from '../../sim-core/text/index.ts';

/** Name of each table, as its marks in the page say it. */
export const TABLES = ['options', 'parameters', 'metrics', 'draws', 'levers'] as const;
export type TableName = (typeof TABLES)[number];

export function tableOf(name: TableName, language: Language): string {
  const words = WORDS[language];
  switch (name) {
    case 'options':
      return options(language, words);
    case 'parameters':
      return parameters(language, words);
    case 'metrics':
      return metrics(language, words);
    case 'draws':
      return draws(words);
    case 'levers':
      return levers(words);
  }
}

const WORDS = {
  en: {
    options: ['option', 'title', 'what it means', 'standing cost by default', 'must be granted'],
    parameters: ['parameter', 'meaning', 'default', 'neutral', 'range', 'quality', 'source'],
    metrics: ['id', 'title', 'unit', 'good', 'zone', 'definition', 'when empty'],
    draws: ['purpose', 'code', 'root', 'whose', 'ordinal'],
    levers: ['scored metric', 'people move', 'rules move'],
    posts: (posts: number, yuan: string) => `${posts} posts, ${yuan} yuan/yr`,
    needs: { legislation: 'legislation', posts: 'posts', money: 'money', authority: 'authority' },
    nothing: 'nothing',
    requires: 'needs',
    lower: 'lower',
    higher: 'higher',
    yes: 'yes',
    no: 'no',
    all: 'all',
    up: '↑',
    down: '↓',
    unbounded: 'no limit',
  },
  zh: {
    options: ['选项', '名称', '含义', '默认常备成本', '须先取得'],
    parameters: ['参数', '含义', '默认', '中性', '范围', '质量', '来源'],
    metrics: ['标识', '名称', '单位', '取向', '等效区间', '定义', '为空时'],
    draws: ['用途', '编号', '根', '谁的', '序数'],
    levers: ['评分指标', '人会改', '规则会改'],
    posts: (posts: number, yuan: string) => `${posts} 个编制，每年 ${yuan} 元`,
    needs: { legislation: '立法', posts: '编制', money: '财政', authority: '授权' },
    nothing: '无',
    requires: '须配',
    lower: '低',
    higher: '高',
    yes: '是',
    no: '否',
    all: '全部',
    up: '↑',
    down: '↓',
    unbounded: '不限',
  },
} as const;
type Words = (typeof WORDS)[Language];

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function options(language: Language, words: Words): string {
  return DIMENSIONS.map((dimension) => {
    const declared: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
    const rows = Object.values(declared).map((option) => {
      const { posts, yuanPerYear } = option.cost(defaultChoice(dimension, option.id).parameters);
      const needs = Object.entries(words.needs).flatMap(([need, word]) =>
        option.needs[need as keyof typeof option.needs] ? [word] : [],
      );
      const requires = Object.entries(option.requires).map(
        ([other, ids]) => ` (${words.requires} ${other}: ${ids.join(', ')})`,
      );
      return [
        `\`${option.id}\``,
        option.title[language],
        option.help[language] + requires.join(''),
        words.posts(posts, grouped(yuanPerYear)),
        needs.length === 0 ? words.nothing : needs.join(', '),
      ];
    });
    const title = DIMENSION_TITLES[dimension][language];
    return `**${title}** \`${dimension}\`\n\n${markdown(words.options, rows)}`;
  }).join('\n\n');
}

function parameters(language: Language, words: Words): string {
  return DIMENSIONS.map((dimension) => {
    const declared: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
    const rows = Object.values(declared).flatMap((option) =>
      Object.entries(option.parameters).map(([name, parameter]) => [
        `\`${option.id}.${snakeCase(name)}\``,
        parameter.title[language],
        ...values(parameter, language, words),
        parameter.quality,
        parameter.source,
      ]),
    );
    const title = DIMENSION_TITLES[dimension][language];
    return `**${title}** \`${dimension}\`\n\n${markdown(words.parameters, rows)}`;
  }).join('\n\n');
}

/** Default, neutral value and range of a parameter as people read them. */
function values(
  parameter: ParameterDeclaration,
  language: Language,
  words: Words,
): readonly [string, string, string] {
  switch (parameter.kind) {
    case 'duration': {
      const [low, high] = parameter.range;
      return [delay(parameter.default), delay(parameter.neutral), `${time(low)} … ${time(high)}`];
    }
    case 'switch': {
      const word = (on: boolean): string => (on ? words.yes : words.no);
      return [word(parameter.default), word(parameter.neutral), '-'];
    }
    case 'choice':
      return [parameter.default, parameter.neutral, parameter.choices.join(', ')];
    case 'names': {
      const list = (all: readonly string[]): string =>
        all.length === 0 ? words.all : all.join(', ');
      return [list(parameter.default), list(parameter.neutral), '-'];
    }
    default: {
      const [low, high] = parameter.range;
      const unit = parameter.unit === '1' ? '' : ` ${unitTitle(parameter.unit, language)}`;
      const number = (value: number): string =>
        parameter.kind === 'count' && value >= 1_000_000
          ? words.unbounded
          : `${grouped(value)}${unit}`;
      return [
        number(parameter.default),
        number(parameter.neutral),
        `${grouped(low)} … ${grouped(high)}`,
      ];
    }
  }
}

function metrics(language: Language, words: Words): string {
  return markdown(
    words.metrics,
    METRICS.map((metric) => {
      const { value, relative } = metric.indifference;
      return [
        `\`${metric.id}\``,
        metric.title[language],
        unitTitle(metric.unit, language),
        metric.direction === 'lower' ? words.lower : words.higher,
        relative ? `±${round(value * 100)} %` : `±${round(value)}`,
        metric.formula[language],
        metric.whenEmpty[language],
      ];
    }),
  );
}

function draws(words: Words): string {
  return markdown(
    words.draws,
    Object.entries(PURPOSES).map(([purpose, { code, root, who, ordinal }]) => [
      `\`${purpose}\``,
      String(code),
      root,
      who,
      ordinal,
    ]),
  );
}

function levers(words: Words): string {
  return markdown(
    words.levers,
    Object.entries(LEVERS).map(([metric, list]) => {
      const of = (reach: 'people' | 'rules'): string =>
        list
          .filter((lever) => lever.reach === reach)
          .map(
            ({ dimension, parameter, towards }) =>
              `\`${dimension}.${snakeCase(parameter)}\` ${towards === 'low' ? words.down : words.up}`,
          )
          .join(', ') || '-';
      return [`\`${metric}\``, of('people'), of('rules')];
    }),
  );
}

function delay(value: Distribution): string {
  switch (value.kind) {
    case 'constant':
      return time(value.value);
    case 'lognormal':
      return value.sigma === 0
        ? time(value.median)
        : `lognormal(${time(value.median)}, ${value.sigma})`;
    case 'exponential':
      return `exponential(${time(value.mean)})`;
    default:
      return `${value.kind}: ${time(meanOf(value))}, ${time(quantile(value, 0.5))}`;
  }
}

function time(ms: number): string {
  if (ms === 0) return '0';
  if (ms >= 2 * DAY && ms % DAY === 0) return `${round(ms / DAY)} d`;
  if (ms >= 2 * HOUR && ms % HOUR === 0) return `${round(ms / HOUR)} h`;
  return `${round(ms / MINUTE)} min`;
}

function round(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function grouped(value: number): string {
  const [whole, fraction] = round(value).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}
