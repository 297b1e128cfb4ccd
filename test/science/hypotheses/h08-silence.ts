import { constant } from '../../../sim-core/base/distribution.ts';
import { MINUTE } from '../../../sim-core/base/time.ts';
import { played } from './arms.ts';
import type { Arm, Hypothesis } from './hypothesis.ts';
import { smallRiver } from './small-river.ts';

const RIVER = smallRiver(1);

/** Silence costs a penalty by law; with a stake the two also settle by the state of their border. */
function under(hidePenalty: number, stake: number): Arm {
  return played(RIVER, {
    awareness: ['cooperative', { misjudgement: 0 }],
    law: ['agreement', { hidePenalty, verticalPull: 0 }],
    information: ['mesh', { notice: constant(10 * MINUTE), loss: 0 }],
    ...(stake === 0 ? {} : { finance: ['two-way', { stake }] as const }),
  });
}

const dark = (arm: string, weight: number) => [weight, arm, 'dark-time'] as const;

export const silence: Hypothesis = {
  id: 'h8-silence',
  kind: 'K',
  statement: {
    zh: '代价与补偿之和一旦达到隐瞒所得，上游通报时间骤降，两侧则平坦；双向补偿使单靠法律代价不足时也会通报。',
    en: 'Upstream notice time falls at one blow where penalty and compensation reach what silence is worth, and is flat on both sides; two-way compensation makes a place tell that the penalty alone would not.',
  },
  design: {
    zh: '虚构的小世界：上游隐瞒所得为 1；法律代价 0、0.9、1、1.5，双向补偿的守界动力 0 与 0.5。看下游须知单位的知情滞后。隐瞒时仍须逐级上报，所以下游迟早会知道。',
    en: 'A fictional small world: silence is worth 1 upstream; the penalty is 0, 0.9, 1 or 1.5, the stake of two-way compensation 0 or 0.5. Dark time of the desk downstream that must know. Reports upward are made even in silence, so that it hears at last.',
  },
  arms: {
    'penalty 0': under(0, 0),
    'penalty 0.4': under(0.4, 0),
    'penalty 0.6': under(0.6, 0),
    'penalty 0.9': under(0.9, 0),
    'penalty 1': under(1, 0),
    'penalty 1.5': under(1.5, 0),
    'penalty 0.4, stake 0.5': under(0.4, 0.5),
    'penalty 0.6, stake 0.5': under(0.6, 0.5),
  },
  claims: [
    {
      says: { zh: '代价 0.9 减代价 0', en: 'Penalty 0.9 less penalty 0: dark time' },
      unit: 'h',
      sum: [dark('penalty 0.9', 1), dark('penalty 0', -1)],
      is: { within: 0 },
    },
    {
      says: { zh: '代价 0.9 减代价 1', en: 'Penalty 0.9 less penalty 1: dark time' },
      unit: 'h',
      sum: [dark('penalty 0.9', 1), dark('penalty 1', -1)],
      is: { above: 0.5 },
    },
    {
      says: { zh: '代价 1 减代价 1.5', en: 'Penalty 1 less penalty 1.5: dark time' },
      unit: 'h',
      sum: [dark('penalty 1', 1), dark('penalty 1.5', -1)],
      is: { within: 0 },
    },
    {
      says: { zh: '代价 0.4：无补偿减有补偿', en: 'Penalty 0.4: without less with compensation' },
      unit: 'h',
      sum: [dark('penalty 0.4', 1), dark('penalty 0.4, stake 0.5', -1)],
      is: { within: 0 },
    },
    {
      says: { zh: '代价 0.6：无补偿减有补偿', en: 'Penalty 0.6: without less with compensation' },
      unit: 'h',
      sum: [dark('penalty 0.6', 1), dark('penalty 0.6, stake 0.5', -1)],
      is: { above: 0.5 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};
