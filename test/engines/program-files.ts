import { readFileSync } from 'node:fs';
import { bundleEngine, bundleExerciseEngine } from '../../exercise-server/cli/build.mjs';
import { goldenInputs, readGolden } from '../golden/runs.ts';
import type { Expected } from './compare.ts';
import { exerciseLogs } from './logs.ts';
import type { Inputs } from './program.mjs';

/** What every engine is given: the engines' own bundles byte for byte, and data as JSON. */
export interface ProgramFiles {
  /** File name → text. `shell.mjs` prints one line of JSON; `index.html` posts it to `/found`. */
  readonly files: Readonly<Record<string, string>>;
  /** The hashes that were accepted of the chosen runs, and those that the logs lead to here. */
  readonly expected: Expected;
  readonly runs: number;
  readonly logs: number;
}

const IMPORTS = `import { createRun } from './engine.mjs';
import { createGroup } from './exercise-engine.mjs';
import inputs from './inputs.mjs';
import { measure } from './program.mjs';
`;

const SHELL = `${IMPORTS}console.log(JSON.stringify(measure({ createRun, createGroup }, inputs, null)));\n`;

const PAGE = `${IMPORTS}let body;
try {
  body = JSON.stringify(measure({ createRun, createGroup }, inputs, navigator.userAgent));
} catch (error) {
  body = JSON.stringify({ fault: String(error) });
}
await fetch('/found', { method: 'POST', body });
`;

/**
 * @param runs how many of the golden runs, from the first; Infinity for all
 * @param logs how many logs of exercises
 * @throws {Error} when a run has no accepted hashes
 */
export async function programFiles(runs: number, logs: number): Promise<ProgramFiles> {
  const exercises = exerciseLogs(logs);
  const inputs: Inputs = { ...goldenInputs(runs), exercises: exercises.inputs };
  const golden = readGolden();
  const accepted = Object.fromEntries(
    inputs.runs.map(({ name }) => {
      const hashes = golden[name];
      if (hashes === undefined) throw new Error(`engines: no hashes are accepted for ${name}`);
      return [name, hashes];
    }),
  );
  const engine = await bundleEngine();
  const exerciseEngine = await bundleExerciseEngine();
  if (engine === null || exerciseEngine === null) throw new Error('engines: sim-core has no door');
  return {
    expected: { ...accepted, ...exercises.expected },
    runs: inputs.runs.length,
    logs,
    files: {
      'engine.mjs': engine,
      'exercise-engine.mjs': exerciseEngine,
      'inputs.mjs': `export default JSON.parse(${JSON.stringify(JSON.stringify(inputs))});\n`,
      'program.mjs': readFileSync(new URL('./program.mjs', import.meta.url), 'utf8'),
      'shell.mjs': SHELL,
      'page.mjs': PAGE,
      'index.html':
        '<!doctype html><meta charset="utf-8"><script type="module" src="page.mjs"></script>\n',
    },
  };
}
