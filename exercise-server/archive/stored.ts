/** What exercises a store keeps, for whoever must name them to other commands. */
import type { Text } from '../../sim-core/text/index.ts';
import { documentsOf, titlesOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import type { Store } from '../store/port.ts';
import { readLastGood } from './last-good.ts';
import { restOf } from './rest.ts';

/** `running`: begun and not over, paused ones too. `set-aside`: a restore took its place. */
export const STORED_STATES = ['damaged', 'running', 'set-aside', 'lobby', 'ended'] as const;
export type StoredState = (typeof STORED_STATES)[number];

export interface StoredExercise {
  readonly id: string;
  /** Null where the document cannot be read. */
  readonly title: Text | null;
  /** UTC, ms. */
  readonly createdMs: number | null;
  /** The first in the order of `STORED_STATES` that a group of it is in. */
  readonly state: StoredState;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly state: StoredState;
  }[];
}

/** Reads every log, so that damage is told. @returns newest first, then those that cannot be read */
export async function listStored(store: Store): Promise<readonly StoredExercise[]> {
  const documents = documentsOf(store);
  const found = new Map(await documents.list('group'));
  const listed: StoredExercise[] = [];
  for (const [id, exercise] of await documents.list('exercise')) {
    const groups: StoredExercise['groups'][number][] = [];
    for (const group of exercise.groups) {
      const document = found.get(group);
      const state = document === undefined ? 'damaged' : await stateOf(store, exercise, document);
      groups.push({ id: group, title: document?.title ?? null, state });
    }
    const state = STORED_STATES.find((one) => groups.some((group) => group.state === one));
    const { createdMs } = exercise;
    listed.push({ id, title: titlesOf(exercise), createdMs, state: state ?? 'damaged', groups });
  }
  const lost = await documents.unreadable('exercise');
  return [
    ...listed.sort((a, b) => (b.createdMs ?? 0) - (a.createdMs ?? 0)),
    ...lost.map(
      (id) => ({ id, title: null, createdMs: null, state: 'damaged', groups: [] }) as const,
    ),
  ];
}

async function stateOf(
  store: Store,
  { asideOf }: Exercise,
  { id, endedMs, live }: GroupDocument,
): Promise<StoredState> {
  const { records, damage } = await readLastGood(store, id);
  if (damage !== null) return 'damaged';
  if (asideOf !== undefined && !live) return 'set-aside';
  if (endedMs !== null) return 'ended';
  return live || restOf(records.map(({ body }) => body)).isPlayed ? 'running' : 'lobby';
}
