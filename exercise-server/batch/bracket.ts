import { summarise, type Summary } from '../../sim-core/experiment/summary.ts';
import type { MechanismModel, ScenarioModel } from '../../sim-core/index.ts';
import { wholeRun, type Task } from './plan.ts';
import { runAll, type BatchOptions } from './run-all.ts';

/** Harm to people with nobody responding, under each mechanism, and with help wherever truth needs it. */
export interface Bracket {
  readonly none: Summary;
  readonly omniscient: Summary;
  readonly mechanisms: readonly { readonly id: string; readonly harm: Summary }[];
  /** (none − omniscient) / none; 0 when nobody is harmed anyway. */
  readonly headroom: number;
  /** Whether every mechanism's mean lies between the two. */
  readonly holds: boolean;
}

/** Harm by seed, of each kind of run. */
interface BracketHarm {
  readonly none: readonly number[];
  readonly omniscient: readonly number[];
  readonly mechanisms: readonly { readonly id: string; readonly harm: readonly number[] }[];
}

export function bracketOf(harm: BracketHarm): Bracket {
  const none = summarise(harm.none);
  const omniscient = summarise(harm.omniscient);
  const mechanisms = harm.mechanisms.map(({ id, harm: values }) => ({
    id,
    harm: summarise(values),
  }));
  return {
    none,
    omniscient,
    mechanisms,
    headroom: none.mean === 0 ? 0 : (none.mean - omniscient.mean) / none.mean,
    holds: mechanisms.every(({ harm: { mean } }) => mean <= none.mean && mean >= omniscient.mean),
  };
}

export interface BracketRequest {
  readonly scenario: ScenarioModel;
  readonly mechanisms: readonly MechanismModel[];
  readonly seeds: readonly string[];
}

/**
 * Runs a scenario without response, under every mechanism, and with the omniscient hand.
 * @throws {RunFailure} for the first run that fails
 */
export async function bracket(
  { scenario, mechanisms, seeds }: BracketRequest,
  options: BatchOptions,
): Promise<Bracket> {
  const plan = { scenarios: [scenario], mechanisms };
  const kinds: readonly Partial<Task>[] = [
    { response: 'none' },
    { response: 'omniscient' },
    ...mechanisms.map((_, mechanism) => ({ mechanism })),
  ];
  const tasks = kinds.flatMap((kind) =>
    seeds.map((seed) => ({ ...wholeRun(0, 0, seed), ...kind })),
  );
  const rows = await runAll(plan, tasks, options);
  const harmOf = (kind: number): number[] =>
    rows
      .slice(kind * seeds.length, (kind + 1) * seeds.length)
      .map(({ metrics }) => metrics['harm-people']);
  return bracketOf({
    none: harmOf(0),
    omniscient: harmOf(1),
    mechanisms: mechanisms.map(({ id }, i) => ({ id, harm: harmOf(i + 2) })),
  });
}

/** How many runs it takes. */
export function bracketRuns({ mechanisms, seeds }: BracketRequest): number {
  return (mechanisms.length + 2) * seeds.length;
}
