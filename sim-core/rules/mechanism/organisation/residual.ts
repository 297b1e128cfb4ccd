/** Shared by the options with somebody in the middle: who takes an incident that nobody owns. */
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import { choice, readChoice } from '../declare.ts';

/** Who takes what no place and no bureau owns: the secretariat of the option, or nobody. */
export const RESIDUAL_PARAMETER: ParameterDeclaration = choice({
  title: { zh: '无主事项的兜底单位', en: 'Who takes what nobody owns' },
  choices: ['secretariat', 'nobody'],
  default: 'secretariat',
  neutral: 'nobody',
  source:
    'blind zones of supervision after the study of integrated prevention and control in the delta; the choice is a decision of the mechanism',
});

/** @returns `secretariat` (a department), or -1 for nobody */
export function residualOwner(p: Parameters, secretariat: number): number {
  return readChoice(p, 'residualOwner') === 'secretariat' ? secretariat : -1;
}
