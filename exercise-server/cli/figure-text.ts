import type { Summary } from '../../sim-core/experiment/summary.ts';
import { METRICS } from '../../sim-core/index.ts';
import {
  decimalsFor,
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { Bracket } from '../batch/bracket.ts';
import { excludesZero } from '../batch/factorial.ts';
import {
  FACTORIAL_METRICS,
  type FactorialMetric,
  type FirstVersion,
} from '../batch/first-version.ts';
import { table, type Column } from './table.ts';
import { wrap } from './width.ts';

/** What `figure first-version` prints for people. */
export function firstVersionReport(
  found: FirstVersion,
  scenario: string,
  base: string,
  language: Language,
  columns: number,
): string[] {
  const runs = formatNumber(found.runs, 0);
  const title = say(language, 'figure.title', { scenario, seeds: found.seeds, runs, base });
  const sections = [
    factorial(found, language),
    [
      say(language, 'figure.bracket', { metric: titleWithUnit('harm-people', language) }),
      ...bracket(found.bracket, language),
    ],
    nulls(found, language),
    doses(found, language),
  ];
  return asPage([title, ...sections.flatMap((lines) => ['', ...lines])], language, columns);
}

/** What `figure bracket` prints for people. */
export function bracketReport(
  found: Bracket,
  scenario: string,
  seeds: number,
  language: Language,
  columns: number,
): string[] {
  const metric = titleWithUnit('harm-people', language);
  const title = say(language, 'figure.bracket-title', { scenario, seeds, metric });
  return asPage([title, '', ...bracket(found, language)], language, columns);
}

/** Tables keep their lines; only sentences are wrapped. */
function asPage(paragraphs: readonly string[], language: Language, columns: number): string[] {
  const lines = paragraphs.flatMap((text) => (/\n|^ /.test(text) ? [text] : wrap(text, columns)));
  return [...lines, '', ...wrap(say(language, 'run.disclaimer'), columns)];
}

function factorial({ cells, effects }: FirstVersion, language: Language): string[] {
  const left = (title: string): Column => ({ title, side: 'left' });
  const right = (title: string): Column => ({ title, side: 'right' });
  const name = (a: 'vertical' | 'hub', b: 'consensus' | 'standing'): string =>
    `${say(language, `figure.${a}`)} + ${say(language, `figure.${b}`)}`;
  const dark = metricTitle('dark-time', language);
  const decided = metricTitle('requested-to-committed', language);
  const information = say(language, 'figure.information');
  const authority = say(language, 'figure.authority');
  return [
    say(language, 'figure.factorial'),
    table(
      [
        left(say(language, 'figure.metric')),
        right(name('vertical', 'consensus')),
        right(name('hub', 'consensus')),
        right(name('vertical', 'standing')),
        right(name('hub', 'standing')),
      ],
      FACTORIAL_METRICS.map((metric) => {
        const { a0b0, a1b0, a0b1, a1b1 } = cells[metric];
        return [
          titleWithUnit(metric, language),
          ...[a0b0, a1b0, a0b1, a1b1].map((cell) => plusMinus(cell, false)),
        ];
      }),
      '  ',
    ),
    '',
    table(
      [
        left(say(language, 'figure.effect')),
        right(information),
        right(authority),
        right(say(language, 'figure.interaction')),
      ],
      FACTORIAL_METRICS.map((metric) => {
        const { a, b, interaction } = effects[metric];
        return [
          titleWithUnit(metric, language),
          ...[a, b, interaction].map((effect) => plusMinus(effect, true)),
        ];
      }),
      '  ',
    ),
    '',
    intended(effects['dark-time'].a, information, dark, language),
    intended(effects['requested-to-committed'].b, authority, decided, language),
    cross(effects['dark-time'].b, effects['dark-time'].a, authority, dark, language),
    cross(
      effects['requested-to-committed'].a,
      effects['requested-to-committed'].b,
      information,
      decided,
      language,
    ),
    say(language, 'figure.harm-interaction', {
      metric: metricTitle('harm-people', language),
      effect: plusMinus(effects['harm-people'].interaction, true),
    }),
  ];
}

function intended(effect: Summary, factor: string, metric: string, language: Language): string {
  const code = excludesZero(effect) ? 'figure.intended-holds' : 'figure.intended-fails';
  return say(language, code, { factor, metric });
}

function cross(
  effect: Summary,
  main: Summary,
  factor: string,
  metric: string,
  language: Language,
): string {
  if (main.mean === 0) return say(language, 'figure.cross-undefined');
  const share = formatShare(Math.abs(effect.mean / main.mean));
  return say(language, 'figure.cross', { factor, metric, share });
}

function bracket(found: Bracket, language: Language): string[] {
  const { none, omniscient, mechanisms, headroom, holds } = found;
  const outside = mechanisms
    .filter(({ harm }) => harm.mean > none.mean || harm.mean < omniscient.mean)
    .map(({ id }) => id);
  const ordered = [...mechanisms].sort((x, y) => y.harm.mean - x.harm.mean);
  return [
    table(
      [
        { title: '', side: 'left' },
        { title: '', side: 'right' },
      ],
      [
        [say(language, 'figure.none'), plusMinus(none, false)],
        ...ordered.map(({ id, harm }) => [id, plusMinus(harm, false)]),
        [say(language, 'figure.omniscient'), plusMinus(omniscient, false)],
      ],
      '  ',
    ),
    holds
      ? say(language, 'figure.bracket-holds')
      : say(language, 'figure.bracket-fails', { names: outside.join(', ') }),
    say(language, 'figure.headroom', { share: formatShare(headroom) }),
  ];
}

function nulls({ nulls: found }: FirstVersion, language: Language): string[] {
  const { renamed, neutralised, local, fund } = found;
  const unlike = local.filter(({ verdict }) => verdict !== 'equal' && verdict !== 'baseline');
  return [
    say(language, 'figure.nulls', { seeds: found.seeds }),
    renamed === 0
      ? say(language, 'figure.null-renamed-holds')
      : say(language, 'figure.null-renamed-fails', { difference: renamed }),
    neutralised.length === 0
      ? say(language, 'figure.null-neutral-holds')
      : say(language, 'figure.null-neutral-fails', { names: neutralised.join(', ') }),
    unlike.length === 0
      ? say(language, 'figure.null-local-holds')
      : say(language, 'figure.null-local-fails', {
          names: unlike
            .map(({ id, difference }) => `${id} (${formatSigned(difference, 3)})`)
            .join(', '),
        }),
    fund.length === 0
      ? say(language, 'figure.null-fund-holds')
      : say(language, 'figure.null-fund-fails', { seeds: fund.join(', ') }),
  ];
}

function doses({ doses: found }: FirstVersion, language: Language): string[] {
  const metrics = Object.keys(found[0]?.means ?? {});
  return [
    say(language, 'figure.doses'),
    table(
      [
        { title: say(language, 'figure.dose'), side: 'right' },
        ...metrics.map((id) => ({ title: titleWithUnit(id, language), side: 'right' as const })),
      ],
      found.map(({ noticeMin, means }) => [
        formatNumber(noticeMin, 0),
        ...metrics.map((id) => plusMinus(means[id], false)),
      ]),
      '  ',
    ),
  ];
}

function plusMinus({ mean, halfWidth }: Summary, signed: boolean): string {
  const scale = halfWidth === null || halfWidth === 0 ? mean : halfWidth;
  const decimals = Math.min(decimalsFor(scale, 2), decimalsFor(mean, 4) + 1);
  const shown = signed ? formatSigned(mean, decimals) : formatNumber(mean, decimals);
  return halfWidth === null ? shown : `${shown} ± ${formatNumber(halfWidth, decimals)}`;
}

function metricTitle(id: FactorialMetric, language: Language): string {
  return METRICS.find((metric) => metric.id === id)?.title[language] ?? id;
}

function titleWithUnit(id: string, language: Language): string {
  const metric = METRICS.find((known) => known.id === id);
  return metric === undefined
    ? id
    : `${metric.title[language]} (${unitTitle(metric.unit, language)})`;
}
