/**
 * Aim: the labs ask what theory knows, a small sample of each is climbed at every commit, the judgement
 * can tell a wrong target from a right one, and the document it wrote hides no failure.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../sim-core/lab/row.ts';
import { verdictOf } from '../../sim-core/lab/index.ts';
import type { LabTarget } from '../../sim-core/model/lab.ts';
import { documentOf } from './document.ts';
import { controls, rowsOf, shippedLabs, WAITING, WRONG } from './labs.ts';
import type { Shown } from './labs.ts';
import { judged } from './orderings.ts';
import { theory } from './theory.ts';

const DOCUMENT = join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'validation.md');
const LABS = shippedLabs();

const target: LabTarget = {
  id: 'x',
  measure: 'wait',
  of: null,
  class: null,
  variable: null,
  from: 0,
  weights: { capacity: 1, delay: 1 },
  expected: 10,
  tolerance: null,
  errorLimit: 0.01,
};

describe('the judgement of a row', () => {
  const around = (mean: number, half: number): readonly number[] =>
    Array.from({ length: 100 }, (_, i) => mean + (i % 2 === 0 ? half : -half));

  it('passes a mean within 3 standard errors and fails one beyond them', () => {
    // 100 values at a distance of 0.5: a standard error of 0.05.
    expect(verdictOf(rowOf(target, around(10.14, 0.5)))).toBe('pass');
    expect(verdictOf(rowOf(target, around(10.16, 0.5)))).toBe('fail');
  });

  it('asks for more of a mean that is right but not known to 1 %, unless the sample was cut', () => {
    const values = around(10, 2);
    expect(verdictOf(rowOf(target, values))).toBe('unsharp');
    expect(verdictOf(rowOf(target, values, 0.1))).toBe('pass');
    expect(verdictOf(rowOf({ ...target, errorLimit: 0.03 }, values))).toBe('pass');
  });

  it('fails what is far from the target, however little it is known, and what is no number', () => {
    expect(verdictOf(rowOf(target, around(14, 10)))).toBe('fail');
    expect(verdictOf(rowOf(target, around(NaN, 1)))).toBe('fail');
  });

  it('gives a row without chance its tolerance and no more', () => {
    const exact = (tolerance: number, value: number): string =>
      verdictOf(rowOf({ ...target, tolerance }, [value]));
    expect(exact(0, 10)).toBe('pass');
    expect(exact(0.05, 10.1)).toBe('fail');
    expect(exact(1, NaN)).toBe('fail');
  });
});

describe('what the labs expect', () => {
  const answers = theory();
  const targets = LABS.flatMap(({ model }) => model.targets);

  it('is what theory says, target by target', () => {
    expect(targets.map(({ id }) => id).sort()).toEqual(Object.keys(answers).sort());
    const wrong = targets.filter(({ id, expected, tolerance }) => {
      const digits = Math.max(2e-5 * Math.abs(answers[id]), 1e-6);
      return !(Math.abs(expected - answers[id]) <= Math.min(digits, tolerance ?? Infinity));
    });
    expect(wrong.map(({ id, expected }) => [id, expected, answers[id]])).toEqual([]);
  });

  it('climbs every rung', () => {
    const rungs = new Set(LABS.map(({ model }) => model.id.slice(0, 2)));
    expect([...rungs]).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'b1', 'e1']);
  });
});

/** Share of the full work of each seed, and how many seeds, in the tests of every commit. */
const SMALL: Readonly<Record<string, readonly [share: number, seeds: number]>> = {
  'a1-decision-desk': [0.05, 40],
  'a2-many-desks': [0.06, 40],
  'a4-frequent-notice': [0.1, 40],
  'a4-hourly-notice': [0.1, 40],
  'a2-units': [0.1, 12],
  'b1-wheel-by-chance': [1, 400],
  'a7-reed-frost-0-8': [1, 300],
  'a7-reed-frost-2': [1, 300],
  'a8-failure-functional': [1, 600],
  'a8-failure-product': [1, 600],
};

