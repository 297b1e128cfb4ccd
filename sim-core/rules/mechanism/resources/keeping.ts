/** Shared by the options: what a donor keeps at home, and how many are approached at a time. */
import { numeric } from '../declare.ts';
import type { ParameterDeclaration } from '../../../model/mechanism.ts';

const SOURCE = 'design assumption';

export function minReserve(
  value: number,
  range: readonly [number, number],
  source = SOURCE,
): ParameterDeclaration {
  return numeric('probability', {
    title: { zh: '留守比例', en: 'Share kept at home' },
    default: value,
    neutral: 0,
    range,
    source,
  });
}

export function breadth(value: number, range: readonly [number, number]): ParameterDeclaration {
  return numeric('count', {
    title: { zh: '同时询问的援助方数', en: 'Donors approached at a time' },
    default: value,
    neutral: 8,
    range,
    source: SOURCE,
  });
}
