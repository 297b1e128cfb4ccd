/** Making exercises, looking at them, and what is made from them. */
import * as z from 'zod';
import { EXERCISE_BODY, EXERCISE_LISTED, NEW_BRANCH, NEW_EXERCISE } from '../protocol/rest.ts';
import { refusal } from '../registry/refusal.ts';
import { accountOf, watchedGroup } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import { exerciseBody, listExercises } from './exercise-body.ts';
import { roomOf } from './whereabouts.ts';

const ID_PARAMS = z.object({ id: z.string() });
const GROUP_PARAMS = z.object({ group: z.string() });

export function exercises(app: App, context: PluginContext): void {
  const { services, catalogue } = context;
  const { exercises: keeper, audit } = services;
  const bodyOf = exerciseBody(context);

  app.post(
    '/api/exercises',
    { schema: { tags: ['exercises'], body: NEW_EXERCISE, response: { 201: EXERCISE_BODY } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const exercise = await keeper.create(request.body, account.id);
      const event = { who: account.id, verb: 'create-exercise', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.get(
    '/api/exercises',
    { schema: { tags: ['exercises'], response: { 200: z.array(EXERCISE_LISTED) } } },
    async (request) => {
      await accountOf(request, services);
      return listExercises(services);
    },
  );

  app.get(
    '/api/exercises/:id',
    { schema: { tags: ['exercises'], params: ID_PARAMS, response: { 200: EXERCISE_BODY } } },
    async (request) => {
      await accountOf(request, services);
      return bodyOf(await keeper.get(request.params.id));
    },
  );

  app.post(
    '/api/exercises/:id/last-good',
    { schema: { tags: ['exercises'], params: ID_PARAMS, response: { 201: EXERCISE_BODY } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const exercise = await services.lookBack(request.params.id, account.id);
      const event = { who: account.id, verb: 'last-good', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.post(
    '/api/groups/:group/branch',
    {
      schema: {
        tags: ['groups'],
        params: GROUP_PARAMS,
        body: NEW_BRANCH,
        response: { 201: EXERCISE_BODY },
      },
    },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const group = await keeper.group(request.params.group);
      const { state } = await roomOf(services, group.id);
      // What is being played changes under our hands.
      if (state.clock.state === 'running') throw refusal(409, 'http.still-running');
      const { toMs, title = null, mechanism = null } = request.body;
      const wanted = { toMs, title, mechanism };
      const exercise = await services.branches.create(group, wanted, account.id);
      const event = { who: account.id, verb: 'branch', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );

  app.get(
    '/api/groups/:group/stage',
    { schema: { tags: ['groups'], params: GROUP_PARAMS } },
    async (request) => {
      const group = await watchedGroup(request, request.params.group, services);
      return catalogue.stage(await keeper.input(group));
    },
  );
}
