import type { Habit } from '../../sim-core/exercise/counterfactual/habits.ts';
import { IDENTIFIED_SPEED } from '../../sim-core/exercise/counterfactual/observed.ts';
import { METRICS } from '../../sim-core/index.ts';
import {
  decimalsFor,
  formatClock,
  formatNumber,
  formatShare,
  formatSigned,
  say,
  unitTitle,
  type Language,
} from '../../sim-core/text/index.ts';
import type { BehaviouralGroup, Compared, ComparedMetric } from './replay-behavioural.ts';
import { table } from './table.ts';

/** What a behavioural replay of one group came to, in lines. */
export function behaviouralReport(language: Language, one: BehaviouralGroup): string[] {
  const { group, literal, seeds, rulings, compared, bounds } = one;
  const { endMs, divergedMs, isSameDisaster, switchesLeftOut } = literal;
  const time = formatClock(endMs);
  return [
    say(language, 'behavioural.title', { group, time, count: seeds.length }),
    say(language, 'behavioural.claim'),
    say(language, isSameDisaster ? 'replay.same-disaster' : 'replay.other-disaster'),
    divergedMs === null
      ? say(language, 'replay.never-diverged')
      : say(language, 'behavioural.diverged', { time: formatClock(divergedMs) }),
    ...(switchesLeftOut.length === 0
      ? []
      : [say(language, 'replay.switches', { count: switchesLeftOut.length })]),
    '',
    ...habitLines(language, one.habits),
    '',
    metricTable(language, one),
    say(language, 'behavioural.intervals'),
    ...(METRICS.some(({ id }) => isOutside(literal.played.metrics[id], compared.metrics[id]))
      ? [say(language, 'behavioural.outside')]
      : []),
    ...(rulings === 0
      ? []
      : [
          '',
          say(language, 'behavioural.rulings', {
            count: rulings,
            played: formatNumber(compared.rulings.played, 1),
            replayed: formatNumber(compared.rulings.replayed, 1),
          }),
        ]),
    ...boundLines(language, bounds),
    '',
  ];
}

function habitLines(language: Language, habits: readonly Habit[]): string[] {
  if (habits.length === 0) return [say(language, 'behavioural.no-habits')];
  return [
    say(language, 'behavioural.habits'),
    table(
      [
        { title: say(language, 'behavioural.habit'), side: 'left' },
        { title: say(language, 'behavioural.function'), side: 'left' },
        { title: say(language, 'behavioural.departments'), side: 'right' },
        { title: 'n', side: 'right' },
        { title: say(language, 'behavioural.left-out'), side: 'right' },
        { title: say(language, 'behavioural.prior'), side: 'right' },
        { title: say(language, 'behavioural.doctrine'), side: 'right' },
        { title: say(language, 'behavioural.estimate'), side: 'right' },
        { title: say(language, 'behavioural.within-90'), side: 'right' },
      ],
      habits.map(({ habit, departments, n, leftOut, priorShare, ...one }) => [
        say(language, `behavioural.${habit}`),
        say(language, `function.${one.function}`),
        String(departments.length),
        String(n),
        String(leftOut),
        formatShare(priorShare),
        formatNumber(one.doctrine, 2),
        formatNumber(one.estimate, 2),
        `${formatNumber(one.low, 2)} – ${formatNumber(one.high, 2)}`,
      ]),
    ),
    say(language, 'behavioural.unknown', { speed: IDENTIFIED_SPEED }),
    say(language, 'behavioural.slopes'),
  ];
}

function metricTable(language: Language, { literal, compared }: BehaviouralGroup): string {
  const { played, replayed } = literal;
  return table(
    [
      { title: say(language, 'run.metric'), side: 'left' },
      { title: say(language, 'behavioural.course'), side: 'right' },
      { title: say(language, 'behavioural.played', played), side: 'right' },
      { title: say(language, 'behavioural.played', replayed), side: 'right' },
      { title: say(language, 'replay.difference'), side: 'right' },
      { title: say(language, 'behavioural.within-95'), side: 'right' },
      { title: say(language, 'behavioural.spread'), side: 'right' },
      { title: say(language, 'list.unit'), side: 'left' },
      { title: say(language, 'list.title'), side: 'left' },
    ],
    METRICS.map(({ id, title, unit }) => {
      const one = compared.metrics[id];
      const course = played.metrics[id] ?? 0;
      const decimals = decimalsOf([course, one.played, one.replayed]);
      return [
        id,
        `${isOutside(course, one) ? '! ' : ''}${formatNumber(course, decimals)}`,
        formatNumber(one.played, decimals),
        formatNumber(one.replayed, decimals),
        formatSigned(one.difference, decimals),
        intervalOf(one.low, one.high, decimals),
        intervalOf(...one.spread, decimals),
        unitTitle(unit, language),
        title[language],
      ];
    }),
  );
}

/** Whether what happened is hardly among what the habits would have given under the same mechanism. */
function isOutside(course: number, { range: [low, high] }: ComparedMetric): boolean {
  return course < low || course > high;
}

function boundLines(language: Language, bounds: readonly Compared[]): string[] {
  const [low, high] = bounds;
  if (low === undefined || high === undefined) return [];
  return [
    '',
    say(language, 'behavioural.bounds', { low: low.slope, high: high.slope }),
    table(
      [
        { title: say(language, 'run.metric'), side: 'left' },
        ...bounds.flatMap(({ slope }) => [
          { title: say(language, 'behavioural.times', { factor: slope }), side: 'right' as const },
          { title: say(language, 'behavioural.within-95'), side: 'right' as const },
        ]),
        { title: say(language, 'list.unit'), side: 'left' },
      ],
      METRICS.map(({ id, unit }) => [
        id,
        ...bounds.flatMap(({ metrics }) => {
          const one = metrics[id];
          const decimals = decimalsOf([one.played, one.replayed]);
          return [formatSigned(one.difference, decimals), intervalOf(one.low, one.high, decimals)];
        }),
        unitTitle(unit, language),
      ]),
    ),
  ];
}

function decimalsOf(values: readonly number[]): number {
  return decimalsFor(Math.max(...values.map((value) => Math.abs(value))), 3);
}

function intervalOf(low: number | null, high: number | null, decimals: number): string {
  if (low === null || high === null) return '';
  return `${formatSigned(low, decimals)} – ${formatSigned(high, decimals)}`;
}
