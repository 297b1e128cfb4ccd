import { readFileSync } from 'node:fs';
import { createRun } from '../../sim-core/index.ts';
import type { Hashes } from '../../sim-core/index.ts';
import { DRILL, drillOf, mechanismOf, shippedLibrary } from '../kit/drill.ts';

/** Runs of the drill whose hashes are kept: each shipped mechanism once, one of them twice. */
const RUNS = [
  ['joint-meeting', '7'],
  ['joint-meeting', '8'],
  ['permanent-body', '7'],
  ['territorial', '7'],
  ['unified-platform', '7'],
  ['zone-as-is', '7'],
] as const;

/** Mechanism and seed → the four hashes. */
export type Golden = Readonly<Record<string, Hashes>>;

export const GOLDEN_FILE = new URL('./hashes.json', import.meta.url);

export function readGolden(): Golden {
  return JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as Golden;
}

/** The hashes as they are now. */
export function runGolden(): Golden {
  const library = shippedLibrary();
  const scenario = drillOf(library);
  return Object.fromEntries(
    RUNS.map(([id, seed]) => {
      const mechanism = mechanismOf(library, id);
      const { hash } = createRun({ scenario, mechanism, seed, hashes: true }).finish();
      if (hash === null) throw new Error('golden: a run with hashes gave none');
      return [`${DRILL}, ${id}, seed ${seed}`, hash];
    }),
  );
}
