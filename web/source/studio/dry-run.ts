/** A dry run: many futures of a draft under doctrine, and what an author should know of them. */
import { compileMechanism } from '../../../sim-core/files/index.ts';
import { defaultDefinition } from '../../../sim-core/exercise/default-definition.ts';
import {
  rehearsalOf,
  rehearseOnce,
  type Future,
  type GroupInput,
  type Rehearsal,
} from '../../../sim-core/exercise/index.ts';
import { createRun, METRICS, OPTIONS } from '../../../sim-core/index.ts';
import { HARM_KINDS, HOUR, type Text } from '../../../sim-core/text/index.ts';
import { compileDraft } from './check.ts';
import type { DraftFile } from './draft.ts';

export interface DryRunWanted {
  readonly mechanism: string;
  readonly futures: number;
  readonly people: number;
}

/** What one future came to. */
export interface DryFuture {
  /** Incident → the hour in which it first began; incidents that never did are not in it. */
  readonly began: Readonly<Record<string, number>>;
  /** Unmet need by the hour. */
  readonly unmet: readonly number[];
  readonly metrics: Readonly<Record<string, number>>;
}

export interface DryRun {
  readonly scenario: string;
  readonly mechanism: string;
  readonly futures: readonly DryFuture[];
  /** Null for a scenario without an exercise. */
  readonly rehearsal: Rehearsal | null;
  readonly titles: {
    readonly incidents: Readonly<Record<string, Text>>;
    readonly departments: Readonly<Record<string, Text>>;
    readonly metrics: Readonly<Record<string, { readonly title: Text; readonly unit: string }>>;
  };
  readonly horizonHours: number;
}

/** Measures that are shown; all others are for comparisons. */
const SHOWN = [
  'harm-people',
  'unmet-need',
  'dark-time',
  'requested-to-committed',
  'coordination-hours',
];
const SERIES_WIDTH = 1 + HARM_KINDS.length;

/**
 * Runs one future after the other.
 * @param onFuture hears after each how many are done
 * @returns null for a draft that has problems, or a mechanism that there is not
 */
export function dryRun(
  shelf: readonly DraftFile[],
  own: readonly DraftFile[],
  { mechanism: id, futures: count, people }: DryRunWanted,
  onFuture: (done: number) => void,
): DryRun | null {
  const compiled = compileDraft(shelf, own);
  if (compiled === null) return null;
  const { scenario, definition, library } = compiled;
  const mechanism = compileMechanism(library, OPTIONS, id);
  if (!mechanism.ok) return null;
  const input = (future: number): GroupInput => ({
    definition: definition ?? defaultDefinition(scenario, id),
    scenario: scenario.model,
    texts: scenario.texts,
    mechanisms: [mechanism.value.model],
    seed: String(future + 1),
  });
  const futures: DryFuture[] = [];
  const rehearsed: Future[] = [];
  for (let future = 0; future < count; future++) {
    futures.push(runOnce(input(future)));
    if (definition !== null) rehearsed.push(rehearseOnce(input(future), people));
    onFuture(future + 1);
  }
  const metrics = METRICS.filter((metric) => SHOWN.includes(metric.id));
  return {
    scenario: scenario.model.id,
    mechanism: id,
    futures,
    rehearsal: definition === null ? null : rehearsalOf(input(0), people, rehearsed),
    titles: {
      incidents: scenario.texts.incidents,
      departments: scenario.texts.departments,
      metrics: Object.fromEntries(
        metrics.map((metric) => [metric.id, { title: metric.title, unit: metric.unit }]),
      ),
    },
    horizonHours: scenario.model.horizonMs / HOUR,
  };
}

function runOnce({ scenario, mechanisms: [mechanism], seed }: GroupInput): DryFuture {
  const run = createRun({ scenario, mechanism, seed, spans: false, trace: true });
  const { metrics } = run.finish();
  const began: Record<string, number> = {};
  for (const { t, kind, incident } of run.trace()) {
    if (kind === 'started' && typeof incident === 'string') began[incident] ??= t / HOUR;
  }
  return {
    began,
    unmet: run.sim.state.series.filter((_, i) => i % SERIES_WIDTH === 0),
    metrics: Object.fromEntries(SHOWN.flatMap((id) => (id in metrics ? [[id, metrics[id]]] : []))),
  };
}
