import { readFileSync } from 'node:fs';
import { compileLab } from '../../sim-core/files/index.ts';
import type { Library } from '../../sim-core/files/index.ts';
import { createRun, OPTIONS } from '../../sim-core/index.ts';
import type { Hashes, MechanismModel, ScenarioModel } from '../../sim-core/index.ts';
import { DRILL, drillOf, mechanismOf, shippedLibrary } from '../kit/drill.ts';

/** A lab in which one wrong last bit of any operation changes every hash. */
const LAB = 'e1-last-bits';

/** The lab, and runs of the drill: each shipped mechanism once, one of them twice. */
const RUNS = [
  [LAB, 'bench', '1'],
  [DRILL, 'joint-meeting', '7'],
  [DRILL, 'joint-meeting', '8'],
  [DRILL, 'permanent-body', '7'],
  [DRILL, 'territorial', '7'],
  [DRILL, 'unified-platform', '7'],
  [DRILL, 'zone-as-is', '7'],
] as const;

/** A run whose hashes are kept. */
export interface GoldenRun {
  readonly name: string;
  readonly scenario: string;
  readonly mechanism: string;
  readonly seed: string;
}

/** What the golden runs are made of, by id. */
export interface GoldenInputs {
  readonly scenarios: Readonly<Record<string, ScenarioModel>>;
  readonly mechanisms: Readonly<Record<string, MechanismModel>>;
  readonly runs: readonly GoldenRun[];
}

/** Name of a run → the four hashes. */
export type Golden = Readonly<Record<string, Readonly<Record<keyof Hashes, string>>>>;

export const GOLDEN_FILE = new URL('./hashes.json', import.meta.url);

export function readGolden(): Golden {
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as Golden;
}

/** @param count how many of the golden runs, from the first; all when absent */
export function goldenInputs(count = Infinity): GoldenInputs {
  const library = shippedLibrary();
  const lab = labOf(library);
  const chosen = RUNS.slice(0, count);
  const drills = chosen.filter(([scenario]) => scenario === DRILL);
  return {
    scenarios: {
      [LAB]: lab.scenario,
      ...(drills.length === 0 ? {} : { [DRILL]: drillOf(library) }),
    },
    mechanisms: {
      [lab.mechanism.id]: lab.mechanism,
      ...Object.fromEntries(drills.map(([, id]) => [id, mechanismOf(library, id)])),
    },
    runs: chosen.map(([scenario, mechanism, seed]) => ({
      name: `${scenario}, ${mechanism}, seed ${seed}`,
      scenario,
      mechanism,
      seed,
    })),
  };
}

function labOf(library: Library): {
  readonly scenario: ScenarioModel;
  readonly mechanism: MechanismModel;
} {
  const compiled = compileLab(library, OPTIONS, LAB);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
  return compiled.value.model;
}

/** The hashes as they are now. */
export function runGolden(): Golden {
  const { scenarios, mechanisms, runs } = goldenInputs();
  return Object.fromEntries(
    runs.map((run) => {
      const scenario = scenarios[run.scenario];
      const mechanism = mechanisms[run.mechanism];
      const { hash } = createRun({ scenario, mechanism, seed: run.seed, hashes: true }).finish();
      if (hash === null) throw new Error('golden: a run with hashes gave none');
      return [run.name, hash];
    }),
  );
}
