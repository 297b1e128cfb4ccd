import * as z from 'zod';
import { AUDIT_KEY_LOST } from '../registry/audit.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

const HEALTH = z.object({
  state: z.enum(['ok', 'trouble']),
  rooms: z.number(),
  /** Groups that are played but cannot be opened: a damaged log, an engine that may not run. */
  unopened: z.number(),
  /** Documents of each kind that cannot be read; which ones, the log says. */
  damaged: z.record(z.string(), z.number()),
  /**
   * When the audit log's key was found damaged and replaced, UTC ms; null when it never was. Prints of
   * addresses from before cannot be compared with later ones.
   */
  auditKeyLostMs: z.number().nullable(),
});

/** Whether we are well, for those who watch over servers. */
export function health(app: App, { services }: PluginContext): void {
  app.get(
    '/health',
    { schema: { tags: ['operations'], response: { 200: HEALTH, 503: HEALTH } } },
    async (_request, reply) => {
      const rooms = [...services.rooms.open()];
      const unopened = services.rooms.unopened().size;
      const damaged = await services.damagedDocuments();
      const lost = await services.documents.get('setting', AUDIT_KEY_LOST);
      const auditKeyLostMs = lost === null ? null : Number(lost.value);
      const isWhole = unopened === 0 && Object.keys(damaged).length === 0;
      const isWell = isWhole && rooms.every(([, { trouble }]) => trouble === null);
      const state = isWell ? ('ok' as const) : ('trouble' as const);
      return reply
        .status(isWell ? 200 : 503)
        .send({ state, rooms: rooms.length, unopened, damaged, auditKeyLostMs });
    },
  );
  app.get('/metrics', { schema: { tags: ['operations'] } }, async (request, reply) => {
    // Counts of what happens would tell a participant what others do.
    if (!LOOPBACK.includes(request.ip)) await accountOf(request, services);
    const { metrics } = services;
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}
