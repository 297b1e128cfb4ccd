/** How exercises are shown to those who run them: in the list, and each by itself. */
import { sayBoth } from '../../sim-core/text/index.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import type { ExerciseBody, ExerciseListed } from '../protocol/rest.ts';
import { titlesOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import { cannotOpen } from '../registry/order.ts';
import type { Services } from '../server.ts';
import type { PluginContext } from './context.ts';
import { rosterBody } from './rosters.ts';

type GroupBody = ExerciseBody['groups'][number];

export function exerciseBody({
  services,
  addresses,
}: Pick<PluginContext, 'services' | 'addresses'>): (exercise: Exercise) => Promise<ExerciseBody> {
  const { exercises: keeper, people, rooms, rosters } = services;

  /** What the group was made from; null where that is damaged or gone. */
  async function inputOf(group: GroupDocument): Promise<GroupInput | null> {
    try {
      return await keeper.input(group);
    } catch (error) {
      if (cannotOpen(error)) return null;
      throw error;
    }
  }

  function stateOf(group: GroupDocument, input: GroupInput | null): GroupBody['state'] {
    const room = rooms.open().get(group.id);
    if (room !== undefined) return room.state.clock.state;
    if (input === null || rooms.damaged().has(group.id)) return 'damaged';
    if (group.endedMs !== null) return 'ended';
    // Played, and about to be opened.
    return group.live ? 'paused' : 'lobby';
  }

  async function groupBody(group: GroupDocument): Promise<GroupBody> {
    const input = await inputOf(group);
    const everybody = await people.of(group.id);
    const room = rooms.open().get(group.id);
    const connected = new Set(Object.values(room?.connected() ?? {}).flat());
    return {
      id: group.id,
      title: group.title,
      mechanism: group.mechanism,
      state: stateOf(group, input),
      nowMs: room?.state.nowMs ?? 0,
      code: group.code,
      seats: group.seats.map(({ department, rank, merges, code }) => ({
        department,
        title: input?.texts.departments?.[department] ??
          input?.definition.seats.find((seat) => seat.department === department)?.briefing ?? {
            zh: department,
            en: department,
          },
        rank,
        merges: [...merges],
        code,
        people: everybody
          .filter((one) => one.department === department)
          .map(({ id, name }) => ({ id, name, connected: connected.has(id) })),
      })),
      others: everybody
        .filter((one) => one.department === null)
        .map(({ id, name, role }) => ({ id, name, role, connected: connected.has(id) })),
      roster: rosterBody(await rosters.of(group.id), everybody),
    };
  }

  async function seedOf({ seed }: Exercise, groups: readonly GroupDocument[]): Promise<string> {
    if (seed !== undefined) return seed;
    for (const group of groups) {
      const input = await inputOf(group);
      if (input !== null) return input.seed;
    }
    return '';
  }

  return async (exercise) => {
    const groups = await keeper.groupsOf(exercise);
    const { id, title, drill, scenario, createdMs, map } = exercise;
    const bodies = new Map<string, GroupBody>();
    for (const group of groups) bodies.set(group.id, await groupBody(group));
    return {
      id,
      title,
      titles: titlesOf(exercise),
      drill,
      scenario,
      createdMs,
      seed: await seedOf(exercise, groups),
      map: map ?? null,
      branchOf: exercise.branchOf ?? null,
      groups: exercise.groups.map((group) => bodies.get(group) ?? lost(group)),
      addresses: [...addresses],
    };
  };
}

/** A group of which nothing can be read but its id. */
function lost(id: string): GroupBody {
  return {
    id,
    title: id,
    mechanism: '',
    state: 'damaged',
    nowMs: 0,
    code: '',
    seats: [],
    others: [],
    roster: { revision: 0, expected: [] },
  };
}

export async function listExercises({
  exercises: keeper,
  rooms,
  toldExercises,
}: Pick<Services, 'exercises' | 'rooms' | 'toldExercises'>): Promise<ExerciseListed[]> {
  const listed: ExerciseListed[] = [];
  const told = await toldExercises();
  for (const exercise of await keeper.list()) {
    const found = new Map((await keeper.groupsOf(exercise)).map((group) => [group.id, group]));
    const groups = exercise.groups.map((group) => ({
      id: group,
      title: found.get(group)?.title ?? group,
      mechanism: found.get(group)?.mechanism ?? '',
      damaged: !found.has(group) || rooms.damaged().has(group),
    }));
    const { id, title, drill, createdMs } = exercise;
    listed.push({
      id,
      title,
      titles: titlesOf(exercise),
      drill,
      createdMs,
      seed: exercise.seed ?? null,
      branchOf: exercise.branchOf ?? null,
      groups,
      eraseMs: told.get(id) ?? null,
      hold: exercise.hold === true,
      damaged: groups.some(({ damaged }) => damaged),
    });
  }
  for (const id of await keeper.unreadable()) {
    const titles = sayBoth('archive.unreadable-title', { id });
    listed.push({
      id,
      title: titles.zh,
      titles,
      drill: '',
      createdMs: 0,
      seed: null,
      branchOf: null,
      groups: [],
      eraseMs: null,
      hold: false,
      damaged: true,
    });
  }
  return listed;
}
