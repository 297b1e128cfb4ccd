import type { Finding } from '../exercise/findings/index.ts';

/**
 * Options of the mechanism that bear on a kind of finding, and the hypothesis about this model that says
 * so (docs/hypotheses.md); nothing stands here that no hypothesis bears out.
 */
export interface Bearing {
  /** `dimension.option` */
  readonly option: string;
  readonly hypothesis: string;
}

export const BEARINGS: Readonly<Record<Finding['kind'], readonly Bearing[]>> = {
  'dark-time': [
    // A platform shortens dark time across provinces.
    { option: 'information.hub', hypothesis: 'h4-silos' },
    // A notice from bureau to bureau escapes the pull of the vertical line.
    { option: 'information.mesh', hypothesis: 'h3-lines-and-blocks' },
  ],
  'late-request': [
    // Its automatic activation shortens the lag from the need to the response.
    { option: 'law.agreement', hypothesis: 'h1-false-alarm' },
  ],
  'slow-answer': [
    // A body with authority does not wait for its slowest member.
    { option: 'organisation.body', hypothesis: 'h13-out-of-step' },
    // Where cost is covered, or help is ordered, the table agrees at once and nobody asks again.
    { option: 'finance.fund', hypothesis: 'h2-fund' },
    { option: 'law.order', hypothesis: 'h2-fund' },
  ],
  'late-report': [],
  unanswered: [{ option: 'organisation.body', hypothesis: 'h13-out-of-step' }],
  'missed-action': [],
  'off-record': [],
  outside: [],
  measure: [],
};

export function optionsFor(kind: Finding['kind']): readonly string[] {
  return BEARINGS[kind].map(({ option }) => option);
}
