/** Carries out an experiment: the runs that are still missing, and the comparison over all of them. */
import type { CompiledExperiment } from './compiled.ts';
import { judgeGrid, type Compared, type ComparisonResult } from './comparison.ts';
import { cellsOf, comparedIn, type Cell, type Design } from './design.ts';
import { lineOf, type JournalLine } from './journal.ts';
import { wholeRun, type Outcome, type Plan, type RunRow, type Task } from './plan.ts';

/** Runs by their identity. */
type Known = ReadonlyMap<string, JournalLine>;

/** Whoever does runs: this machine, or all that share a queue. @throws {RunFailure} for the first that fails */
export type CarryOut = (
  plan: Plan,
  tasks: readonly Task[],
  onRun: (task: number, outcome: Outcome) => void,
) => Promise<unknown>;

export interface Undertaking {
  readonly experiment: CompiledExperiment;
  readonly design: Design;
  /** The runs to do, in canonical order; those that are known already are left out. */
  readonly cells: readonly Cell[];
  readonly carryOut: CarryOut;
  /** Called with each run as it ends. */
  readonly onLine: (line: JournalLine) => void;
}

/** Runs what is missing. @throws {RunFailure} for the first run that fails; those before it are kept */
export async function runCells({
  experiment,
  design,
  cells,
  carryOut,
  onLine,
}: Undertaking): Promise<void> {
  const plan = {
    scenarios: experiment.scenarios.map(({ model }) => model),
    mechanisms: experiment.mechanisms.map(({ model }) => model),
  };
  const tasks = cells.map(({ scenario, mechanism, seed }) => wholeRun(scenario, mechanism, seed));
  await carryOut(plan, tasks, (task, outcome) => {
    if (outcome.done) onLine(lineOf(namesIn(design, cells[task]), outcome.row));
  });
}

function namesIn({ scenarios, mechanisms }: Design, { scenario, mechanism, seed, run }: Cell) {
  return { run, scenario: scenarios[scenario].id, mechanism: mechanisms[mechanism].id, seed };
}

/** The lines of these cells in their order. @throws {Error} when one is not known */
export function linesOf(cells: readonly Cell[], known: Known): readonly JournalLine[] {
  return cells.map(({ run }) => {
    const line = known.get(run);
    if (line === undefined) throw new Error(`run ${run} is missing`);
    return line;
  });
}

/** Judges all runs of a design. @throws {Error} when one is not known */
export function judgeDesign(design: Design, known: Known): ComparisonResult<Compared> {
  const lines = linesOf(cellsOf(design), known);
  const { scenarios, mechanisms, seeds } = design;
  let next = 0;
  const grid = scenarios.map(() =>
    mechanisms.map(() => lines.slice(next, (next += seeds.length)).map(rowOf)),
  );
  return judgeGrid(comparedIn(design), grid, seeds);
}

/** Curves and digests are not kept: nothing that is judged asks for them. */
function rowOf({ metrics, inert, slowest }: JournalLine): RunRow {
  return { metrics, inert, slowest, curve: [], digest: null };
}
