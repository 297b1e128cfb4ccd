import { scenarioOf, shippedLibrary } from '../kit/drill.ts';
import { HYPOTHESES } from '../science/hypotheses/index.ts';
import { trialOf } from '../science/hypotheses/hypothesis.ts';
import type { Evidence } from './evidence.ts';

/** Seeds that nobody looked at while the model was made. */
const FIRST = 10_301;
const COUNT = 200;

/** One hypothesis on 200 paired seeds: its recorded verdict is reproduced, or the check fails. */
export function hypotheses(id: string): Pick<Evidence, 'result' | 'detail'> {
  const found = HYPOTHESES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`release: there is no hypothesis ${id}`);
  const { kind, scenario, verdict, holds } = found;
  const seeds = Array.from({ length: COUNT }, (_, i) => String(FIRST + i));
  const trial = trialOf(scenarioOf(shippedLibrary(), scenario), seeds);
  const now = holds(trial) ? 'holds' : 'refuted';
  return {
    result: now === verdict ? 'pass' : 'fail',
    detail: { kind, scenario, seeds: COUNT, recorded: verdict, now },
  };
}
