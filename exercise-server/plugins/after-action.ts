/** The after-action report of an exercise, for those who run it. */
import * as z from 'zod';
import { LANGUAGES } from '../../sim-core/text/index.ts';
import { MEDIA_TYPES } from '../after-action/formats.ts';
import { FORMATS } from '../protocol/after-action.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';

export function afterAction(app: App, { services }: PluginContext): void {
  app.get(
    '/api/exercises/:id/after-action',
    {
      schema: {
        tags: ['exercises'],
        params: z.object({ id: z.string() }),
        querystring: z.object({
          format: z.enum(FORMATS).default('html'),
          language: z.enum(LANGUAGES).default('zh'),
        }),
      },
    },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const { id } = request.params;
      const { format, language } = request.query;
      const bytes = await services.reports.make(id, format, language);
      const event = { who: account.id, verb: 'after-action', subject: id };
      services.audit.write({ ...event, ok: true, address: request.ip });
      return reply
        .type(MEDIA_TYPES[format])
        .header('content-disposition', `attachment; filename="after-action-${id}.${format}"`)
        .send(Buffer.from(bytes));
    },
  );
}
