/** What there is: drills, scenarios, mechanisms. */
import * as z from 'zod';
import { DRILL_LISTED, LISTED } from '../protocol/rest.ts';
import type { App, PluginContext } from './context.ts';

export function lists(app: App, { catalogue }: PluginContext): void {
  const many = (item: z.ZodType): object => ({
    schema: { tags: ['lists'], response: { 200: z.array(item) } },
  });
  app.get('/api/drills', many(DRILL_LISTED), async () => catalogue.drills);
  app.get('/api/scenarios', many(LISTED), async () => catalogue.scenarios);
  app.get('/api/mechanisms', many(LISTED), async () => catalogue.mechanisms);
}
