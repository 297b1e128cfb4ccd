import type { Run } from '../../../sim-core/index.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const river = drill('taipu-river');

/** Share of the requests put to the meeting that it agreed to; 1 when none was. */
function agreed(run: Run): Readonly<Record<string, number>> {
  const { scenario } = run.sim;
  const host = scenario.departments[scenario.secretariat].id;
  const first = new Map<unknown, number>();
  for (const row of run.trace()) {
    if (row.kind !== 'decided' || row['department'] !== host) continue;
    if (!first.has(row['lot'])) first.set(row['lot'], Number(row['approved']));
  }
  const answers = [...first.values()];
  const yes = answers.reduce((sum, one) => sum + one, 0);
  return { agreed: answers.length === 0 ? 1 : yes / answers.length };
}

const arms = {
  meeting: played(river, MEETING, agreed),
  platform: played(river, { ...MEETING, information: 'hub' }, agreed),
  fund: played(river, { ...MEETING, finance: 'fund' }, agreed),
  order: played(river, { ...MEETING, law: 'order' }, agreed),
};
const design = {
  zh: '太浦河情景，联席会议、无人补偿；每次只加一样：统一平台、专项基金、上级命令（取随附值）。看交到会上的请求有多大比例议定（联而能动）。',
  en: 'The Taipu drill under a joint meeting where nobody is compensated; one thing is added at a time: a platform, a fund, a standing order, each as declared. Share of the requests put to the meeting that it agreed to.',
};
const share = (arm: string, weight: number) => [weight, arm, 'agreed'] as const;

export const platformMovesNothing: Hypothesis = {
  id: 'h2-platform',
  kind: 'E',
  statement: {
    zh: '只加统一平台，会上议定的比例不变（±0.05 以内）。',
    en: 'A platform alone leaves the share that the meeting agrees to as it is (within ±0.05).',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '加平台减会议：议定比例',
        en: 'With the platform less the meeting: share agreed',
      },
      unit: 'share',
      sum: [share('platform', 1), share('meeting', -1)],
      is: { within: 0.05 },
    },
  ],
  verdict: 'holds',
  seeds: 10,
};

export const fundMoves: Hypothesis = {
  id: 'h2-fund',
  kind: 'E',
  statement: {
    zh: '加专项基金，会上议定的比例提高；改为上级命令提高 0.2 以上。',
    en: 'A fund raises the share that the meeting agrees to; a standing order raises it by more than 0.2.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '加基金减会议：议定比例', en: 'With the fund less the meeting: share agreed' },
      unit: 'share',
      sum: [share('fund', 1), share('meeting', -1)],
      is: { above: 0 },
    },
    {
      says: {
        zh: '上级命令减会议：议定比例',
        en: 'The standing order less the meeting: share agreed',
      },
      unit: 'share',
      sum: [share('order', 1), share('meeting', -1)],
      is: { above: 0.2 },
    },
  ],
  verdict: 'holds',
  seeds: 10,
};

export const fundMeetsMore: Hypothesis = {
  id: 'h2-met-in-the-end',
  kind: 'E',
  statement: {
    zh: '加专项基金，请求最终得到满足的比例也提高。',
    en: 'A fund raises the share of what was asked for that is met in the end as well.',
  },
  design: {
    zh: '同上；看请求的数量最终得到应允的比例。会议不成可由上级下令，所以两者可以不同。',
    en: 'The same arms; share of the quantity asked for that was committed in the end. Superiors order where a meeting fails, so that the two may differ.',
  },
  arms,
  claims: [
    {
      says: { zh: '加基金减会议：请求满足率', en: 'With the fund less the meeting: requests met' },
      unit: 'share',
      sum: [
        [1, 'fund', 'requests-met'],
        [-1, 'meeting', 'requests-met'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 10,
};
