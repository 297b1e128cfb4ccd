/** After an exercise: what its acts would have come to under another mechanism. */
import * as z from 'zod';
import { NEW_COUNTERFACTUAL, COUNTERFACTUAL_BODY } from '../protocol/counterfactual.ts';
import { refusal } from '../registry/refusal.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { roomOf } from './whereabouts.ts';

export function counterfactual(app: App, { services }: PluginContext): void {
  app.post(
    '/api/groups/:group/counterfactual',
    {
      schema: {
        tags: ['groups'],
        params: z.object({ group: z.string() }),
        body: NEW_COUNTERFACTUAL,
        response: { 200: COUNTERFACTUAL_BODY },
      },
    },
    async (request) => {
      await accountOf(request, services);
      const group = await services.exercises.group(request.params.group);
      const { state } = await roomOf(services, group.id);
      // Who runs the game may see the truth, and nobody shall play by what a replay tells of it.
      if (state.clock.state === 'running') throw refusal(409, 'http.still-running');
      return services.counterfactuals.replay(group, request.body.mechanism);
    },
  );
}
