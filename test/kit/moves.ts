import { createRun } from '../../sim-core/index.ts';
import type { MechanismModel, RunRecord, ScenarioModel, TraceRow } from '../../sim-core/index.ts';

/** A finished run with its trace. */
export interface Traced {
  readonly record: RunRecord;
  readonly rows: readonly TraceRow[];
}

export function traced(
  scenario: ScenarioModel,
  mechanism: MechanismModel,
  seed: string,
  untilMs?: number,
): Traced {
  const run = createRun({
    scenario,
    mechanism,
    seed,
    hashes: true,
    spans: false,
    ...(untilMs === undefined ? {} : { untilMs }),
  });
  const record = run.finish();
  return { record, rows: [...run.trace()] };
}

/** Rows that tell what units, hazards, roads and protections did. */
const PHYSICAL = new Set([
  'arrived',
  'call',
  'departed',
  'ended',
  'home',
  'left',
  'lost_unit',
  'mobilised',
  'protected',
  'road',
  'started',
  'waiting',
]);

/**
 * What moved and when, as lines. Lots are left out, since their numbers follow the order of asking,
 * and things of one instant are sorted: all delays being 0, whole procedures fall into one instant.
 */
export function movesOf({ rows }: Traced): readonly string[] {
  return rows
    .filter(({ kind }) => PHYSICAL.has(kind))
    .map((row) => {
      const { lot: _, ...rest } = row;
      return { t: row.t, line: JSON.stringify(rest) };
    })
    .sort((a, b) => a.t - b.t || (a.line < b.line ? -1 : Number(a.line > b.line)))
    .map(({ line }) => line);
}

/** The first line in which two lists differ, and its time; null when they are equal. */
export function firstDifference(
  one: readonly string[],
  other: readonly string[],
): { readonly t: number; readonly one: string; readonly other: string } | null {
  const at = one.findIndex((line, i) => line !== other[i]);
  if (at < 0 && one.length === other.length) return null;
  const lines = [one[at < 0 ? one.length : at], other[at < 0 ? one.length : at]];
  const times = lines.flatMap((line) =>
    line === undefined ? [] : [(JSON.parse(line) as { readonly t: number }).t],
  );
  return { t: Math.min(...times), one: lines[0] ?? '', other: lines[1] ?? '' };
}