/** A sample cut in seeds is allowed more error as well: its own limit is widened by the same rule. */
function smallRows(lab: (typeof LABS)[number]): readonly Shown[] {
  const [share, seeds] = SMALL[lab.model.id] ?? [0.05, lab.model.seeds];
  const widening = 1.5 * Math.sqrt(lab.model.seeds / seeds);
  const targets = lab.model.targets.map((one) => ({
    ...one,
    errorLimit: seeds === lab.model.seeds ? one.errorLimit : one.errorLimit * widening,
    tolerance: one.id === 'product-all-lost' ? 0.004 : one.tolerance,
  }));
  return rowsOf({ ...lab, model: { ...lab.model, seeds, targets } }, share);
}

describe('a small sample of the ladder', () => {
  const all: Shown[] = [];

  it.each(LABS.map((lab) => [lab.model.id, lab] as const))('passes: %s', (_id, lab) => {
    const rows = smallRows(lab);
    all.push(...rows);
    expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual(
      lab.model.targets.map(({ id }) => [id, 'pass']),
    );
  });

  it('orders the nets of the laboratory as recorded, agreeing or not', () => {
    const orders = judged(all);
    const against = orders.filter(({ agrees }) => !agrees);
    expect(orders.length - against.length).toBe(8);
    // Whatever the model does otherwise says why, and nothing else does.
    expect(orders.filter(({ but }) => but !== undefined)).toEqual(against);
  });

  it('fails targets that are wrong on purpose', () => {
    // What a small sample cannot tell apart is left to the full one.
    const tellable = ['control-clock', 'control-river', 'control-desks', 'control-pooling'];
    const wrong = controls(all);
    expect(wrong.map(({ id }) => id).sort()).toEqual(WRONG.map(({ id }) => id).sort());
    const passed = wrong.filter(({ id, verdict }) => tellable.includes(id) && verdict === 'pass');
    expect(passed).toEqual([]);
  });
});

describe('the document', () => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const rows = text.split('\n').filter((line) => /\| (pass|fail|unsharp) \|$/.test(line));
  const idOf = (row: string): string => /^\| `([^`]+)`/.exec(row)?.[1] ?? '';

  it('names the commit measured and has a row for each target, a verdict in each', () => {
    expect(text).toMatch(/Commit 提交: `[0-9a-f]{40}`/);
    const ids = rows.map(idOf);
    const targets = LABS.flatMap(({ model }) => model.targets.map(({ id }) => id));
    expect(ids).toEqual([...targets, ...WRONG.map(({ id }) => id)]);
    for (const { zh, en } of WAITING) expect(text).toContain(`- ${en} ${zh}`);
  });

  it('shows that the controls fail', () => {
    const failed = rows.filter((row) => row.endsWith('| fail |')).map(idOf);
    expect(failed).toEqual(expect.arrayContaining(WRONG.map(({ id }) => id)));
  });

  it('holds every figure it names', () => {
    const named = [...text.matchAll(/\]\((validation-[a-z-]+\.svg)\)/g)].map(([, file]) => file);
    expect(named.length).toBe(4);
    for (const file of named) {
      expect(readFileSync(join(DOCUMENT, '..', file ?? ''), 'utf8')).toMatch(/^<svg .*<\/svg>\n$/s);
    }
  });

  it('would not hide a failure', () => {
    const [lab] = LABS;
    const [own] = lab.model.targets;
    const bad: Shown = {
      ...rowOf({ ...own, tolerance: 0 }, [own.expected + 1]),
      ...lab.texts.targets[own.id],
      verdict: 'fail',
    };
    const sections = [{ lab, rows: [bad] }];
    const written = documentOf({
      commit: '',
      changed: false,
      sections,
      controls: [],
      orderings: [],
      figures: [],
    });
    expect(written).toContain('**0 / 1 `pass`**');
    expect(written).toContain(`- \`${own.id}\`\n`);
  });
});
