import * as z from 'zod';
import { AUDIT_KEY_LOST } from '../registry/audit.ts';
import { STORE_FAULTS, StoreFault } from '../room/log-port.ts';
import type { Services } from '../server.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

const HEALTH = z.object({
  state: z.enum(['ok', 'trouble']),
  /** Why nothing could be read from the store just now; null when it answers. What stands there is then not known. */
  store: z.enum(STORE_FAULTS).nullable(),
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
      const kept = await whatIsKept(services);
      const isWhole = unopened === 0 && Object.keys(kept.damaged).length === 0;
      const areRoomsWell = rooms.every(([, { trouble }]) => trouble === null);
      const isWell = isWhole && areRoomsWell && kept.store === null;
      const state = isWell ? ('ok' as const) : ('trouble' as const);
      return reply
        .status(isWell ? 200 : 503)
        .send({ state, rooms: rooms.length, unopened, ...kept });
    },
  );
  app.get('/metrics', { schema: { tags: ['operations'] } }, async (request, reply) => {
    // Counts of what happens would tell a participant what others do.
    if (!LOOPBACK.includes(request.ip)) await accountOf(request, services);
    const { metrics } = services;
    return reply.type(metrics.contentType).send(await metrics.text());
  });
}

/** What the store says of itself; that it says nothing is an answer too. */
async function whatIsKept({
  damagedDocuments,
  documents,
}: Services): Promise<Pick<z.infer<typeof HEALTH>, 'store' | 'damaged' | 'auditKeyLostMs'>> {
  try {
    const damaged = await damagedDocuments();
    const lost = await documents.get('setting', AUDIT_KEY_LOST);
    return { store: null, damaged, auditKeyLostMs: lost === null ? null : Number(lost.value) };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return { store: error.kind, damaged: {}, auditKeyLostMs: null };
  }
}
