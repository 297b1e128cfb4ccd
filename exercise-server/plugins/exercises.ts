/** Making exercises, looking at them, and orders to all their groups at once. */
import * as z from 'zod';
import {
  EXERCISE_BODY,
  EXERCISE_LISTED,
  NEW_BRANCH,
  NEW_EXERCISE,
  ORDER,
  ORDERED,
  type ExerciseBody,
  type Order,
} from '../protocol/rest.ts';
import { titlesOf, type Exercise, type GroupDocument } from '../registry/documents.ts';
import { refusal } from '../registry/refusal.ts';
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Member } from '../room/authority.ts';
import type { Room } from '../room/contract.ts';
import { accountOf, facilitatorIn } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { roomOf } from './whereabouts.ts';

const ID_PARAMS = z.object({ id: z.string() });
const GROUP_PARAMS = z.object({ group: z.string() });

/** How an exercise is shown to those who run it. */
export function exerciseBody({
  services,
  addresses,
}: Pick<PluginContext, 'services' | 'addresses'>): (exercise: Exercise) => Promise<ExerciseBody> {
  const { exercises: keeper, people, rooms } = services;

  async function groupBody(group: GroupDocument): Promise<ExerciseBody['groups'][number]> {
    const { definition, texts } = await keeper.input(group);
    const everybody = await people.of(group.id);
    const room = rooms.open().get(group.id);
    const connected = new Set(Object.values(room?.connected() ?? {}).flat());
    return {
      id: group.id,
      title: group.title,
      mechanism: group.mechanism,
      state: room?.state.clock.state ?? (group.endedMs === null ? 'lobby' : 'ended'),
      nowMs: room?.state.nowMs ?? 0,
      code: group.code,
      seats: group.seats.map(({ department, rank, merges, code }) => ({
        department,
        title: texts.departments?.[department] ??
          definition.seats.find((seat) => seat.department === department)?.briefing ?? {
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
    };
  }

  return async (exercise) => {
    const groups = await keeper.groupsOf(exercise);
    const { id, title, drill, scenario, createdMs, map } = exercise;
    const seed = exercise.seed ?? (await keeper.input(groups[0])).seed;
    return {
      id,
      title,
      titles: titlesOf(exercise),
      drill,
      scenario,
      createdMs,
      seed,
      map: map ?? null,
      branchOf: exercise.branchOf ?? null,
      groups: await Promise.all(groups.map(groupBody)),
      addresses: [...addresses],
    };
  };
}

export function exercises(app: App, context: PluginContext): void {
  const { services, catalogue } = context;
  const { exercises: keeper, audit } = services;
  const bodyOf = exerciseBody(context);

  app.post(
    '/api/exercises',
    { schema: { tags: ['exercises'], body: NEW_EXERCISE, response: { 201: EXERCISE_BODY } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const exercise = await keeper.create(request.body, account.id);
      const event = { who: account.id, verb: 'create-exercise', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.get(
    '/api/exercises',
    { schema: { tags: ['exercises'], response: { 200: z.array(EXERCISE_LISTED) } } },
    async (request) => {
      await accountOf(request, services);
      const listed = [];
      for (const exercise of await keeper.list()) {
        const groups = await keeper.groupsOf(exercise);
        const { id, title, drill, createdMs } = exercise;
        listed.push({
          id,
          title,
          titles: titlesOf(exercise),
          drill,
          createdMs,
          seed: exercise.seed ?? null,
          branchOf: exercise.branchOf ?? null,
          groups: groups.map(({ id: group, title: name, mechanism }) => ({
            id: group,
            title: name,
            mechanism,
          })),
          damaged: exercise.groups.some((group) => services.rooms.damaged().has(group)),
        });
      }
      return listed;
    },
  );

  app.get(
    '/api/exercises/:id',
    { schema: { tags: ['exercises'], params: ID_PARAMS, response: { 200: EXERCISE_BODY } } },
    async (request) => {
      await accountOf(request, services);
      return bodyOf(await keeper.get(request.params.id));
    },
  );

  app.post(
    '/api/exercises/:id/last-good',
    { schema: { tags: ['exercises'], params: ID_PARAMS, response: { 201: EXERCISE_BODY } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const exercise = await services.lookBack(request.params.id, account.id);
      const event = { who: account.id, verb: 'last-good', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.post(
    '/api/exercises/:id/order',
    {
      schema: { tags: ['exercises'], params: ID_PARAMS, body: ORDER, response: { 200: ORDERED } },
    },
    async (request) => {
      const exercise = await keeper.get(request.params.id);
      const groups = await keeper.groupsOf(exercise);
      const by = await Promise.all(groups.map((group) => facilitatorIn(request, group, services)));
      // Every room is found first, so that all groups hear the order in the same turn.
      const found = await Promise.all(groups.map(({ id }) => roomOf(services, id)));
      const event = { who: by[0].person, subject: exercise.id, address: request.ip };
      audit.write({ ...event, verb: request.body.kind, ok: true });
      const answers = await Promise.all(
        found.map((room, i) => carryOut(room, by[i], request.body)),
      );
      return {
        groups: Object.fromEntries(answers.map((answer, i) => [groups[i].id, said(answer)])),
      };
    },
  );

  app.post(
    '/api/groups/:group/order',
    {
      schema: { tags: ['groups'], params: GROUP_PARAMS, body: ORDER, response: { 200: ORDERED } },
    },
    async (request) => {
      const group = await keeper.group(request.params.group);
      const by = await facilitatorIn(request, group, services);
      const answer = await carryOut(await roomOf(services, group.id), by, request.body);
      const event = { who: by.person, subject: group.id, address: request.ip };
      audit.write({ ...event, verb: request.body.kind, ok: !('error' in answer) });
      return { groups: { [group.id]: said(answer) } };
    },
  );

  app.post(
    '/api/groups/:group/branch',
    {
      schema: {
        tags: ['groups'],
        params: GROUP_PARAMS,
        body: NEW_BRANCH,
        response: { 201: EXERCISE_BODY },
      },
    },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const group = await keeper.group(request.params.group);
      const { state } = await roomOf(services, group.id);
      // What is being played changes under our hands.
      if (state.clock.state === 'running') throw refusal(409, 'http.still-running');
      const { toMs, title = null, mechanism = null } = request.body;
      const wanted = { toMs, title, mechanism };
      const exercise = await services.branches.create(group, wanted, account.id);
      const event = { who: account.id, verb: 'branch', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.get(
    '/api/groups/:group/stage',
    { schema: { tags: ['groups'], params: GROUP_PARAMS } },
    async (request) => {
      const group = await keeper.group(request.params.group);
      return catalogue.stage(await keeper.input(group));
    },
  );
}

function said(answer: AttemptAnswer): { ok: boolean; reason: string | null } {
  if ('error' in answer) return { ok: false, reason: answer.error };
  const { verdict } = answer;
  return { ok: verdict.ok, reason: verdict.reason };
}

/** Runs are jumps of the clock: they are logged as the advances that they are. */
async function carryOut(
  room: Room,
  { person, role }: Member,
  order: Order,
): Promise<AttemptAnswer> {
  const { state } = room;
  const jump = (toMs: number | null): Promise<AttemptAnswer> => {
    const to = Math.min(toMs ?? Infinity, state.phase?.story?.toMs ?? state.clock.horizonMs);
    return room.order({ person, role: 'clock' }, { kind: 'advance', toMs: to });
  };
  if (order.kind === 'run-to-time') return jump(order.toMs);
  if (order.kind === 'run-to') {
    return jump(order.what === 'event' ? state.nextEventMs : await room.nextDecisionMs());
  }
  return room.order({ person, role }, order);
}
