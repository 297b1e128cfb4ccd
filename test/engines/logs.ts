import { createGroup } from '../../sim-core/exercise/index.ts';
import { RANDOM_INPUT, randomLog } from '../kit/random-exercise.ts';
import { measureLogs, type LogInputs } from './program.mjs';

/** Attempts of a log: people have acted, time has passed, injects have come. */
const ATTEMPTS = 120;

/** Logs of random exercises, and the hashes that they lead to here, unbundled. */
export function exerciseLogs(count: number): {
  readonly inputs: LogInputs;
  readonly expected: ReturnType<typeof measureLogs>;
} {
  const logs = Array.from({ length: count }, (_, i) => ({
    name: `log ${i}`,
    attempts: randomLog(`engines ${i}`, ATTEMPTS),
  }));
  const inputs = {
    input: RANDOM_INPUT,
    desks: RANDOM_INPUT.scenario.departments.map(({ id }) => id),
    logs,
  };
  return { inputs, expected: measureLogs(createGroup, inputs) };
}
