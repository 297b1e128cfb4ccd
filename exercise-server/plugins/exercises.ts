/** Making exercises, looking at them, and orders to all their groups at once. */
import * as z from 'zod';
import {
  EXERCISE_BODY,
  EXERCISE_LISTED,
  NEW_BRANCH,
  NEW_EXERCISE,
  ORDER,
  ORDERED,
  type Order,
} from '../protocol/rest.ts';
import type { Exercise } from '../registry/documents.ts';
import { refusal } from '../registry/refusal.ts';
import type { AttemptAnswer } from '../protocol/socket.ts';
import type { Member } from '../room/authority.ts';
import type { Room } from '../room/contract.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Services } from '../server.ts';
import { accountOf, facilitatorIn, groupFor } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { cannotOpen, exerciseBody, listExercises } from './exercise-body.ts';
import { roomOf } from './whereabouts.ts';

const ID_PARAMS = z.object({ id: z.string() });
const GROUP_PARAMS = z.object({ group: z.string() });

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
      return listExercises(services);
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
      const found = await Promise.all(groups.map(({ id }) => roomOrWhyNot(services, id)));
      const closed = found.find((one) => 'why' in one);
      if (!found.some((one) => 'room' in one)) throw closed?.why ?? nothingReadable(exercise);
      const answers = await Promise.all(
        found.map(async (one, i) =>
          'why' in one ? NOT_OPEN : said(await carryOut(one.room, by[i], request.body)),
        ),
      );
      const event = { who: by[0].person, subject: exercise.id, address: request.ip };
      audit.write({ ...event, verb: request.body.kind, ok: answers.every(({ ok }) => ok) });
      const answerOf = new Map(answers.map((answer, i) => [groups[i].id, answer]));
      return {
        groups: Object.fromEntries(
          exercise.groups.map((group) => [group, answerOf.get(group) ?? NOT_OPEN]),
        ),
      };
    },
  );

  app.post(
    '/api/groups/:group/order',
    {
      schema: { tags: ['groups'], params: GROUP_PARAMS, body: ORDER, response: { 200: ORDERED } },
    },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      const by = await facilitatorIn(request, group, services);
      const answer = said(await carryOut(await roomOf(services, group.id), by, request.body));
      const event = { who: by.person, subject: group.id, address: request.ip };
      const why = answer.ok ? null : answer.reason;
      audit.write({ ...event, verb: request.body.kind, ok: answer.ok, why });
      return { groups: { [group.id]: answer } };
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

/** A group that heard nothing of an order, for it cannot be opened. */
const NOT_OPEN = { ok: false, reason: 'not-open' };

async function roomOrWhyNot(
  services: Services,
  group: string,
): Promise<{ readonly room: Room } | { readonly why: unknown }> {
  try {
    return { room: await roomOf(services, group) };
  } catch (why) {
    if (cannotOpen(why)) return { why };
    throw why;
  }
}

function nothingReadable({ groups }: Exercise): StoreFault {
  return new StoreFault('damaged', `no document of its groups can be read: ${groups.join(', ')}`);
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
