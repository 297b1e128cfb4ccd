import { summarise } from '../../../sim-core/experiment/summary.ts';
import type { Summary } from '../../../sim-core/experiment/summary.ts';
import { createRun } from '../../../sim-core/index.ts';
import type { MechanismModel, ScenarioModel } from '../../../sim-core/index.ts';
import { mechanismOf } from '../../kit/mechanism.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';

/** A statement about mechanisms that runs can bear out or refute. */
export interface Hypothesis {
  readonly id: string;
  /** K: by construction, must hold. E: emergent, its recorded verdict is reproduced, either way. */
  readonly kind: 'K' | 'E';
  readonly statement: string;
  readonly verdict: 'holds' | 'refuted';
  /** Id of the scenario that it is tried on, and how many seeds tell it in the commit tier. */
  readonly scenario: string;
  readonly seeds: number;
  /** @returns whether the runs bear it out */
  readonly holds: (trial: Trial) => boolean;
}

/** What a hypothesis may ask: a metric of a mechanism, or of two on the same disasters. */
export interface Trial {
  readonly mean: (spec: MechanismSpec, metric: string) => Summary;
  /** `one` less `other`, paired by seed, with half a 95 % interval. */
  readonly difference: (one: MechanismSpec, other: MechanismSpec, metric: string) => Summary;
}

/** A memorandum with a joint meeting and liaison officers: what the others are written against. */
export const MEETING: MechanismSpec = {
  awareness: 'cooperative',
  organisation: 'joint-meeting',
  law: 'consent',
  information: 'liaison',
  resources: 'request-offer',
  evaluation: 'after-action',
};

/** Runs each mechanism that is asked for once a seed. */
export function trialOf(scenario: ScenarioModel, seeds: readonly string[]): Trial {
  const runs = new Map<string, readonly Readonly<Record<string, number>>[]>();
  const metrics = (spec: MechanismSpec): readonly Readonly<Record<string, number>>[] => {
    const key = JSON.stringify(spec);
    const known =
      runs.get(key) ?? seeds.map((seed) => metricsOf(scenario, mechanismOf(spec), seed));
    runs.set(key, known);
    return known;
  };
  const values = (spec: MechanismSpec, metric: string): readonly number[] =>
    metrics(spec).map((one) => one[metric] ?? NaN);
  return {
    mean: (spec, metric) => summarise(values(spec, metric)),
    difference: (one, other, metric) => {
      const [a, b] = [values(one, metric), values(other, metric)];
      return summarise(a.map((value, i) => value - b[i]));
    },
  };
}

function metricsOf(
  scenario: ScenarioModel,
  mechanism: MechanismModel,
  seed: string,
): Readonly<Record<string, number>> {
  return createRun({ scenario, mechanism, seed, spans: false }).finish().metrics;
}

/** Whether the whole interval lies above a bound. */
export function isAbove({ mean, halfWidth }: Summary, bound = 0): boolean {
  return halfWidth !== null && mean - halfWidth > bound;
}

/** Whether the whole interval lies within ± a zone. */
export function isWithin({ mean, halfWidth }: Summary, zone: number): boolean {
  return halfWidth !== null && Math.abs(mean) + halfWidth <= zone;
}
