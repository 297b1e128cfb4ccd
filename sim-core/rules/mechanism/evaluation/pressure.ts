/** Shared by the options: what evaluation does to the people who must decide, within one event. */
import type { MechanismOption } from '../../../model/mechanism.ts';
import type { Feedback } from '../../../model/mechanism/evaluation.ts';
import { choice, NO_NEEDS, numeric, readChoice, readNumber } from '../declare.ts';

export const PRESSURE_NEEDS = NO_NEEDS;

/** Parameters and hooks of a given pressure. */
export function pressure(
  of: Pressure,
): Pick<MechanismOption<'evaluation'>, 'parameters' | 'hooks'> {
  return {
    parameters: pressureParameters(of),
    hooks: (p) => ({
      falseAlarmPenalty: readNumber(p, 'falseAlarmPenalty'),
      supervision: readNumber(p, 'supervision'),
      feedback: null,
    }),
  };
}

interface Pressure {
  readonly falseAlarmPenalty: number;
  readonly supervision: number;
}

function pressureParameters(of: Pressure): MechanismOption['parameters'] {
  return {
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
  };
}

/** Metrics that a review may score; the last counts activity, not outcome. */
const SCORED = [
  'harm-people',
  'unmet-need',
  'time-to-arrival',
  'activation-lag',
  'requested-to-committed',
  'false-mobilisation',
  'donor-depletion',
  'messages',
] as const;

/** The same with what a review changes before the next event. */
export function feedback(
  of: Pressure & Pick<Feedback, 'reach' | 'step' | 'scoredMetric'>,
): Pick<MechanismOption<'evaluation'>, 'parameters' | 'hooks'> {
  return {
    parameters: {
      ...pressureParameters(of),
      scoredMetric: choice({
        title: { zh: '评分指标', en: 'Scored metric' },
        choices: SCORED,
        default: of.scoredMetric,
        neutral: of.scoredMetric,
        source: 'design assumption; the studies ask for assessment and name no measure',
      }),
      step: numeric('probability', {
        title: { zh: '每次改进幅度', en: 'Step towards the better end after one event' },
        default: of.step,
        neutral: 0,
        range: [0.05, 0.3],
        source: 'design assumption',
      }),
    },
    hooks: (p) => ({
      falseAlarmPenalty: readNumber(p, 'falseAlarmPenalty'),
      supervision: readNumber(p, 'supervision'),
      feedback: {
        scoredMetric: readChoice(p, 'scoredMetric'),
        step: readNumber(p, 'step'),
        reach: of.reach,
      },
    }),
  };
}
