/** Exercises and their groups: made from a drill, pinned to what they were made from. */
import { deserialize, serialize } from 'node:v8';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { aliased } from '../../sim-core/exercise/index.ts';
import type { WantedExercise } from '../protocol/rest.ts';
import type { Engines } from '../engine-host/engines.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Store } from '../store/port.ts';
import type { Catalogue } from './catalogue.ts';
import { claimCode } from './codes.ts';
import type { Documents, Exercise, GroupDocument, SeatDocument } from './documents.ts';
import { refusal } from './refusal.ts';
import { newId, newSeed } from './secret.ts';

export interface Exercises {
  /**
   * @param from where the drill is looked for; default: what the server ships
   * @throws {Refusal} for an unknown drill or mechanism
   */
  create(wanted: WantedExercise, by: string, from?: Catalogue): Promise<Exercise>;
  list(): Promise<readonly Exercise[]>;
  /** Ids of those that are kept and cannot be read. */
  unreadable(): Promise<readonly string[]>;
  /** @throws {Refusal} 404 */
  get(id: string): Promise<Exercise>;
  group(id: string): Promise<GroupDocument>;
  /** Those of its groups whose documents can be read, in its order. */
  groupsOf(exercise: Exercise): Promise<readonly GroupDocument[]>;
  input(group: GroupDocument): Promise<GroupInput>;
  /** The same as it is stored, for whoever hands it on unread. */
  inputBytes(group: GroupDocument): Promise<Uint8Array>;
  /** @param map id of a map, or null for the schematic @throws {Refusal} 404 */
  chooseMap(id: string, map: string | null): Promise<Exercise>;
  /** @param endedMs now, for a group that is over; when it was first said stays */
  setLive(id: string, live: boolean, endedMs: number | null): Promise<void>;
  live(): Promise<readonly string[]>;
  /** Groups that can be played still or again, with the exercise they belong to. */
  notOver(): Promise<readonly GroupAndExercise[]>;
}

export interface GroupAndExercise {
  readonly group: GroupDocument;
  readonly exercise: Exercise;
}

export interface ExercisesOptions {
  readonly store: Store;
  readonly documents: Documents;
  readonly catalogue: Catalogue;
  readonly engines: Pick<Engines, 'own' | 'text'>;
  readonly utcMs: () => number;
  /** Wall time for which injects are held before they go out, ms. */
  readonly holdMs: number;
}

export function createExercises(options: ExercisesOptions): Exercises {
  const { store, documents, catalogue } = options;

  async function group(id: string): Promise<GroupDocument> {
    const found = await documents.get('group', id);
    if (found === null) throw refusal(404, 'http.not-found');
    return found;
  }

  async function groupOrNull(id: string): Promise<GroupDocument | null> {
    try {
      return await documents.get('group', id);
    } catch (error) {
      if (error instanceof StoreFault && error.kind === 'damaged') return null;
      throw error;
    }
  }

  async function get(id: string): Promise<Exercise> {
    const found = await documents.get('exercise', id);
    if (found === null) throw refusal(404, 'http.not-found');
    return found;
  }

  async function refuseUnknownMap(map: string | null): Promise<void> {
    if (map === null || (await documents.get('map', map)) !== null) return;
    throw refusal(404, 'http.not-found');
  }

  /** The store keeps the engine itself, so that a copy of it is enough to play on or to look back. */
  async function pinned(): Promise<string | null> {
    const { own, text } = options.engines;
    if (text !== null) await store.putBlob(text);
    return own;
  }

  async function createGroup(
    exercise: Exercise,
    id: string,
    { title, mechanism }: { readonly title: string; readonly mechanism: string },
    input: GroupInput,
    people: number,
  ): Promise<void> {
    const seats: SeatDocument[] = [];
    for (const plan of seatsFor(input, people)) {
      seats.push({ ...plan, code: await claimCode(documents, id, plan.department) });
    }
    const body: GroupDocument = {
      id,
      exercise: exercise.id,
      title,
      mechanism,
      code: await claimCode(documents, id, null),
      seats,
      input: await store.putBlob(serialize(input)),
      engine: await pinned(),
      live: false,
      endedMs: null,
    };
    await documents.put('group', id, body);
  }

  async function inputBytes({ input }: GroupDocument): Promise<Uint8Array> {
    const bytes = await store.getBlob(input);
    if (bytes === null) throw refusal(404, 'http.not-found');
    return bytes;
  }

  async function notOver(): Promise<readonly GroupAndExercise[]> {
    const groups = await documents.list('group');
    const named = new Map(await documents.list('exercise'));
    return groups.flatMap(([, body]) => {
      const exercise = named.get(body.exercise);
      // What a restore that broke off has left is nobody's.
      const isWanted = exercise?.groups.includes(body.id) === true && body.endedMs === null;
      return isWanted ? [{ group: body, exercise }] : [];
    });
  }

  return {
    async create(
      { drill, title, groups, people, hurry, seed = newSeed(), aliases, map = null },
      by,
      from = catalogue,
    ) {
      const listed = from.drills.find(({ id }) => id === drill);
      if (listed === undefined) throw refusal(404, 'http.unknown-drill', { id: drill });
      await refuseUnknownMap(map);
      // One disaster for all groups side by side.
      const inputs = groups.map(({ mechanism }) => {
        const input = from.group(drill, mechanism, seed);
        const held = options.holdMs === 0 ? input : { ...input, holdMs: options.holdMs };
        return aliases ? aliased(held) : held;
      });
      const exercise: Exercise = {
        id: newId(),
        title: title ?? inputs[0].definition.title.zh,
        ...(title === undefined ? { titles: inputs[0].definition.title } : {}),
        drill,
        scenario: listed.scenario,
        createdMs: options.utcMs(),
        by,
        groups: groups.map(() => newId()),
        hurry,
        seed,
        aliases,
        ...(map === null ? {} : { map }),
      };
      for (const [i, one] of groups.entries()) {
        await createGroup(exercise, exercise.groups[i], one, inputs[i], people);
      }
      await documents.put('exercise', exercise.id, exercise);
      return exercise;
    },
    async list() {
      const all = (await documents.list('exercise')).map(([, exercise]) => exercise);
      return all.sort((a, b) => b.createdMs - a.createdMs);
    },
    unreadable: () => documents.unreadable('exercise'),
    get,
    async chooseMap(id, map) {
      await refuseUnknownMap(map);
      const { map: _, ...rest } = await get(id);
      const exercise = map === null ? rest : { ...rest, map };
      await documents.put('exercise', id, exercise);
      return exercise;
    },
    group,
    async groupsOf({ groups }) {
      const found = await Promise.all(groups.map(groupOrNull));
      return found.filter((one) => one !== null);
    },
    inputBytes,
    input: async (group) => deserialize(await inputBytes(group)) as GroupInput,
    async setLive(id, live, nowMs) {
      const found = await documents.get('group', id);
      if (found === null) return;
      // A room that is opened again to look back has not ended anew.
      const endedMs = nowMs === null ? null : (found.endedMs ?? nowMs);
      if (found.live !== live || found.endedMs !== endedMs) {
        await documents.put('group', id, { ...found, live, endedMs });
      }
    },
    live: async () =>
      (await notOver()).filter(({ group: { live } }) => live).map(({ group }) => group.id),
    notOver,
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
