/** An exported exercise out of logs that were played without a server. */
import { serialize } from 'node:v8';
import { writeArchive } from '../../exercise-server/archive/archive.ts';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { writeEntry } from '../../exercise-server/room/entry.ts';
import { digest } from '../../exercise-server/store/blobs.ts';
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { GroupInput } from '../../sim-core/exercise/index.ts';

/** 9 November 2026, nine in the morning, UTC. */
const STARTED_MS = Date.UTC(2026, 10, 9, 9);
const BETWEEN_MS = 2000;

export interface PlayedGroup {
  readonly id: string;
  readonly title: string;
  /** Digest of the engine that it is pinned to; left out for one that was played from source. */
  readonly engine?: string;
  readonly input: GroupInput;
  readonly log: readonly Attempt[];
}

/** @returns the text of the file that `export` writes */
export function drillArchive(groups: readonly PlayedGroup[]): string {
  return writeArchive({
    kind: 'liandong-exercise',
    version: 1,
    mark: '演练 EXERCISE',
    exercise: {
      id: 'drill',
      title: '太浦河演练',
      titles: { zh: '太浦河演练', en: 'The Taipu drill' },
      groups: groups.map(({ id }) => id),
    },
    engines: {},
    map: null,
    groups: groups.map(({ id, title, engine = null, input, log }) => {
      const bytes = serialize(input);
      const bodies = log.map((attempt, i) =>
        writeEntry({ at: STARTED_MS + i * BETWEEN_MS, phaseMs: 0, attempt }, 'salt'),
      );
      return {
        document: { id, title, input: digest(bytes), engine },
        input: bytes.toString('base64'),
        records: [...chain(headOf(id), 1, bodies)],
        damage: null,
      };
    }),
    left: [],
  });
}

/** The log with what evaluators wrote just before its last attempt. */
export function observed(
  log: readonly Attempt[],
  notes: readonly Omit<Extract<AttemptBody, { kind: 'observe' }>, 'kind'>[],
): readonly Attempt[] {
  const written = notes.map((one, i): Attempt => ({
    id: `observe-${i + 1}`,
    by: { person: 'evaluator-1', role: 'evaluator' },
    body: { kind: 'observe', ...one },
  }));
  return [...log.slice(0, -1), ...written, ...log.slice(-1)];
}
