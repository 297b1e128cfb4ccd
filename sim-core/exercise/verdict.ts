import { STANDINGS } from '../model/action.ts';
import type { Judgement } from '../model/action.ts';
import type { Verdict } from './attempt.ts';

/** Done, and nothing needs saying. */
export function done(...made: readonly string[]): Verdict {
  return { ok: true, standing: 'under', reason: null, made };
}

/** Done; it is said that what was moved will not happen, since the agenda ends before it. */
export function doneTooLate(...made: readonly string[]): Verdict {
  return { ok: true, standing: 'under', reason: 'inject-after-end', made };
}

/** @param what the part after `refused.` of a key of the message catalogue */
export function refused(
  what: string,
  parameters: Readonly<Record<string, string | number>> = {},
): Verdict {
  return { ok: false, reason: `refused.${what}`, parameters };
}

/** A judgement of the rules as a verdict. */
export function verdictOf({ standing, reason }: Judgement, ...made: readonly string[]): Verdict {
  if (standing === 'impossible') return refused(reason ?? 'impossible');
  return { ok: true, standing, reason, made };
}

/** Of several judgements about one act the worst holds: one impossible part makes it impossible. */
export function worst(judgements: readonly Judgement[]): Judgement {
  let found: Judgement = { standing: 'under', reason: null };
  for (const one of judgements) {
    if (STANDINGS.indexOf(one.standing) > STANDINGS.indexOf(found.standing)) found = one;
  }
  return found;
}
