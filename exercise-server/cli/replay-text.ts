import { STANDINGS_THERE, type LiteralReplay } from '../../sim-core/exercise/index.ts';
import { METRICS } from '../../sim-core/index.ts';
import {
  decimalsFor,
  fill,
  formatClock,
  formatNumber,
  formatSigned,
  MESSAGES,
  say,
  unitTitle,
  type Language,
  type MessageCode,
} from '../../sim-core/text/index.ts';
import { table } from './table.ts';

/** One group's replay, and whose it is. */
export interface ReplayedGroup {
  readonly group: string;
  readonly replay: LiteralReplay;
}

/** What a replay came to, in lines. @param withActs every act of people, and not only those that were impossible */
export function replayReport(
  language: Language,
  { group, replay }: ReplayedGroup,
  withActs: boolean,
): string[] {
  const { played, replayed: there, acts, divergedMs, endMs, switchesLeftOut } = replay;
  const time = (ms: number): string => formatClock(ms);
  const count = (standing: string): number =>
    acts.filter((one) => one.standing === standing).length;
  return [
    say(language, 'replay.title', { group, time: time(endMs), acts: acts.length }),
    say(language, replay.isSameDisaster ? 'replay.same-disaster' : 'replay.other-disaster'),
    divergedMs === null
      ? say(language, 'replay.never-diverged')
      : say(language, 'replay.diverged', { time: time(divergedMs) }),
    ...(switchesLeftOut.length === 0
      ? []
      : [say(language, 'replay.switches', { count: switchesLeftOut.length })]),
    '',
    table(
      [
        { title: say(language, 'run.metric'), side: 'left' },
        { title: say(language, 'replay.played', played), side: 'right' },
        { title: say(language, 'replay.replayed', there), side: 'right' },
        { title: say(language, 'replay.difference'), side: 'right' },
        { title: say(language, 'list.unit'), side: 'left' },
        { title: say(language, 'list.title'), side: 'left' },
      ],
      METRICS.map(({ id, title, unit }) => {
        const [before, after] = [played.metrics[id] ?? 0, there.metrics[id] ?? 0];
        const decimals = decimalsFor(Math.max(Math.abs(before), Math.abs(after)), 3);
        return [
          id,
          formatNumber(before, decimals),
          formatNumber(after, decimals),
          formatSigned(after - before, decimals),
          unitTitle(unit, language),
          title[language],
        ];
      }),
    ),
    '',
    ...STANDINGS_THERE.map((standing) =>
      say(language, `replay.${standing}`, { count: count(standing) }),
    ),
    ...actLines(language, withActs ? acts : acts.filter(({ why }) => why !== null)),
    '',
  ];
}

function actLines(language: Language, acts: LiteralReplay['acts']): string[] {
  if (acts.length === 0) return [];
  return [
    '',
    table(
      [
        { title: say(language, 'replay.time'), side: 'left' },
        { title: say(language, 'replay.department'), side: 'left' },
        { title: say(language, 'replay.act'), side: 'left' },
        { title: say(language, 'replay.standing'), side: 'left' },
      ],
      acts.map(({ atMs, department, act, standing, why }) => [
        formatClock(atMs),
        department,
        act,
        why === null ? standing : reasonOf(language, why.reason, why.parameters),
      ]),
    ),
  ];
}

function reasonOf(
  language: Language,
  reason: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  const isKnown = (code: string): code is MessageCode => Object.hasOwn(MESSAGES, code);
  return isKnown(reason) ? fill(MESSAGES[reason][language], parameters) : reason;
}
