/** Exercises and their groups: made from a drill, pinned to what they were made from. */
import { deserialize, serialize } from 'node:v8';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { WantedExercise } from '../protocol/rest.ts';
import type { Store } from '../store/port.ts';
import type { Catalogue } from './catalogue.ts';
import type { Documents, Exercise, GroupDocument, SeatDocument } from './documents.ts';
import { refusal } from './refusal.ts';
import { newCode, newId, newSeed } from './secret.ts';

export interface Exercises {
  /**
   * @param from where the drill is looked for; default: what the server ships
   * @throws {Refusal} for an unknown drill or mechanism
   */
  create(wanted: WantedExercise, by: string, from?: Catalogue): Promise<Exercise>;
  list(): Promise<readonly Exercise[]>;
  /** @throws {Refusal} 404 */
  get(id: string): Promise<Exercise>;
  group(id: string): Promise<GroupDocument>;
  groupsOf(exercise: Exercise): Promise<readonly GroupDocument[]>;
  input(group: GroupDocument): Promise<GroupInput>;
  setLive(id: string, live: boolean, endedMs: number | null): Promise<void>;
  live(): Promise<readonly string[]>;
}

export interface ExercisesOptions {
  readonly store: Store;
  readonly documents: Documents;
  readonly catalogue: Catalogue;
  /** Digest of the engine's bundle, null when run from source. */
  readonly engine: string | null;
  readonly utcMs: () => number;
}

/** What all groups of an exercise share. */
interface Common {
  readonly seed: string;
  readonly people: number;
  readonly from: Catalogue;
}

export function createExercises(options: ExercisesOptions): Exercises {
  const { store, documents, catalogue } = options;

  async function group(id: string): Promise<GroupDocument> {
    const found = await documents.get('group', id);
    if (found === null) throw refusal(404, 'http.not-found');
    return found;
  }

  /** A code nobody else has. */
  async function claimCode(of: string, department: string | null): Promise<string> {
    for (;;) {
      const code = newCode();
      if (await documents.create('code', code, { group: of, department })) return code;
    }
  }

  async function createGroup(
    exercise: Exercise,
    id: string,
    { title, mechanism }: { readonly title: string; readonly mechanism: string },
    { seed, people, from }: Common,
  ): Promise<void> {
    const input = from.group(exercise.drill, mechanism, seed);
    const seats: SeatDocument[] = [];
    for (const plan of seatsFor(input, people)) {
      seats.push({ ...plan, code: await claimCode(id, plan.department) });
    }
    const body: GroupDocument = {
      id,
      exercise: exercise.id,
      title,
      mechanism,
      code: await claimCode(id, null),
      seats,
      input: await store.putBlob(serialize(input)),
      engine: options.engine,
      live: false,
      endedMs: null,
    };
    await documents.put('group', id, body);
  }

  return {
    async create({ drill, title, groups, people, hurry }, by, from = catalogue) {
      const listed = from.drills.find(({ id }) => id === drill);
      if (listed === undefined) throw refusal(404, 'http.unknown-drill', { id: drill });
      const exercise: Exercise = {
        id: newId(),
        title: title ?? listed.title.zh,
        drill,
        scenario: listed.scenario,
        createdMs: options.utcMs(),
        by,
        groups: groups.map(() => newId()),
        hurry,
      };
      // One disaster for all groups side by side.
      const common = { seed: newSeed(), people, from };
      for (const [i, one] of groups.entries()) {
        await createGroup(exercise, exercise.groups[i], one, common);
      }
      await documents.put('exercise', exercise.id, exercise);
      return exercise;
    },
    async list() {
      const all = (await documents.list('exercise')).map(([, exercise]) => exercise);
      return all.sort((a, b) => b.createdMs - a.createdMs);
    },
    async get(id) {
      const found = await documents.get('exercise', id);
      if (found === null) throw refusal(404, 'http.not-found');
      return found;
    },
    group,
    groupsOf: (exercise) => Promise.all(exercise.groups.map(group)),
    async input({ input }) {
      const bytes = await store.getBlob(input);
      if (bytes === null) throw refusal(404, 'http.not-found');
      return deserialize(bytes) as GroupInput;
    },
    async setLive(id, live, endedMs) {
      const found = await documents.get('group', id);
      if (found !== null && (found.live !== live || found.endedMs !== endedMs)) {
        await documents.put('group', id, { ...found, live, endedMs });
      }
    },
    async live() {
      const groups = await documents.list('group');
      return groups.filter(([, { live }]) => live).map(([id]) => id);
    },
  };
}

/**
 * Seats for so many people: the first by rank, and each seat left over goes to the one whose plan
 * merges it. All seats stay open to be taken.
 */
function seatsFor({ definition }: GroupInput, people: number): Omit<SeatDocument, 'code'>[] {
  const ranked = [...definition.seats].sort((a, b) => a.rank - b.rank);
  const seated = new Set(ranked.slice(0, people).map(({ department }) => department));
  return ranked.map(({ department, rank, merges }) => ({
    department,
    rank,
    merges: merges.filter((other) => !seated.has(other)),
  }));
}
