import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { standingOf } from './commit.ts';
import { differences } from './compare.ts';
import { findEngines, SURROUNDINGS, type Absent } from './engines.ts';
import { enginesPage } from './page.ts';
import { programFiles } from './program-files.ts';
import { start } from './start.ts';

/** What decides the hashes. */
export const MATRIX_SOURCES = [
  'sim-core',
  'scenarios',
  'test/golden',
  'test/kit/exercise.ts',
  'test/kit/random-exercise.ts',
  'test/kit/random-play.ts',
  'package-lock.json',
];

const ALL = { runs: Infinity, logs: 500 };
/** An interpreter is slow. */
const FEW = { runs: 2, logs: 20 };

const PAGE_FILE = new URL('../../docs/engines.md', import.meta.url);

export interface Case {
  readonly engine: string;
  readonly surroundings: string;
  readonly runs: number;
  readonly logs: number;
  /** What the engine says it is; null when it did not answer. */
  readonly agent: string | null;
  readonly zone: string | null;
  readonly locale: string | null;
  readonly control: string | null;
  /** Empty when all hashes are the accepted ones. */
  readonly faults: readonly string[];
}

export interface Matrix {
  readonly cases: readonly Case[];
  readonly absent: readonly Absent[];
  readonly agrees: boolean;
  /** SHA-256 of the engine bundle. */
  readonly identity: string;
  /** The same of the engine that carries out logs. */
  readonly exerciseIdentity: string;
  readonly runs: number;
  readonly logs: number;
}

/**
 * Runs the golden runs and the logs on every engine in every surroundings, one after the other, telling each
 * result on standard output; for a release it also writes docs/engines.md.
 */
export async function engineMatrix({ release }: { readonly release: boolean }): Promise<Matrix> {
  const all = await programFiles(ALL.runs, ALL.logs);
  const few = await programFiles(FEW.runs, FEW.logs);
  const { present, absent } = findEngines(release);
  for (const { name, remedy } of absent) console.log(`absent: ${name}: ${remedy}`);
  const cases: Case[] = [];
  for (const engine of present) {
    for (const where of SURROUNDINGS) {
      const startedMs = performance.now();
      const { files, expected, runs, logs } = where.jitless ? few : all;
      const subject = { engine: engine.name, surroundings: where.name, runs, logs };
      let result: Case;
      try {
        const { hashes, agent, zone, locale, control } = await start(engine, where, files);
        result = {
          ...subject,
          agent,
          zone,
          locale,
          control,
          faults: differences(expected, hashes),
        };
      } catch (error) {
        const faults = [error instanceof Error ? error.message : String(error)];
        result = { ...subject, agent: null, zone: null, locale: null, control: null, faults };
      }
      cases.push(result);
      const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
      const verdict = result.faults.length === 0 ? 'equal' : 'DIFFERENT';
      console.log(`${verdict}: ${engine.name}, ${where.name} (${seconds} s)`);
      for (const fault of result.faults) console.log(`  ${fault}`);
    }
  }
  const equal = cases.filter(({ faults }) => faults.length === 0).length;
  const matrix: Matrix = {
    cases,
    absent,
    agrees: equal === cases.length,
    identity: identityOf(all.files['engine.mjs']),
    exerciseIdentity: identityOf(all.files['exercise-engine.mjs']),
    runs: all.runs,
    logs: all.logs,
  };
  if (release) writeFileSync(PAGE_FILE, enginesPage(matrix, standingOf(MATRIX_SOURCES)));
  console.log(`${equal} of ${cases.length} cases equal, ${absent.length} engines absent`);
  return matrix;
}

function identityOf(bundle: string): string {
  return createHash('sha256').update(bundle).digest('hex');
}
