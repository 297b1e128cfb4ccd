/** Shared by the options: what evaluation does to the people who must decide, within one event. */
import type { MechanismOption } from '../../../model/mechanism.ts';
import { NO_NEEDS, numeric, readNumber } from '../declare.ts';

export const PRESSURE_NEEDS = NO_NEEDS;

/** Parameters and hooks of a given pressure. */
export function pressure(of: {
  readonly falseAlarmPenalty: number;
  readonly supervision: number;
}): Pick<MechanismOption<'evaluation'>, 'parameters' | 'hooks'> {
  return {
    parameters: {
      falseAlarmPenalty: numeric('number', {
        title: { zh: '误报代价（折合延误小时）', en: 'Cost of a false alarm (hours of delay)' },
        default: of.falseAlarmPenalty,
        neutral: 0,
        range: [0, 30],
        unit: 'h',
        source:
          'design assumption; direction after the inquiry into the Zhengzhou rainstorm of 20 July 2021',
      }),
      supervision: numeric('number', {
        title: { zh: '督导系数', en: 'Factor of supervision on hesitation' },
        default: of.supervision,
        neutral: 1,
        range: [0.5, 1.5],
        source: 'design assumption',
      }),
    },
    hooks: (p) => ({
      falseAlarmPenalty: readNumber(p, 'falseAlarmPenalty'),
      supervision: readNumber(p, 'supervision'),
    }),
  };
}
