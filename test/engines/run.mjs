/**
 * `node test/engines/run.mjs [--release]`: the golden runs on every JavaScript engine at hand. The
 * last line says how many cases agree; the exit code is 1 when one does not. See docs/engines.md.
 */
import { register } from 'tsx/esm/api';

register();
const { engineMatrix } = await import('./matrix.ts');
const { agrees } = await engineMatrix({ release: process.argv.includes('--release') });
process.exitCode = agrees ? 0 : 1;
