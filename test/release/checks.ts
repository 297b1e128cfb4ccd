import { failoverInBrowser } from '../browser/failover.ts';
import { floorBrowser, PATHS, runPaths } from '../browser/floor/run.mjs';
import { findChromium } from '../browser/chromium.mjs';
import { launch } from '../browser/pages.ts';
import { engineMatrix, MATRIX_SOURCES } from '../engines/matrix.ts';
import type { Evidence } from './evidence.ts';
import { heldOut } from './held-out.ts';
import { hypotheses } from './hypotheses.ts';
import { HYPOTHESES } from '../science/hypotheses/index.ts';
import { attacked, slowed, SLOW_RANGES, soaked, SOAK_RANGES } from './load-checks.ts';
import { deaths, failovers, races, storms, twins } from './server-checks.ts';
import { sourcesOf } from './sources.ts';
import { addSizes, checkWorld, NOTHING } from './world-check.ts';

export interface ReleaseCheck {
  readonly name: string;
  /** Folders, files and packages (`npm:<name>`) whose change makes earlier evidence void. */
  sources(): readonly string[];
  /** Its pieces: `first-last`, or a word when it cannot be cut. */
  readonly ranges: readonly string[];
  run(range: string): Promise<Pick<Evidence, 'result' | 'detail'>>;
}

const WORLDS = 20_000;
const WORLDS_A_PIECE = 500;
/** Every so many worlds are run a third time, event by event. */
const AGAIN = 8;

const STORMS = { count: 20_000, piece: 500 };
const TWINS = { count: 5000, piece: 250 };
const KILLS = { count: 5000, piece: 500, each: 100 };
const RESTARTS = { count: 100, piece: 50 };
const RACES = { count: 100, piece: 50 };
const HOSTILE = { count: 1_000_000, piece: 50_000 };
const FAILOVERS = { count: 100, piece: 20 };
/** What is run from these files on. */
const from =
  (...entries: readonly string[]) =>
  (): readonly string[] =>
    sourcesOf(entries);

/** A server process that is killed, and how it is started. */
const CHILD = ['test/kit/server-process.ts', 'test/kit/start-cached.cjs'];
/** A server process whose memory is watched, and what it starts. */
const WATCHED = [
  'test/kit/watched-process.ts',
  'exercise-server/engine-host/worker.ts',
  'exercise-server/forecast/process.ts',
  'sim-core/exercise/index.ts',
];

const HELD_OUT = { first: 10_021, count: 200 };

