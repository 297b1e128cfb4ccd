import { examine } from '../science/hypotheses/hypothesis.ts';
import { HYPOTHESES } from '../science/hypotheses/index.ts';
import type { Evidence } from './evidence.ts';

/** Seeds that nobody looked at while the model was made. */
const FIRST = 10_301;
const COUNT = 200;

/** What the evidence of one hypothesis holds beside its result. */
export interface HypothesisDetail {
  readonly kind: 'K' | 'E';
  readonly seeds: string;
  readonly recorded: 'holds' | 'refuted';
  readonly now: 'holds' | 'refuted';
  /** By claim, in the order of the hypothesis: mean, half a 95 % interval, and whether it holds. */
  readonly claims: readonly (readonly [number, number, boolean])[];
}

/** One hypothesis on 200 paired seeds: its recorded verdict is reproduced, or the check fails. */
export function hypotheses(id: string): Pick<Evidence, 'result' | 'detail'> {
  const found = HYPOTHESES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`release: there is no hypothesis ${id}`);
  const { kind, verdict } = found;
  const startedMs = performance.now();
  const { claims, verdict: now } = examine(
    found,
    Array.from({ length: COUNT }, (_, i) => String(FIRST + i)),
  );
  console.log(`${((performance.now() - startedMs) / 60_000).toFixed(1)} min`);
  const rounded = (value: number): number => Number(value.toPrecision(4));
  const detail: HypothesisDetail = {
    kind,
    seeds: `${FIRST}-${FIRST + COUNT - 1}`,
    recorded: verdict,
    now,
    claims: claims.map(({ mean, halfWidth, holds }) => [
      rounded(mean),
      rounded(halfWidth ?? Infinity),
      holds,
    ]),
  };
  return { result: now === verdict ? 'pass' : 'fail', detail: { ...detail } };
}
