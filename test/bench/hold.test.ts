// Aim: all implementations of a benchmark's workload do the same work, or their ratio means nothing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventQueue } from '../../sim-core/base/event-queue.ts';
import { ROOT } from '../house/tree.ts';
import { compileHold, header } from './c-reference.ts';
import { createHold, WORKLOADS, type Workload } from './hold.ts';
import { createIdiomaticHold, heapFromNpm } from './reference/idiomatic.ts';
import { exponential } from './ziggurat.ts';
import { Xoshiro } from './xoshiro.ts';

const MESSAGES = 200;
const WARM_UP = 5_000;
const EVENTS = 20_000;
const SEED = 1;

/** The least heap there can be: looks through everything. */
class Pile<T> {
  private readonly items: T[];
  private readonly compare: (x: T, y: T) => number;
  constructor(items: T[], compare: (x: T, y: T) => number) {
    this.items = items;
    this.compare = compare;
  }
  push(item: T): void {
    this.items.push(item);
  }
  pop(): T | undefined {
    let first = 0;
    this.items.forEach((item, i) => {
      if (this.compare(item, this.items[first]) < 0) first = i;
    });
    return this.items.splice(first, 1)[0];
  }
}

function kernelSum(workload: Workload, seed = SEED): number {
  const hold = createHold(createEventQueue(), workload, MESSAGES, new Xoshiro(seed));
  hold.run(WARM_UP + EVENTS);
  return hold.checksum;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liandong-bench-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the checksum of HOLD', () => {
  it.each(WORKLOADS)(
    'is the same for %s on the kernel and by looking through all events',
    (one) => {
      const plain = createIdiomaticHold(Pile, one, MESSAGES, new Xoshiro(SEED));
      plain.run(WARM_UP + EVENTS);
      expect(plain.checksum).toBe(kernelSum(one));
    },
  );

  it('is the same in C, where there is a compiler', () => {
    const program = compileHold(ROOT, folder);
    const seen = (program === null ? [] : ['calendar', 'heap']).map((kind) =>
      WORKLOADS.map((workload) => {
        const counts = [MESSAGES, WARM_UP, EVENTS, SEED].map(String);
        const { stdout } = spawnSync(program ?? '', [kind, workload, ...counts], {
          encoding: 'utf8',
        });
        return (JSON.parse(stdout) as { readonly checksum: number }).checksum;
      }),
    );
    const expected = WORKLOADS.map((workload) => kernelSum(workload));
    expect(seen).toEqual(program === null ? [] : [expected, expected]);
  });

  it('is the same with a heap from npm, where it is installed', async () => {
    const HeapClass = await heapFromNpm();
    const seen = WORKLOADS.map((workload) => {
      if (HeapClass === null) return kernelSum(workload);
      const hold = createIdiomaticHold(HeapClass, workload, MESSAGES, new Xoshiro(SEED));
      hold.run(WARM_UP + EVENTS);
      return hold.checksum;
    });
    expect(seen).toEqual(WORKLOADS.map((workload) => kernelSum(workload)));
  });

  it('differs between workloads and between seeds', () => {
    const sums = [...WORKLOADS.map((one) => kernelSum(one)), kernelSum('exponential', 2)];
    expect(new Set(sums).size).toBe(sums.length);
  });
});

describe('the exponential draws', () => {
  it('have the mean, the variance and the tail of an exponential', () => {
    const words = new Xoshiro(7);
    const draws = Array.from({ length: 200_000 }, () => exponential(words, 1e6) / 1e6);
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / draws.length;
    expect(Math.abs(mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    // Past the lowest layer, at 7.7, one draw in 2200 is expected: about 91 of them.
    expect(draws.filter((x) => x > 7.7).length).toBeGreaterThan(60);
    expect(draws.filter((x) => x > 7.7).length).toBeLessThan(125);
  });

  it('reach C as the same tables', () => {
    expect(header()).toMatch(/static const int32_t INSIDE\[\] = \{(\d+,){255}\d+\};/);
  });
});
