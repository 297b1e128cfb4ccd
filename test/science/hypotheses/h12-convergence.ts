import { constant } from '../../../sim-core/base/distribution.ts';
import { HOUR } from '../../../sim-core/base/time.ts';
import { FIRES, meeting } from '../../campaign/fires.ts';
import { played } from './arms.ts';
import type { Arm, Hypothesis } from './hypothesis.ts';

/** Volunteers as many as official units, of whom a share comes uncalled. */
function volunteers(unregistered: number, congestion: number): Arm {
  return played(
    FIRES,
    meeting({
      organisation: 'body',
      law: 'agreement',
      participation: ['volunteers', { volume: 1, delay: constant(HOUR), unregistered, congestion }],
    }),
  );
}

const arms = {
  none: volunteers(0, 0.2),
  half: volunteers(0.5, 0.2),
  all: volunteers(1, 0.2),
  'all, free road': volunteers(1, 0),
};
const design = {
  zh: '小世界的一场火，常设机构；志愿者与官方队伍一样多，其中未登记者占 0、一半、全部，每支使最后一段路延长 20%，另一组不延长。看人员伤害。',
  en: 'A fire in a small world under a standing body; as many volunteers as official units, of whom none, half or all are unregistered, each lengthening the last leg by 20 %, and an arm in which they do not. Harm to people.',
};
const harm = (arm: string, weight: number) => [weight, arm, 'harm-people'] as const;

export const convergence: Hypothesis = {
  id: 'h12-convergence',
  kind: 'E',
  statement: {
    zh: '未登记志愿者的最优数量居中：过少过多都不好。',
    en: 'Unregistered volunteers have an optimum in between: too few and too many are both worse.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '没有减一半：人员伤害', en: 'None less half: harm to people' },
      unit: 'people',
      sum: [harm('none', 1), harm('half', -1)],
      is: { above: 0 },
    },
    {
      says: { zh: '全部减一半：人员伤害', en: 'All less half: harm to people' },
      unit: 'people',
      sum: [harm('all', 1), harm('half', -1)],
      is: { above: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 40,
};

export const congestion: Hypothesis = {
  id: 'h12-last-leg',
  kind: 'E',
  statement: {
    zh: '未登记志愿者堵住最后一段路，不减伤害。',
    en: 'On the last leg unregistered volunteers cost time: with congestion harm is never less.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '拥堵减不拥堵：人员伤害', en: 'With congestion less without: harm to people' },
      unit: 'people',
      sum: [harm('all', 1), harm('all, free road', -1)],
      is: { notBelow: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 40,
};
