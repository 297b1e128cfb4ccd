/** Shared by several options: parameters that they have in common, with other values. */
import type { Text } from '../../../base/text.ts';
import type { ParameterDeclaration } from '../../../model/mechanism.ts';
import { duration, lognormalMin, numeric } from '../declare.ts';

const DAY_MIN = 24 * 60;

export function share(
  title: Text,
  value: number,
  range: readonly [number, number],
  source = 'design assumption',
): ParameterDeclaration {
  return numeric('probability', { title, default: value, neutral: 0, range, source });
}

export const EXPECTED: Text = { zh: '预期承担比例', en: 'Share that donors expect' };

export function payment(medianDays: number, source = 'design assumption'): ParameterDeclaration {
  return duration({
    title: { zh: '兑付时间', en: 'Delay of payment' },
    default: lognormalMin(medianDays * DAY_MIN, 0.5),
    rangeMin: [30 * DAY_MIN, 365 * DAY_MIN],
    source,
  });
}

/** What the place that was helped shares beyond the cost. */
export function benefitShare(value: number): ParameterDeclaration {
  return numeric('number', {
    title: {
      zh: '利益分享比例（占有效出力成本）',
      en: 'Benefit shared, over the cost of useful hours',
    },
    default: value,
    neutral: 0,
    range: [0, 0.5],
    source:
      'the safety-circle study asks for benefit sharing beside compensation and gives no number; assumed',
  });
}
