/** Shared by every option: clocks of a notice, and what silence costs. */
import { constant, meanOf } from '../../../base/distribution.ts';
import { MINUTE } from '../../../base/time.ts';
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { LawHooks } from '../../../model/mechanism/law.ts';
import { duration, numeric, readDuration, readNumber, readSwitch, toggle } from '../declare.ts';
import { isInArea } from '../information/peers.ts';

/** What silence about one's own spill costs, for every law. */
export const SILENCE_PARAMETER: ParameterDeclaration = numeric('number', {
  title: { zh: '瞒报不通报的预期代价', en: 'Expected cost of keeping silent' },
  default: 0,
  neutral: 0,
  range: [0, 2],
  source:
    'design assumption; 1 is what silence is worth to a place of the fictional regions that set it at all',
});

/** A number for the duty to tell one's neighbour, which the statutes leave at "promptly". */
export const CLOCK_PARAMETERS: Readonly<Record<'clocks' | 'clock' | 'late', ParameterDeclaration>> =
  {
    clocks: toggle({
      title: { zh: '横向通报设时限', en: 'The notice to neighbours has a number' },
      default: false,
      neutral: false,
      source:
        'Order 17 (2011), article 8 gives none; quantified rules are what the Demonstration Zone study asks for',
    }),
    clock: duration({
      title: { zh: '横向通报时限', en: 'Longest time of a notice' },
      default: constant(60 * MINUTE),
      rangeMin: [15, 240],
      source: 'design assumption (the one hour of the vertical line taken over)',
    }),
    late: numeric('probability', {
      title: { zh: '超时限率', en: 'Chance that the number is not kept' },
      default: 0.1,
      neutral: 0,
      range: [0.02, 0.4],
      source: 'design assumption',
    }),
  };

/** The clock of these parameters, between departments of the linkage area; null beyond it. */
export function noticeClock(p: Parameters): LawHooks['noticeClock'] {
  const capMs = meanOf(readDuration(p, 'clock'));
  const late = readNumber(p, 'late');
  return (world, { from, to }) =>
    readSwitch(p, 'clocks') && isInArea(world, from) && isInArea(world, to)
      ? { capMs, late }
      : null;
}

/** Where no agreement gives the notice a number. */
export const NO_CLOCK: LawHooks['noticeClock'] = () => null;
