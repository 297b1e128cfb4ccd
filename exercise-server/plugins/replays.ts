/** People go on in a replay of their group: the same seat, and no code is typed again. */
import * as z from 'zod';
import { FOLLOW, JOINED, REPLAY } from '../protocol/rest.ts';
import { SERVER } from '../registry/people.ts';
import { refusal } from '../registry/refusal.ts';
import { callerOf, groupFor, personIn } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { joinedOf } from './joined.ts';
import { roomOf } from './whereabouts.ts';

const GROUP_PARAMS = z.object({ group: z.string() });
const tags = ['seats'];

export function replays(app: App, { services }: PluginContext): void {
  const { audit, documents, exercises, people, sessions } = services;

  app.get(
    '/api/groups/:group/replays',
    { schema: { tags, params: GROUP_PARAMS, response: { 200: z.array(REPLAY) } } },
    async (request) => {
      const group = await groupFor(request, request.params.group, services);
      await personIn(request, group, services);
      const found = (await documents.list('replay', `${group.id}.`)).map(([, replay]) => replay);
      return found.sort((a, b) => b.createdMs - a.createdMs);
    },
  );

  app.post(
    '/api/groups/:group/follow',
    { schema: { tags, params: GROUP_PARAMS, body: FOLLOW, response: { 200: JOINED } } },
    async (request) => {
      const from = await groupFor(request, request.params.group, services);
      const person = await personIn(request, from, services);
      const { to: id } = request.body;
      const found = await documents.list('replay', `${from.id}.`);
      if (!found.some(([, replay]) => replay.group === id)) throw refusal(404, 'http.not-found');
      const to = await exercises.group(id);
      const { token, session } = await callerOf(request, services);
      // An account runs every exercise of this server: it needs no seat.
      if (session?.account !== null || token === null) {
        return joinedOf(services, await personIn(request, to, services), exercises);
      }
      let again = await people.again(person, to);
      const { role, department } = person;
      if (department !== null && again.department === null) {
        const room = await roomOf(services, to.id);
        again = await people.place(room, to, again, { role, department }, SERVER);
      }
      await sessions.remember(token, to.id, again.id);
      const event = { who: again.id, verb: 'follow', subject: to.id, seat: again.department };
      audit.write({ ...event, ok: true, address: request.ip });
      return joinedOf(services, again, exercises);
    },
  );
}
