/** Shared by every option: a superior's order binds, whatever the members have agreed among themselves. */
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { LegalTerms } from '../../../model/mechanism/law.ts';
import { numeric, readNumber } from '../declare.ts';

export const ORDER_PARAMETERS: Readonly<Record<'order' | 'verticalPull', ParameterDeclaration>> = {
  order: numeric('probability', {
    title: { zh: '上级命令的执行率', en: 'Compliance with a superior’s order' },
    default: 0.98,
    neutral: 1,
    range: [0.95, 1],
    source: 'design assumption (0.98 to 1 for an order)',
  }),
  verticalPull: numeric('probability', {
    title: { zh: '条线牵制', en: 'Vertical pull' },
    default: 0.5,
    neutral: 0,
    range: [0, 1],
    source:
      'design assumption; direction after the Demonstration Zone study (vertical administration against flat coordination)',
  }),
};

export function orderTerms(p: Parameters): LegalTerms {
  return { base: readNumber(p, 'order'), permits: [], paper: null, binding: true };
}
