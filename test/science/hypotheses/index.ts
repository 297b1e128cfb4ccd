import { constant } from '../../../sim-core/base/distribution.ts';
import { MINUTE } from '../../../sim-core/base/time.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { isAbove, isWithin, MEETING } from './hypothesis.ts';
import type { Hypothesis } from './hypothesis.ts';

const NO_LINKAGE: MechanismSpec = {};
const HUB: MechanismSpec = { ...MEETING, information: 'hub' };
const TEN_MINUTES = constant(10 * MINUTE);

/** A prompt notice between bureaux, with vertical pull from 0 to 1; a mesh is exempt from pull. */
const pulled = (verticalPull: number): MechanismSpec => ({
  ...MEETING,
  information: ['vertical', { peerNotice: TEN_MINUTES }],
  law: ['consent', { verticalPull }],
});
const gangplank = (verticalPull: number): MechanismSpec => ({
  ...MEETING,
  information: ['mesh', { notice: TEN_MINUTES, peerNotice: TEN_MINUTES }],
  law: ['consent', { verticalPull }],
});

/** One desk that checks every posting for twenty minutes: the platform at its slowest. */
const CLOGGED: MechanismSpec = {
  ...MEETING,
  information: ['hub', { desks: 1, service: constant(20 * MINUTE) }],
};

const NOBODY_NAMED: MechanismSpec = {
  ...MEETING,
  organisation: ['joint-meeting', { residualOwner: 'nobody' }],
};

/** Everybody says yes, sooner or later. */
function agreed(rule: string): MechanismSpec {
  return { ...MEETING, organisation: ['joint-meeting', { rule }], law: ['consent', { base: 1 }] };
}

/** Hypotheses by number; those that need a campaign or a laboratory stand with the campaigns and the rows of validation. */
export const HYPOTHESES: readonly Hypothesis[] = [
  {
    id: 'h3-lines-and-blocks',
    kind: 'K',
    statement: 'vertical pull lengthens the dark time; a gangplank makes it harmless',
    verdict: 'holds',
    scenario: 'taipu-river',
    seeds: 6,
    holds: ({ difference }) =>
      isAbove(difference(pulled(1), pulled(0), 'dark-time')) &&
      isWithin(difference(gangplank(1), gangplank(0), 'dark-time'), 0.05),
  },
  {
    id: 'h4-silos',
    kind: 'K',
    statement:
      'across provinces the dark time without linkage is at least five times that of a platform',
    verdict: 'holds',
    scenario: 'contaminated-food-batch',
    seeds: 6,
    holds: ({ mean }) => mean(NO_LINKAGE, 'dark-time').mean >= 5 * mean(HUB, 'dark-time').mean,
  },
  {
    id: 'h4-losses',
    kind: 'E',
    statement: 'where only a sentence is missing, the shorter dark time lowers harm to people',
    verdict: 'holds',
    scenario: 'contaminated-food-batch',
    seeds: 6,
    holds: ({ difference }) => isAbove(difference(NO_LINKAGE, HUB, 'harm-people')),
  },
  {
    id: 'h9-clogged-hub',
    kind: 'E',
    statement: 'a platform whose one desk is overloaded tells later than a mesh',
    verdict: 'holds',
    scenario: 'taipu-river',
    seeds: 6,
    holds: ({ difference }) =>
      isAbove(difference(CLOGGED, { ...MEETING, information: 'mesh' }, 'dark-time')),
  },
  {
    id: 'h11-blind-zone',
    kind: 'K',
    statement:
      'naming a residual owner shortens the time to an owner, a standing body more than a meeting',
    verdict: 'holds',
    scenario: 'payment-fraud-wave',
    seeds: 10,
    holds: ({ difference }) =>
      isAbove(difference(NOBODY_NAMED, MEETING, 'time-to-owner')) &&
      isAbove(difference(MEETING, { ...MEETING, organisation: 'body' }, 'time-to-owner')),
  },
  {
    id: 'h11-platform-alone',
    kind: 'E',
    statement: 'a platform alone, with nobody named, does not shorten the time to an owner',
    verdict: 'refuted',
    scenario: 'payment-fraud-wave',
    seeds: 24,
    holds: ({ difference }) =>
      !isAbove(difference(NOBODY_NAMED, { ...NOBODY_NAMED, information: 'hub' }, 'time-to-owner')),
  },
  {
    id: 'h13-slowest-member',
    kind: 'E',
    statement: 'among seven peers unanimity takes longer to commit than any one consent',
    verdict: 'refuted',
    scenario: 'xiangyang-mountain-flood',
    seeds: 8,
    holds: ({ difference }) =>
      isAbove(difference(agreed('all'), agreed('any'), 'requested-to-committed')),
  },
];
