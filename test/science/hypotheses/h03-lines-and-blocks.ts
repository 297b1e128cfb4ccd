import { constant } from '../../../sim-core/base/distribution.ts';
import { MINUTE } from '../../../sim-core/base/time.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';
import { smallRiver } from './small-river.ts';

const TEN_MINUTES = constant(10 * MINUTE);

/** A prompt notice between bureaux, with vertical pull from 0 to 1. */
const pulled = (verticalPull: number, loss = 0.01): MechanismSpec => ({
  ...MEETING,
  information: ['vertical', { peerNotice: TEN_MINUTES, loss }],
  law: ['consent', { verticalPull }],
});
/** The same notice over a gangplank, which is exempt from pull. */
const gangplank = (verticalPull: number, loss = 0.01): MechanismSpec => ({
  ...MEETING,
  information: ['mesh', { notice: TEN_MINUTES, peerNotice: TEN_MINUTES, loss }],
  law: ['consent', { verticalPull }],
});

/** One leg up and one leg down, h. */
const LADDER = 45 / 60 + 60 / 60;

/** Every department answers to its own line first. */
const small = ((scenario) => ({
  ...scenario,
  departments: scenario.departments.map((one) => ({ ...one, pull: 1 })),
}))(smallRiver(0));

export const linesAndBlocks: Hypothesis = {
  id: 'h3-lines-and-blocks',
  kind: 'K',
  statement: {
    zh: '条线牵制按比例拉长知情滞后（牵制乘以一上一下的用时）；横向直通使之全然无害。',
    en: 'Vertical pull lengthens the dark time in proportion (pull times one leg up and one down); a gangplank makes it harmless altogether.',
  },
  design: {
    zh: '小世界：上游泄漏，下游一个部门须知；无人出借，所以牵制只能作用于通报。平行通报用时固定为 10 分钟，条线牵制取 0、0.5、1，通报走条线或走网状直通，没有遗漏。',
    en: 'A small world: a spill upstream, one desk downstream that must know, and nobody who lends, so that pull can reach the notice alone. A notice of ten minutes; pull 0, 0.5 and 1, on the lines or point to point; no notice is lost.',
  },
  arms: {
    'pull 0': played(small, pulled(0, 0)),
    'pull 0.5': played(small, pulled(0.5, 0)),
    'pull 1': played(small, pulled(1, 0)),
    'gangplank 0': played(small, gangplank(0, 0)),
    'gangplank 1': played(small, gangplank(1, 0)),
  },
  claims: [
    {
      says: { zh: '牵制 1 减牵制 0：知情滞后', en: 'Pull 1 less pull 0: dark time' },
      unit: 'h',
      sum: [
        [1, 'pull 1', 'dark-time'],
        [-1, 'pull 0', 'dark-time'],
      ],
      is: { within: 0.01, of: LADDER },
    },
    {
      says: { zh: '牵制 0.5 减牵制 0：知情滞后', en: 'Pull 0.5 less pull 0: dark time' },
      unit: 'h',
      sum: [
        [1, 'pull 0.5', 'dark-time'],
        [-1, 'pull 0', 'dark-time'],
      ],
      is: { within: 0.35, of: LADDER / 2 },
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
      is: { within: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 100,
};

const river = drill('taipu-river');

export const pullInADrill: Hypothesis = {
  id: 'h3-in-a-drill',
  kind: 'E',
  statement: {
    zh: '在太浦河情景里，牵制同样拉长知情滞后，直通时不超出等效区间（0.25 小时）。',
    en: 'In the Taipu drill pull lengthens the dark time too, and over a gangplank stays within the zone of indifference (0.25 h).',
  },
  design: {
    zh: '太浦河情景，联席会议，其余同上。这里牵制还会拖延出援，从而改变此后的灾情。',
    en: 'The Taipu drill under a joint meeting, otherwise the same. Here pull delays commitments as well, and so what happens afterwards.',
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
      is: { within: 0.25 },
    },
  ],
  verdict: 'holds',
  seeds: 12,
};
