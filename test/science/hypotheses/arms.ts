import { createRun } from '../../../sim-core/index.ts';
import type { MechanismModel, Run, ScenarioModel } from '../../../sim-core/index.ts';
import type { Library } from '../../../sim-core/files/index.ts';
import { scenarioOf, shippedLibrary } from '../../kit/drill.ts';
import { mechanismOf } from '../../kit/mechanism.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import type { Arm } from './hypothesis.ts';

/** A memorandum with a joint meeting and liaison officers: what the others are written against. */
export const MEETING: MechanismSpec = {
  awareness: 'cooperative',
  organisation: 'joint-meeting',
  law: 'consent',
  information: 'liaison',
  resources: 'request-offer',
  evaluation: 'after-action',
};

/** What is read of a finished run beside its metrics; the trace is kept for it. */
type Reading = (run: Run) => Readonly<Record<string, number>>;

/** A world under a mechanism. Hypotheses that share an arm share its runs. */
export function played(
  scenario: ScenarioModel | (() => ScenarioModel),
  mechanism: MechanismSpec | MechanismModel,
  reading?: Reading,
): Arm {
  const model = 'dimensions' in mechanism ? mechanism : mechanismOf(mechanism);
  return once((seed) => {
    const run = createRun({
      scenario: typeof scenario === 'function' ? scenario() : scenario,
      mechanism: model,
      seed,
      spans: false,
      trace: reading !== undefined,
    });
    const { metrics } = run.finish();
    return { ...metrics, ...reading?.(run) };
  });
}

/** An arm that plays each seed once. */
export function once(arm: Arm): Arm {
  const known = new Map<string, ReturnType<Arm>>();
  return (seed) => {
    const numbers = known.get(seed) ?? arm(seed);
    known.set(seed, numbers);
    return numbers;
  };
}

let library: Library | null = null;
const drills = new Map<string, ScenarioModel>();

/** A shipped drill, compiled when it is first asked for. */
export function drill(id: string): () => ScenarioModel {
  return () => {
    library ??= shippedLibrary();
    const known = drills.get(id) ?? scenarioOf(library, id);
    drills.set(id, known);
    return known;
  };
}
