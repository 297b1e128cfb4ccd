/** Facilitators among themselves: who has an account, links for others, one's own password. */
import * as z from 'zod';
import { ACCOUNT_LISTED, INVITATION, NEW_INVITATION, NEW_PASSWORD } from '../protocol/rest.ts';
import { ID } from '../protocol/words.ts';
import { forgetAccount } from '../registry/forget-account.ts';
import { invite, pathOf } from '../registry/invitations.ts';
import { refusal } from '../registry/refusal.ts';
import { accountOf, callerOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { leaveRooms } from './leave-rooms.ts';

const tags = ['accounts'];
const PARAMS = z.object({ id: ID });

export function facilitators(app: App, { services }: PluginContext, utcMs: () => number): void {
  const { accounts, sessions, audit, documents } = services;

  app.get(
    '/api/accounts',
    { schema: { tags, response: { 200: z.array(ACCOUNT_LISTED) } } },
    async (request) => {
      await accountOf(request, services);
      const all = await accounts.list();
      return all
        .map(({ password, ...account }) => ({ ...account, organisation: password === null }))
        .toSorted((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1));
    },
  );

  app.post(
    '/api/invitations',
    { schema: { tags, body: NEW_INVITATION, response: { 200: INVITATION } } },
    async (request) => {
      const { id } = await accountOf(request, services);
      const { account } = request.body;
      const known = account === null ? null : await accounts.get(account);
      if (account !== null && known === null) throw refusal(404, 'http.no-account');
      if (known?.password === null) throw refusal(409, 'http.organisation-account');
      const invitation = await invite(documents, account, utcMs());
      const event = { verb: 'invite', subject: account, ok: true, address: request.ip };
      audit.write({ ...event, who: id });
      return { path: pathOf(invitation, known?.name ?? null), untilMs: invitation.untilMs };
    },
  );

  app.post('/api/password', { schema: { tags, body: NEW_PASSWORD } }, async (request) => {
    const account = await accountOf(request, services);
    const { token } = await callerOf(request, services);
    const { old, password } = request.body;
    const event = { who: account.id, verb: 'password', subject: account.id, address: request.ip };
    try {
      await accounts.changePassword(account, old, password, request.ip);
    } catch (error) {
      audit.write({ ...event, ok: false });
      throw error;
    }
    await sessions.endAll(account.id, token);
    await leaveRooms(services, account.id, 'gone.password');
    audit.write({ ...event, ok: true });
    return {};
  });

  app.post('/api/accounts/:id/delete', { schema: { tags, params: PARAMS } }, async (request) => {
    const own = await accountOf(request, services);
    const { id } = request.params;
    if (id === own.id) throw refusal(409, 'http.own-account');
    if ((await accounts.get(id)) === null) throw refusal(404, 'http.no-account');
    await forgetAccount(documents, id);
    await leaveRooms(services, id, 'gone.signed-out');
    const event = { verb: 'delete-account', subject: id, ok: true, address: request.ip };
    audit.write({ ...event, who: own.id });
    return {};
  });
}
