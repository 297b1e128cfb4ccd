/** Shared by the laws that can start linkage without anybody's decision. */
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import { numeric, readNumber, readSwitch, toggle } from '../declare.ts';

export const AUTOMATIC_PARAMETERS: Readonly<
  Record<'automatic' | 'automaticFrom', ParameterDeclaration>
> = {
  automatic: toggle({
    title: { zh: '自动启动', en: 'Automatic activation' },
    default: false,
    neutral: false,
    source: 'design assumption',
  }),
  automaticFrom: numeric('number', {
    title: { zh: '自动启动的严重程度', en: 'Severity of automatic activation' },
    default: 4,
    neutral: 4,
    range: [2, 8],
    source: 'design assumption (grade II)',
  }),
};

/** Severity from which linkage starts by itself; null when people decide. */
export function automaticFrom(p: Parameters): number | null {
  return readSwitch(p, 'automatic') ? readNumber(p, 'automaticFrom') : null;
}
