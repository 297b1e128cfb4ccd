/** One measurement in a process of its own: `measure NAME ARGUMENTS` prints a line of JSON. */
import { measureDesk } from './measure-desk.ts';
import { measureFormulas } from './measure-formulas.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureHold, measureMemory } from './measure-hold.ts';
import { measureRun, measureSnapshot } from './measure-run.ts';
import type { Sample } from './sample.ts';

const MEASUREMENTS: Readonly<
  Record<string, (args: readonly string[]) => Sample | Promise<Sample>>
> = {
  hold: measureHold,
  memory: measureMemory,
  formulas: measureFormulas,
  run: measureRun,
  snapshot: measureSnapshot,
  desk: measureDesk,
  growth: measureGrowth,
};

const [name, ...args] = process.argv.slice(2);
console.log(JSON.stringify(await MEASUREMENTS[name](args)));
