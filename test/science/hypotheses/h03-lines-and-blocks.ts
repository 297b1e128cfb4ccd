import { constant } from '../../../sim-core/base/distribution.ts';
import { MINUTE } from '../../../sim-core/base/time.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const TEN_MINUTES = constant(10 * MINUTE);

/** A prompt notice between bureaux, with vertical pull from 0 to 1. */
const pulled = (verticalPull: number): MechanismSpec => ({
  ...MEETING,
  information: ['vertical', { peerNotice: TEN_MINUTES }],
  law: ['consent', { verticalPull }],
});
/** The same notice over a gangplank, which is exempt from pull. */
const gangplank = (verticalPull: number): MechanismSpec => ({
  ...MEETING,
  information: ['mesh', { notice: TEN_MINUTES, peerNotice: TEN_MINUTES }],
  law: ['consent', { verticalPull }],
});

const river = drill('taipu-river');

export const linesAndBlocks: Hypothesis = {
  id: 'h3-lines-and-blocks',
  kind: 'K',
  statement: {
    zh: '纵向牵制拉长知情滞后；横向直通使之无害。',
    en: 'Vertical pull lengthens the dark time; a gangplank makes it harmless.',
  },
  design: {
    zh: '太浦河情景，联席会议，平行通报用时固定为 10 分钟；纵向牵制取 0 与 1，通报走条线或走网状直通。等效区间 0.05 小时。',
    en: 'The Taipu drill under a joint meeting, a notice between peers of ten minutes; vertical pull 0 and 1, the notice on the lines or point to point. Margin of equality 0.05 h.',
  },
  arms: {
    'pull 0': played(river, pulled(0)),
    'pull 1': played(river, pulled(1)),
    'gangplank 0': played(river, gangplank(0)),
    'gangplank 1': played(river, gangplank(1)),
  },
  claims: [
    {
      says: { zh: '牵制 1 减牵制 0：知情滞后', en: 'Pull 1 less pull 0: dark time' },
      unit: 'h',
      sum: [
        [1, 'pull 1', 'dark-time'],
        [-1, 'pull 0', 'dark-time'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '直通时牵制 1 减牵制 0：知情滞后',
        en: 'Over a gangplank, pull 1 less pull 0: dark time',
      },
      unit: 'h',
      sum: [
        [1, 'gangplank 1', 'dark-time'],
        [-1, 'gangplank 0', 'dark-time'],
      ],
      is: { within: 0.05 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};
