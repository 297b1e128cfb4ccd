import { clip, exp, ln } from '../../base/math.ts';
import { posteriorOn } from './posterior.ts';
import type { Posterior } from './posterior.ts';

/** One yes or no of a person to a request for help. */
export interface HelpAnswer {
  /** Chance that doctrine would have had at that moment, before it is held to 0..1. */
  readonly chance: number;
  readonly yes: boolean;
}

/**
 * The prior weighs as much as this many answers. It is the weight of a flat prior, so where doctrine says one
 * half nothing at all is presumed, and elsewhere no more than there.
 */
export const WILLINGNESS_WEIGHT = 2;
/** Nobody is beyond every doubt: a yes against all odds, or a no, moves the estimate and does not break it. */
const SLIP = 0.001;
/** Room that is left to each side of a chance that is (almost) certain. */
const ROOM = 0.05;
/** How far into a tail of the prior the grid goes: e to minus this of its mass lies beyond. */
const TAIL = 15;

/** What people add to the chance of helping: to doctrine's trust. */
export interface Willingness {
  /** -1..1 or a little beyond, where the law and the money alone would make a yes more than certain. */
  readonly shift: Posterior;
  /** Mean chance over the questions that were put, with such a shift. */
  readonly chanceWith: (shift: number) => number;
}

/**
 * The shift of trust that answers show. Before looking, the shifted mean chance is Beta distributed around
 * doctrine's with the weight of `WILLINGNESS_WEIGHT` answers; each answer is then a coin of its own shifted
 * chance. Where all chances are equal this is the conjugate Beta.
 * @param chances of the questions by which doctrine's mean chance is known, at least one
 */
export function willingnessPosterior(
  chances: readonly number[],
  answers: readonly HelpAnswer[],
): Willingness {
  const mean = chances.reduce((sum, one) => sum + one, 0) / chances.length;
  const down = Math.max(mean, ROOM);
  const span = down + Math.max(1 - mean, ROOM);
  const a = (WILLINGNESS_WEIGHT * down) / span;
  const b = WILLINGNESS_WEIGHT - a;
  const asked = counted(answers);
  // On the logit scale every such prior is smooth, however much of it lies close to 0 or 1.
  const shiftOf = (logit: number): number => span * expit(logit) - down;
  const onLogit = posteriorOn(-TAIL / a, TAIL / b, (logit) => {
    let density = a * lnExpit(logit) + b * lnExpit(-logit);
    const shift = shiftOf(logit);
    for (const { chance, yes, no } of asked) {
      const held = clip(chance + shift, SLIP, 1 - SLIP);
      density += yes * ln(held) + no * ln(1 - held);
    }
    return density;
  });
  return {
    shift: {
      quantile: (p) => shiftOf(onLogit.quantile(p)),
      share(shift) {
        const x = (shift + down) / span;
        if (x <= 0) return 0;
        return x >= 1 ? 1 : onLogit.share(ln(x / (1 - x)));
      },
    },
    chanceWith: (shift) =>
      chances.reduce((sum, one) => sum + clip(one + shift, 0, 1), 0) / chances.length,
  };
}

/** How often each chance was met with a yes and with a no. */
function counted(answers: readonly HelpAnswer[]): readonly {
  readonly chance: number;
  readonly yes: number;
  readonly no: number;
}[] {
  const counts = new Map<number, { yes: number; no: number }>();
  for (const { chance, yes } of answers) {
    const count = counts.get(chance) ?? { yes: 0, no: 0 };
    count[yes ? 'yes' : 'no']++;
    counts.set(chance, count);
  }
  return [...counts].map(([chance, count]) => ({ chance, ...count }));
}

function expit(logit: number): number {
  return logit >= 0 ? 1 / (1 + exp(-logit)) : exp(logit) / (1 + exp(logit));
}

function lnExpit(logit: number): number {
  return logit >= 0 ? -ln(1 + exp(-logit)) : logit - ln(1 + exp(logit));
}
