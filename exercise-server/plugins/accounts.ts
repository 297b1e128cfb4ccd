/** Setting up, signing in and out, and who one is. */
import * as z from 'zod';
import { LOGIN, SESSION, SETUP } from '../protocol/rest.ts';
import { joinedOf } from './joined.ts';
import { callerOf, COOKIE, giveCookie } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { endConnections, leaveRooms } from './leave-rooms.ts';

const ACCOUNT = z.object({ id: z.string(), name: z.string() });

export function accounts(app: App, { services, secure }: PluginContext): void {
  const { accounts: keeper, sessions, audit, people, exercises } = services;

  app.post(
    '/api/setup',
    { schema: { tags: ['accounts'], body: SETUP, response: { 200: ACCOUNT } } },
    async (request, reply) => {
      const { token, name, password } = request.body;
      const account = await keeper.setUp(token, name, password);
      audit.write({ who: account.id, verb: 'setup', subject: null, ok: true, address: request.ip });
      // Whoever knows the password that was lost is out, on whichever server.
      await sessions.endAll(account.id, null);
      await leaveRooms(services, account.id, 'gone.password');
      const { token: old } = await callerOf(request, services);
      giveCookie(reply, await sessions.rotate(old, { account: account.id }), secure);
      return { id: account.id, name: account.name };
    },
  );

  app.post(
    '/api/login',
    { schema: { tags: ['accounts'], body: LOGIN, response: { 200: ACCOUNT } } },
    async (request, reply) => {
      const { name, password } = request.body;
      const event = { verb: 'login', subject: null, address: request.ip };
      try {
        const account = await keeper.logIn(name, password, request.ip);
        audit.write({ ...event, who: account.id, ok: true });
        const { token: old } = await callerOf(request, services);
        giveCookie(reply, await sessions.rotate(old, { account: account.id }), secure);
        return { id: account.id, name: account.name };
      } catch (error) {
        audit.write({ ...event, who: null, ok: false });
        throw error;
      }
    },
  );

  app.post('/api/logout', { schema: { tags: ['accounts'] } }, async (request, reply) => {
    const { token, session } = await callerOf(request, services);
    if (token !== null) await sessions.end(token);
    if (session !== null) await endConnections(services, session);
    void reply.clearCookie(COOKIE, { path: '/' });
    return {};
  });

  app.get(
    '/api/session',
    { schema: { tags: ['accounts'], response: { 200: SESSION } } },
    async (request) => {
      const { session } = await callerOf(request, services);
      const id = session?.account ?? null;
      const account = id === null ? null : await keeper.get(id);
      const seats = [];
      for (const id of Object.values(session?.persons ?? {})) {
        const person = await people.get(id);
        if (person === null) continue;
        const { open: _open, desks: _desks, ...seat } = await joinedOf(services, person, exercises);
        seats.push(seat);
      }
      return {
        account: account === null ? null : { id: account.id, name: account.name },
        seats,
        needsSetup: await keeper.needsSetup(),
        oidc: services.oidc?.title ?? null,
      };
    },
  );
}
