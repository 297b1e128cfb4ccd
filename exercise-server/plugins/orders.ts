/** Orders to one group, to all groups of an exercise, and to everything that is played. */
import * as z from 'zod';
import { CARRIED, FREEZE, ORDER, ORDERED, type Ordered } from '../protocol/rest.ts';
import type { Exercise } from '../registry/documents.ts';
import { notDone } from '../registry/order.ts';
import { refusal } from '../registry/refusal.ts';
import { StoreFault } from '../room/log-port.ts';
import { conductorIn, facilitatorIn, groupFor } from './caller.ts';
import type { App, PluginContext } from './context.ts';

const ID_PARAMS = z.object({ id: z.string() });
const GROUP_PARAMS = z.object({ group: z.string() });

export function orders(app: App, { services }: PluginContext): void {
  const { exercises: keeper, orders: given, audit } = services;

  app.post(
    '/api/exercises/:id/order',
    {
      schema: { tags: ['exercises'], params: ID_PARAMS, body: ORDER, response: { 200: ORDERED } },
    },
    async (request) => {
      const exercise = await keeper.get(request.params.id);
      const groups = await keeper.groupsOf(exercise);
      if (groups.length === 0) throw nothingReadable(exercise);
      const to = await Promise.all(
        groups.map(async (group) => ({
          group,
          exercise,
          by: await facilitatorIn(request, group, services),
        })),
      );
      const ordered = await given.give(request.body, to);
      const event = { who: to[0].by.person, subject: exercise.id, address: request.ip };
      audit.write({ ...event, verb: request.body.kind, ok: isDone(ordered) });
      const unread = exercise.groups.filter((id) => !groups.some((group) => group.id === id));
      const lost = unread.map((id) => [id, notDone('order.not-open')] as const);
      return { groups: { ...ordered.groups, ...Object.fromEntries(lost) } };
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
      const exercise = await keeper.get(group.exercise);
      const ordered = await given.give(request.body, [{ group, exercise, by }]);
      const event = { who: by.person, subject: group.id, address: request.ip };
      const why = ordered.groups[group.id]?.reason ?? null;
      audit.write({ ...event, verb: request.body.kind, ok: isDone(ordered), why });
      return ordered;
    },
  );

  app.post(
    '/api/freeze',
    { schema: { tags: ['exercises'], body: FREEZE, response: { 200: ORDERED } } },
    async (request) => {
      const who = await conductorIn(request, services);
      const ordered = await given.freeze(who, request.body.why);
      const event = { who, verb: 'freeze-all', subject: null, address: request.ip };
      audit.write({ ...event, ok: isDone(ordered) });
      return ordered;
    },
  );

  app.post(
    '/api/carried',
    { schema: { tags: ['servers'], body: CARRIED, response: { 200: ORDERED } } },
    async (request) => {
      const ordered = await given.take(request.body.note);
      if (ordered === null) throw refusal(404, 'http.not-found');
      return ordered;
    },
  );
}

function isDone({ groups }: Ordered): boolean {
  return Object.values(groups).every(({ ok }) => ok);
}

function nothingReadable({ groups }: Exercise): StoreFault {
  return new StoreFault('damaged', `no document of its groups can be read: ${groups.join(', ')}`);
}
