import type { Run, RunInput } from './engine/run.ts';
import { readSpan, spanLot } from './engine/spans.ts';
import { DIMENSIONS } from './model/mechanism.ts';
import type { Span } from './model/case.ts';
import type { RunBooks } from './model/record.ts';
import { METRICS } from './rules/metrics/index.ts';

/** A finished run for people and programs: metrics, cases with their waterfalls, hashes. */
export interface RunRecord {
  readonly scenario: string;
  readonly mechanism: string;
  readonly seed: string;
  readonly simulated_ms: number;
  readonly events: number;
  readonly hash: {
    readonly state: string;
    readonly trace: string;
    readonly exogenous: string;
    readonly unmitigated: string;
  } | null;
  readonly metrics: Readonly<Record<string, number>>;
  readonly cases: readonly CaseRecord[];
  /** Dimensions whose option made no difference in this run. */
  readonly inert: readonly string[];
}

export interface CaseRecord {
  /** `root incident:jurisdiction`. */
  readonly id: string;
  readonly capability: string | null;
  readonly censored: boolean;
  readonly phases: readonly {
    readonly phase: string;
    readonly from_ms: number;
    readonly to_ms: number;
    readonly holder: string | null;
    readonly skipped: boolean;
  }[];
  readonly spans: readonly {
    readonly id: number;
    readonly parent: number | null;
    readonly lot: number | null;
    readonly attempt: number;
    readonly kind: string;
    readonly holder: string | null;
    readonly from_ms: number;
    readonly to_ms: number | null;
    readonly outcome: string;
    readonly causes: readonly number[];
  }[];
}

/** @param withSpans whether to list all spans of each case, or none */
export function recordOf(
  run: Run,
  books: RunBooks,
  input: RunInput,
  withSpans: boolean,
): RunRecord {
  const { scenario, state } = books;
  return {
    scenario: scenario.id,
    mechanism: input.mechanism.id,
    seed: input.seed,
    simulated_ms: books.endMs,
    events: state.events,
    hash: input.hashes === true ? run.hashes() : null,
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric.of(books)])),
    cases: casesOf(run, books, withSpans),
    inert: DIMENSIONS.filter((_, d) => state.exercised[d] === 0),
  };
}

function casesOf(run: Run, books: RunBooks, withSpans: boolean): readonly CaseRecord[] {
  const { scenario, state, paths } = books;
  const nameOf = (department: number): string | null =>
    department < 0 ? null : run.sim.departments[department].id;
  return paths.map((path) => ({
    id: `${scenario.incidents[path.root].id}:${scenario.jurisdictions[path.jurisdiction].id}`,
    capability: path.capability < 0 ? null : scenario.capabilities[path.capability],
    censored: path.censored,
    phases: path.phases.map(({ phase, fromMs, toMs, holder, skipped }) => ({
      phase,
      from_ms: fromMs,
      to_ms: toMs,
      holder: nameOf(holder),
      skipped,
    })),
    spans: withSpans
      ? spansOfCase(books, path.root, path.jurisdiction, path.spans).map((id) =>
          spanRecord(readSpan(state.spans, id), nameOf),
        )
      : [],
  }));
}

/** All spans of the case's lots, and those of its path. */
function spansOfCase(
  { state }: RunBooks,
  root: number,
  jurisdiction: number,
  path: readonly number[],
): readonly number[] {
  const ids = new Set(path);
  for (let id = 0; id < state.spans.count; id++) {
    const lot = spanLot(state.spans, id);
    if (lot < 0) continue;
    const { root: lotRoot, jurisdiction: lotPlace, incident } = state.lots[lot];
    // A request made before its incident began was for a root of its own.
    const belongs = lotRoot === root || state.hazards.root[incident] === root;
    if (belongs && lotPlace === jurisdiction) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

function spanRecord(
  span: Span,
  nameOf: (department: number) => string | null,
): CaseRecord['spans'][number] {
  return {
    id: span.id,
    parent: span.parent < 0 ? null : span.parent,
    lot: span.lot < 0 ? null : span.lot,
    attempt: span.attempt,
    kind: span.kind,
    holder: nameOf(span.holder),
    from_ms: span.fromMs,
    to_ms: span.toMs,
    // A case may have what it needed and still wait for an answer when the run ends.
    outcome: span.toMs === null ? 'censored' : span.outcome,
    causes: span.causes,
  };
}
