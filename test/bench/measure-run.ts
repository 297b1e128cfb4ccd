import { createRun } from '../../sim-core/index.ts';
import { secondsOf, type Sample } from './sample.ts';
import { shipped } from './shipped.ts';

const HOUR = 3_600_000;

/** Whole runs of the drill under one mechanism, as a batch makes them: seeds, one after another. */
export function measureRun(args: readonly string[]): Sample {
  const [mechanismId, seeds] = args;
  const { scenario, mechanism } = shipped(mechanismId);
  let events = 0;
  const runAll = (from: number, count: number): void => {
    for (let seed = from; seed < from + count; seed++) {
      const run = createRun({ scenario, mechanism, seed: String(seed), spans: false });
      run.finish();
      events += run.sim.state.events;
    }
  };
  const count = Number(seeds);
  runAll(1, Math.ceil(count / 2));
  events = 0;
  const seconds = secondsOf(() => runAll(1, count));
  return {
    runsPerSecond: count / seconds,
    eventsPerRun: events / count,
    eventsPerSecond: events / seconds,
  };
}

/** In the middle of a run: a snapshot with its restoration, and coming there again from the start. */
export function measureSnapshot(args: readonly string[]): Sample {
  const [mechanismId, repeats] = args;
  const { scenario, mechanism } = shipped(mechanismId);
  const start = () => createRun({ scenario, mechanism, seed: '1', hashes: true });
  const atMs = Math.floor(scenario.horizonMs / 2 / HOUR) * HOUR;
  const run = start();
  run.advance(atMs);
  const hash = run.stateHash();
  const turns = Number(repeats);
  const both = (count: number): void => {
    for (let turn = 0; turn < count; turn++) run.restore(run.snapshot());
  };
  both(turns);
  const seconds = secondsOf(() => both(turns));
  if (run.stateHash() !== hash)
    throw new Error('a restored run differs from the one it was taken of');
  const again = secondsOf(() => {
    for (let turn = 0; turn < 10; turn++) start().advance(atMs);
  });
  return {
    snapshotMs: (1000 * seconds) / turns,
    replayMs: (1000 * again) / 10,
    atHours: atMs / HOUR,
  };
}
