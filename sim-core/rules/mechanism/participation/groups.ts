/** Shared by the options: the parameters of one group of helpers, and the group itself. */
import type { Text } from '../../../base/text.ts';
import type { Distribution } from '../../../base/distribution.ts';
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { Helpers } from '../../../model/mechanism/participation.ts';
import { duration, numeric, readDuration, readNumber } from '../declare.ts';

const ASSUMED = 'design assumption';

export function volume(
  title: Text,
  value: number,
  range: readonly [number, number],
  source = ASSUMED,
): ParameterDeclaration {
  return numeric('number', { title, default: value, neutral: 0, range, source });
}

export const VOLUME: Text = { zh: '规模（占当地官方力量）', en: 'Volume over official units' };

export function delay(
  value: Distribution,
  rangeMin: readonly [number, number],
): ParameterDeclaration {
  return duration({
    title: { zh: '集结用时', en: 'From the call to departure' },
    default: value,
    rangeMin,
    source: ASSUMED,
  });
}

export function reliability(value: number, range: readonly [number, number]): ParameterDeclaration {
  return numeric('probability', {
    title: { zh: '到位可靠性', en: 'Chance that a called unit turns out' },
    default: value,
    neutral: 1,
    range,
    source: ASSUMED,
  });
}

export const CROWD: Readonly<Record<string, ParameterDeclaration>> = {
  unregistered: numeric('probability', {
    title: { zh: '未登记者比例', en: 'Unregistered share' },
    default: 0.4,
    neutral: 0,
    range: [0, 0.8],
    source:
      'convergence of unregistered volunteers after disasters is well described; share assumed',
  }),
  congestion: numeric('number', {
    title: { zh: '拥堵系数（每支未登记队伍）', en: 'Last leg longer for each unregistered unit' },
    default: 0.08,
    neutral: 0,
    range: [0, 0.2],
    source: ASSUMED,
  }),
};

/** What each kind of helper can do at all. */
export const HANDS = {
  enterprises: ['containment', 'firefighting', 'hazmat', 'power-supply', 'pumping', 'rescue'],
  volunteers: ['drinking-water', 'public-information', 'pumping', 'rescue'],
  market: ['containment', 'drinking-water', 'power-supply', 'pumping', 'sampling'],
} as const;

export type GroupId = keyof typeof HANDS;

/** A group as an option's parameters give it; what a parameter does not say stays plain. */
export function groupOf(
  id: GroupId,
  p: Parameters,
  fixed: Pick<Helpers, 'nature' | 'price' | 'lendable'> & Partial<Helpers>,
): readonly Helpers[] {
  const size = fixed.volume ?? readNumber(p, 'volume');
  if (size === 0) return [];
  return [
    {
      id,
      capabilities: HANDS[id],
      volume: size,
      delay: fixed.delay ?? readDuration(p, 'delay'),
      reliability: fixed.reliability ?? readNumber(p, 'reliability'),
      unregistered: fixed.unregistered ?? 0,
      congestion: fixed.congestion ?? 0,
      nature: fixed.nature,
      price: fixed.price,
      lendable: fixed.lendable,
    },
  ];
}
