import type { DimensionId } from '../model/mechanism.ts';

/** A parameter that a review may move, and which end of its declared range serves what it scores. */
export interface Lever {
  readonly dimension: DimensionId;
  readonly parameter: string;
  readonly towards: 'low' | 'high';
  /** `people` act otherwise under pressure; `rules` must be rewritten by somebody who may. */
  readonly reach: 'people' | 'rules';
}

const lever = (
  dimension: DimensionId,
  parameter: string,
  towards: Lever['towards'],
  reach: Lever['reach'],
): Lever => ({ dimension, parameter, towards, reach });

/** The metric that counts what is done, not what comes of it. */
export const ACTIVITY = 'messages';

const SKILL = [
  lever('awareness', 'misjudgement', 'low', 'people'),
  lever('awareness', 'handling', 'low', 'people'),
] as const;
const START = [
  lever('awareness', 'threshold', 'low', 'people'),
  lever('evaluation', 'falseAlarmPenalty', 'low', 'people'),
] as const;
const DELIBERATE = [
  lever('organisation', 'convene', 'low', 'rules'),
  lever('organisation', 'vote', 'low', 'rules'),
  lever('organisation', 'contact', 'low', 'rules'),
] as const;
const LEND = [
  lever('awareness', 'caution', 'low', 'people'),
  lever('resources', 'minReserve', 'low', 'rules'),
] as const;
const TELL = [lever('information', 'notice', 'low', 'rules')] as const;

/**
 * What is done about a metric: whoever is scored by an outcome works on all that leads to it, whoever
 * is scored by activity works on activity. An option without the parameter is not moved.
 */
export const LEVERS: Readonly<Record<string, readonly Lever[]>> = {
  'harm-people': [...SKILL, ...START, ...DELIBERATE, ...LEND, ...TELL],
  'unmet-need': [...SKILL, ...START, ...DELIBERATE, ...LEND, ...TELL],
  'time-to-arrival': [...SKILL, ...START, ...DELIBERATE, ...TELL],
  'activation-lag': [...SKILL, ...START],
  'requested-to-committed': [...DELIBERATE, ...LEND],
  'false-mobilisation': [
    lever('awareness', 'misjudgement', 'low', 'people'),
    lever('awareness', 'threshold', 'high', 'people'),
    lever('evaluation', 'falseAlarmPenalty', 'high', 'people'),
  ],
  'donor-depletion': [
    lever('awareness', 'caution', 'high', 'people'),
    lever('resources', 'minReserve', 'high', 'rules'),
  ],
  [ACTIVITY]: [lever('information', 'every', 'low', 'people')],
};

/** Skills that fade without practice. */
export const SKILLS: readonly Lever[] = SKILL;