export const CHECKS: readonly ReleaseCheck[] = [
  {
    name: 'engines',
    sources: () => MATRIX_SOURCES,
    ranges: ['all'],
    async run() {
      const { agrees, absent, cases, identity, logs } = await engineMatrix({ release: true });
      const result = agrees ? (absent.length === 0 ? 'pass' : 'incomplete') : 'fail';
      const engines = [...new Set(cases.flatMap(({ agent }) => agent ?? []))];
      const equal = cases.filter(({ faults }) => faults.length === 0).length;
      return {
        result,
        detail: {
          bundle: identity,
          logs,
          cases: cases.length,
          equal,
          engines,
          absent: absent.map(({ name }) => name),
        },
      };
    },
  },
  {
    name: 'floor-browser',
    sources: () => ['web', 'exercise-server', 'sim-core', 'test/browser', 'package-lock.json'],
    ranges: ['all'],
    async run() {
      const browser = await floorBrowser();
      if (browser === null) return { result: 'incomplete', detail: { absent: 'Chromium 109' } };
      const result = runPaths(browser) ? 'pass' : 'fail';
      return { result, detail: { browser: 'Chromium 109', paths: PATHS } };
    },
  },
  {
    name: 'failover-browser',
    sources: () => [
      'web',
      'exercise-server',
      'sim-core',
      'test/browser',
      'test/kit',
      'package-lock.json',
    ],
    ranges: ['all'],
    async run() {
      if (findChromium() === null) return { result: 'incomplete', detail: { absent: 'Chromium' } };
      const browser = await launch();
      try {
        const { faults, backMs } = await failoverInBrowser(browser);
        const detail = { back_ms: Math.round(backMs), faults };
        return { result: faults.length === 0 ? 'pass' : 'fail', detail };
      } finally {
        await browser.close();
      }
    },
  },
  {
    name: 'held-out',
    sources: () => [
      'scenarios',
      ...from('test/release/held-out.ts', 'exercise-server/batch/worker.ts')(),
    ],
    ranges: [`${HELD_OUT.first}-${HELD_OUT.first + HELD_OUT.count - 1}`],
    run: (range) => heldOut(seedsOf(range).map(String)),
  },
  {
    name: 'hypotheses',
    sources: () => ['scenarios', ...from('test/release/hypotheses.ts')()],
    ranges: HYPOTHESES.map(({ id }) => id),
    run: (id) => Promise.resolve(hypotheses(id)),
  },
  {
    name: 'worlds',
    sources: from('test/release/world-check.ts'),
    ranges: pieces(WORLDS, WORLDS_A_PIECE),
    async run(range) {
      let size = NOTHING;
      for (const n of seedsOf(range)) {
        try {
          size = addSizes(size, checkWorld(`world-${n}`, n % AGAIN === 0));
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          return { result: 'fail', detail: { world: n, why } };
        }
      }
      return { result: 'pass', detail: { ...size } };
    },
  },
  {
    name: 'storms',
    sources: from(
      'test/storm/storm.ts',
      'exercise-server/room/room.ts',
      'test/storm/server/storm.ts',
    ),
    ranges: pieces(STORMS.count, STORMS.piece),
    run: (range) => storms(seedsOf(range)),
  },
  {
    name: 'twins',
    sources: from('test/server/leak-stage.ts'),
    ranges: pieces(TWINS.count, TWINS.piece),
    run: (range) => twins(seedsOf(range)),
  },
  {
    name: 'kills',
    sources: from('test/server/kill-stage.ts', ...CHILD),
    ranges: pieces(KILLS.count, KILLS.piece),
    run: (range) =>
      deaths(
        partsOf(range, KILLS.each).map((part) => `kills ${part}`),
        KILLS.each,
        0,
      ),
  },
  {
    name: 'restarts',
    sources: from('test/server/kill-stage.ts', ...CHILD),
    ranges: pieces(RESTARTS.count, RESTARTS.piece),
    run: (range) => deaths([`restarts ${range}`], 0, RESTARTS.piece),
  },
  {
    name: 'races',
    sources: from('test/server/race-stage.ts', ...CHILD),
    ranges: pieces(RACES.count, RACES.piece),
    run: () => races(RACES.piece),
  },
  {
    name: 'failovers',
    sources: from('test/server/failover-stage.ts', ...CHILD),
    ranges: pieces(FAILOVERS.count, FAILOVERS.piece),
    run: () => failovers(FAILOVERS.piece),
  },
  {
    name: 'soak',
    sources: () => ['scenarios', ...from('test/soak/soak.ts', ...WATCHED)()],
    ranges: SOAK_RANGES,
    run: soaked,
  },
  {
    name: 'slow-readers',
    sources: from('test/server/slow-stage.ts', ...WATCHED),
    ranges: SLOW_RANGES,
    run: slowed,
  },
  {
    name: 'hostile',
    sources: from('test/hostile/stage.ts', ...WATCHED),
    ranges: ['control', ...pieces(HOSTILE.count, HOSTILE.piece)],
    run: attacked,
  },
];

/** Ranges `first-last` that cut 0 to count - 1 into equal pieces. */
export function pieces(count: number, each: number): readonly string[] {
  return partsOf(`0-${count - 1}`, each);
}

/** Ranges that cut a range into equal parts. */
function partsOf(range: string, each: number): readonly string[] {
  const [first, last] = range.split('-').map(Number);
  return Array.from({ length: Math.ceil((last - first + 1) / each) }, (_, i) => {
    return `${first + i * each}-${Math.min(last, first + (i + 1) * each - 1)}`;
  });
}

/** All numbers of a range `first-last`. */
export function seedsOf(range: string): readonly number[] {
  const [first, last] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
