/** The way out to the organisation's sign-in page, and the way back. */
import { Refusal, refusal } from '../registry/refusal.ts';
import { callerOf, giveCookie } from './caller.ts';
import type { App, PluginContext } from './context.ts';

const COOKIE = 'liandong-oidc';
const BACK = '/api/oidc/back';
const schema = { tags: ['accounts'] };

export function oidc(app: App, { services, secure }: PluginContext): void {
  const { oidc: provider, accounts, sessions, audit } = services;
  if (provider === null) return;
  const own = (host: string): string => `${secure ? 'https' : 'http'}://${host}`;

  app.get('/api/oidc/start', { schema }, async (request, reply) => {
    const { url, secret } = await provider.begin(`${own(request.host)}${BACK}`);
    // The browser comes back from another site, so a strict cookie would not come along.
    void reply.setCookie(COOKIE, secret, {
      path: BACK,
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: 600,
    });
    return reply.redirect(url.href);
  });

  app.get(BACK, { schema }, async (request, reply) => {
    const event = { verb: 'login-oidc', subject: null, address: request.ip };
    const secret = request.cookies[COOKIE];
    void reply.clearCookie(COOKIE, { path: BACK });
    try {
      if (secret === undefined) throw refusal(403, 'http.oidc-refused');
      const identity = await provider.end(secret, new URL(`${own(request.host)}${request.url}`));
      const account = await accounts.bring(identity);
      audit.write({ ...event, who: account.id, ok: true });
      const { token } = await callerOf(request, services);
      giveCookie(reply, await sessions.rotate(token, { account: account.id }), secure);
      return reply.redirect('/drills');
    } catch (error) {
      audit.write({ ...event, who: null, ok: false });
      // What was wrong with the provider's answer is for the log, not for who sent it.
      request.log.warn({ err: error }, 'sign-in refused');
      throw error instanceof Refusal ? error : refusal(403, 'http.oidc-refused');
    }
  });
}
