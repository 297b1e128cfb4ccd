import { runCampaign } from '../../../sim-core/campaign/index.ts';
import { campaignOf, FIRES, meeting } from '../../campaign/fires.ts';
import { once } from './arms.ts';
import type { Arm, Hypothesis } from './hypothesis.ts';

/** Members that hold back after eight fires, of three, when donors expect a cover and began open or closed. */
function donors(expected: number, start: 'open' | 'closed'): Arm {
  return once((seed) => {
    const events = runCampaign({
      campaign: campaignOf({ events: 8, donors: { benefit: 1, start } }),
      scenarios: [FIRES],
      mechanism: meeting({ law: 'agreement', finance: ['fund', { expected }] }),
      seed,
    });
    return { 'holding back': events[events.length - 1].holdingBack.length };
  });
}

export const weakDrive: Hypothesis = {
  id: 'h7-weak-drive',
  kind: 'E',
  statement: {
    zh: '补偿低于临界值，只剩都不出力一种结局；高于临界值，从前出不出力决定以后出不出力（滞后效应）。',
    en: 'Below a critical cover all hold back whatever came before; above it, what came before decides (hysteresis).',
  },
  design: {
    zh: '小世界的连续事件：八场火，三个成员按所见作最优应对；预期补偿 0 与 0.7，起始都出力或都不出力。看最后不出力的成员数。',
    en: 'A campaign in a small world: eight fires, three members who answer best to what they have seen; expected cover 0 and 0.7, all taking part at first or none. Members that hold back in the end.',
  },
  arms: {
    'cover 0, open': donors(0, 'open'),
    'cover 0, closed': donors(0, 'closed'),
    'cover 0.7, open': donors(0.7, 'open'),
    'cover 0.7, closed': donors(0.7, 'closed'),
  },
  claims: [
    {
      says: { zh: '补偿 0，起始都出力', en: 'Cover 0, all open at first' },
      unit: 'members',
      sum: [[1, 'cover 0, open', 'holding back']],
      is: { within: 0.3, of: 3 },
    },
    {
      says: { zh: '补偿 0，起始都不出力', en: 'Cover 0, all closed at first' },
      unit: 'members',
      sum: [[1, 'cover 0, closed', 'holding back']],
      is: { within: 0.3, of: 3 },
    },
    {
      says: { zh: '补偿 0.7，起始都出力', en: 'Cover 0.7, all open at first' },
      unit: 'members',
      sum: [[1, 'cover 0.7, open', 'holding back']],
      is: { within: 0.3 },
    },
    {
      says: { zh: '补偿 0.7，起始都不出力', en: 'Cover 0.7, all closed at first' },
      unit: 'members',
      sum: [[1, 'cover 0.7, closed', 'holding back']],
      is: { within: 0.3, of: 3 },
    },
  ],
  verdict: 'holds',
  // The mean of the first claim lies close to the edge of its zone: 2.77 ± 0.05 over 600 seeds.
  seeds: 20,
};
