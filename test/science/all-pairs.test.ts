/**
 * Aim: any two options of two dimensions work together: an all-pairs array over the eight dimensions,
 * with what options require, compiles row by row from a file and runs the first hours of the drill.
 */
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../sim-core/base/time.ts';
import { coveringArray } from '../../sim-core/experiment/covering.ts';
import { compileMechanism, readLibrary } from '../../sim-core/files/index.ts';
import { createRun, OPTIONS } from '../../sim-core/index.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type { MechanismModel, MechanismOption } from '../../sim-core/model/mechanism.ts';
import { drillOf, shippedFiles, shippedLibrary } from '../kit/drill.ts';

/** Options of each dimension, in the order of their ids. */
const LEVELS = DIMENSIONS.map((dimension) => {
  const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
  return Object.keys(options)
    .sort()
    .map((id) => options[id]);
});

/** Whether one option asks for another than this in its dimension. */
function refuses(option: MechanismOption, other: MechanismOption): boolean {
  const wanted = option.requires[other.dimension];
  return wanted !== undefined && !wanted.includes(other.id);
}

const { rows, impossible } = coveringArray(
  LEVELS.map((options) => options.length),
  (a, i, b, j) => !refuses(LEVELS[a][i], LEVELS[b][j]) && !refuses(LEVELS[b][j], LEVELS[a][i]),
);

/** The mechanism of a row as somebody would write it. */
function fileOf(row: readonly number[], id: string): string {
  const chosen = row.map((level, a) => `${DIMENSIONS[a]}: { option: ${LEVELS[a][level].id} }`);
  return [
    'kind: mechanism',
    `id: ${id}`,
    'title: { zh: 组合, en: Row }',
    'summary: { zh: 组合, en: Row }',
    'legal_basis: { zh: 组合, en: Row }',
    'quality: assumed',
    'source: design',
    'sources: { design: { zh: 设计, en: Design } }',
    ...chosen,
    '',
  ].join('\n');
}

const names = rows.map((_, n) => `row-${n + 1}`);
const library = readLibrary([
  ...shippedFiles(),
  ...rows.map((row, n) => ({ path: `rows/${names[n]}.yaml`, text: fileOf(row, names[n]) })),
]);

function compiled(id: string): MechanismModel {
  const result = compileMechanism(library, OPTIONS, id);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 2)));
  return result.value.model;
}

describe('an all-pairs array over the eight dimensions', () => {
  it('leaves out only what options refuse themselves', () => {
    for (const [a, i, b, j] of impossible) {
      const [one, other] = [LEVELS[a][i], LEVELS[b][j]];
      expect([one.id, other.id, refuses(one, other) || refuses(other, one)]).toEqual([
        one.id,
        other.id,
        true,
      ]);
    }
    expect(rows.length).toBeGreaterThanOrEqual(54);
    expect(rows.length).toBeLessThan(100);
  });

  it('compiles and runs in every row, money in balance, all numbers finite', () => {
    const scenario = drillOf(shippedLibrary());
    let told = 0;
    for (const name of names) {
      const mechanism = compiled(name);
      const run = createRun({ scenario, mechanism, seed: '1', untilMs: 8 * HOUR });
      const { metrics } = run.finish();
      const { ledger, tallies } = run.sim.state;
      expect({
        name,
        finite: Object.values(metrics).every(Number.isFinite),
        balance: ledger.reduce((sum, yuan) => sum + yuan, 0),
      }).toEqual({ name, finite: true, balance: 0 });
      told += tallies.messages;
    }
    expect(told).toBeGreaterThan(1000);
  });
});
