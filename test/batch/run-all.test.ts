/** Aim: a batch is the same whatever computes it, and a failing run says how to fail it again. */
import { beforeAll, describe, expect, test } from 'vitest';
import { wholeRun, type Plan, type Task } from '../../exercise-server/batch/plan.ts';
import { runAll, RunFailure } from '../../exercise-server/batch/run-all.ts';
import { renamed, withDimension } from '../../exercise-server/batch/variants.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { QUIET } from '../cli/call.ts';

let plan: Plan;
beforeAll(() => {
  const shelf = openShelf();
  plan = {
    scenarios: [scenarioNamed(shelf, 'taipu-river', QUIET).model],
    mechanisms: ['zone-as-is', 'territorial'].map(
      (name) => mechanismNamed(shelf, name, QUIET).model,
    ),
  };
});

function tasks(seeds: number): Task[] {
  return Array.from({ length: seeds * 2 }, (_, i) =>
    wholeRun(0, i % 2, String(Math.floor(i / 2) + 1)),
  );
}

describe('a batch', () => {
  test('gives the same bytes with one worker, with two, and with three', async () => {
    const results = [];
    for (const workers of [1, 2, 3]) {
      let steps = 0;
      const rows = await runAll(plan, tasks(6), { workers, onRun: () => steps++ });
      expect(steps).toBe(12);
      results.push(JSON.stringify(rows));
    }
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  });

  test('keeps a row when other rows are added', async () => {
    const few = await runAll(plan, tasks(1), { workers: 1, onRun: () => {} });
    const many = await runAll(plan, tasks(3), { workers: 1, onRun: () => {} });
    expect(many.slice(0, 2)).toEqual(few);
  });

  test.each([1, 2])('names its first failing run, with %i workers', async (workers) => {
    const [mechanism] = plan.mechanisms;
    // No file can ask for an option that does not exist, so the run is the first to meet it.
    const impossible = withDimension(mechanism, 'law', { option: 'no-such', parameters: {} });
    const broken: Plan = {
      ...plan,
      mechanisms: [...plan.mechanisms, renamed(impossible, 'broken')],
    };
    const some = tasks(5).map((task, i) => (i === 3 || i === 7 ? { ...task, mechanism: 2 } : task));
    const failed = runAll(broken, some, { workers, onRun: () => {} });
    await expect(failed).rejects.toBeInstanceOf(RunFailure);
    await expect(failed).rejects.toMatchObject({
      run: { scenario: 'taipu-river', mechanism: 'broken', seed: '2' },
      message: expect.stringContaining('no-such') as string,
    });
  });
});
