/** Aim: a run is called by what decides it and by nothing else, and shards part an experiment. */
import { expect, test } from 'vitest';
import {
  cellsOf,
  cellsOfShard,
  designOf,
  identityOfDesign,
  type Design,
} from '../../exercise-server/batch/design.ts';
import { digest, engineIdentity } from '../../exercise-server/batch/engine-bundle.ts';
import { withParameter } from '../../exercise-server/batch/variants.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { bundleEngine } from '../../exercise-server/cli/build.mjs';
import { QUIET } from '../cli/call.ts';

const SHELF = openShelf();
const ENGINE = 'a'.repeat(64);
const TITLE = { zh: '试', en: 'try' };
const [zone, territorial, joint] = ['zone-as-is', 'territorial', 'joint-meeting'].map((id) =>
  mechanismNamed(SHELF, id, QUIET),
);
const taipu = scenarioNamed(SHELF, 'taipu-river', QUIET);

const EXPERIMENT = {
  id: 'try',
  title: TITLE,
  summary: TITLE,
  scenarios: [taipu],
  mechanisms: [zone, territorial],
  baseline: 0,
  metrics: ['harm-people'],
  seeds: ['1', '2', '3'],
};
const DESIGN = designOf(EXPERIMENT, ENGINE);

/** Identities by what the run is called for people. */
function runsOf(design: Design): ReadonlyMap<string, string> {
  return new Map(
    cellsOf(design).map(({ mechanism, seed, run }) => [
      `${design.mechanisms[mechanism].id} ${seed}`,
      run,
    ]),
  );
}

const RUNS = runsOf(DESIGN);

test('no two runs of an experiment have one identity', () => {
  expect(new Set(RUNS.values()).size).toBe(6);
});

test('adding a mechanism before the others and a seed between them leaves all as they are', () => {
  const mechanisms = [joint, zone, territorial];
  const wider = runsOf(
    designOf({ ...EXPERIMENT, mechanisms, baseline: 1, seeds: ['0', '1', '9', '2', '3'] }, ENGINE),
  );
  expect(wider.size).toBe(15);
  for (const [name, run] of RUNS) expect([name, wider.get(name)]).toEqual([name, run]);
});

test('texts, sources and qualities decide nothing', () => {
  const mended = {
    ...EXPERIMENT,
    title: { zh: '改', en: 'mended' },
    scenarios: [{ ...taipu, texts: { ...taipu.texts, title: TITLE }, sources: {} }],
    mechanisms: [{ ...zone, title: TITLE, summary: TITLE, sources: {} }, territorial],
  };
  expect(runsOf(designOf(mended, ENGINE))).toEqual(RUNS);
  expect(identityOfDesign(designOf(mended, ENGINE))).toBe(identityOfDesign(DESIGN));
});

test('one parameter renames the runs of its mechanism and of no other', () => {
  const model = withParameter(zone.model, 'resources.min_reserve', 0.123);
  const changed = runsOf(
    designOf({ ...EXPERIMENT, mechanisms: [{ ...zone, model }, territorial] }, ENGINE),
  );
  const same = [...RUNS].filter(([name, run]) => changed.get(name) === run);
  expect(same.map(([name]) => name)).toEqual(['territorial 1', 'territorial 2', 'territorial 3']);
});

test('another engine renames every run', () => {
  const other = runsOf(designOf(EXPERIMENT, 'b'.repeat(64)));
  expect([...RUNS].filter(([name, run]) => other.get(name) === run)).toEqual([]);
});

test.each([1, 2, 3, 5, 6])('%i shards have every run once, and as many as the others', (of) => {
  const cells = cellsOf(DESIGN);
  const shards = Array.from({ length: of }, (_, i) => cellsOfShard(cells, { index: i + 1, of }));
  expect(
    shards
      .flat()
      .map(({ run }) => run)
      .sort(),
  ).toEqual([...RUNS.values()].sort());
  const sizes = shards.map(({ length }) => length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test('the engine from source is called as the built one', async () => {
  const text = await bundleEngine();
  expect(await engineIdentity()).toBe(digest(text ?? ''));
});
