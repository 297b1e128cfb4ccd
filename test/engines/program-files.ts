import { readFileSync } from 'node:fs';
import { bundleEngine } from '../../exercise-server/cli/build.mjs';
import { goldenInputs, readGolden, type Golden } from '../golden/runs.ts';
import type { Inputs } from './program.mjs';

/** What every engine is given: the engine's own bundle byte for byte, and data as JSON. */
export interface ProgramFiles {
  /** File name → text. `shell.mjs` prints one line of JSON; `index.html` posts it to `/found`. */
  readonly files: Readonly<Record<string, string>>;
  /** The hashes that were accepted, of the chosen runs alone. */
  readonly expected: Golden;
}

const IMPORTS = `import { createRun } from './engine.mjs';
import inputs from './inputs.mjs';
import { measure } from './program.mjs';
`;

const SHELL = `${IMPORTS}console.log(JSON.stringify(measure(createRun, inputs, null)));\n`;

const PAGE = `${IMPORTS}let body;
try {
  body = JSON.stringify(measure(createRun, inputs, navigator.userAgent));
} catch (error) {
  body = JSON.stringify({ fault: String(error) });
}
await fetch('/found', { method: 'POST', body });
`;

/**
 * @param count how many of the golden runs, from the first; all when absent
 * @throws {Error} when a run has no accepted hashes
 */
export async function programFiles(count = Infinity): Promise<ProgramFiles> {
  const inputs: Inputs = goldenInputs(count);
  const golden = readGolden();
  const expected = Object.fromEntries(
    inputs.runs.map(({ name }) => {
      const hashes = golden[name];
      if (hashes === undefined) throw new Error(`engines: no hashes are accepted for ${name}`);
      return [name, hashes];
    }),
  );
  const engine = await bundleEngine();
  if (engine === null) throw new Error('engines: sim-core has no door');
  return {
    expected,
    files: {
      'engine.mjs': engine,
      'inputs.mjs': `export default JSON.parse(${JSON.stringify(JSON.stringify(inputs))});\n`,
      'program.mjs': readFileSync(new URL('./program.mjs', import.meta.url), 'utf8'),
      'shell.mjs': SHELL,
      'page.mjs': PAGE,
      'index.html':
        '<!doctype html><meta charset="utf-8"><script type="module" src="page.mjs"></script>\n',
    },
  };
}
