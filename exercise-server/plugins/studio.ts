/** Drafts of the scenario studio: kept, listed, opened as an exercise. */
import * as z from 'zod';
import { EXERCISE_BODY } from '../protocol/rest.ts';
import { DRAFT_BODY, DRAFT_EXERCISE, DRAFT_LISTED, SAVE_DRAFT } from '../protocol/studio.ts';
import type { Drafts } from '../registry/drafts.ts';
import { accountOf } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import type { exerciseBody } from './exercise-body.ts';

const ID_PARAMS = z.object({ id: z.string().regex(/^[\w-]{8,64}$/) });
const tags = ['studio'];

export function studio(
  app: App,
  { services }: PluginContext,
  drafts: Drafts,
  bodyOf: ReturnType<typeof exerciseBody>,
): void {
  const { exercises, audit } = services;

  app.get(
    '/api/drafts',
    { schema: { tags, response: { 200: z.array(DRAFT_LISTED) } } },
    async (request) => {
      await accountOf(request, services);
      return [...(await drafts.list())];
    },
  );

  app.get(
    '/api/drafts/:id',
    { schema: { tags, params: ID_PARAMS, response: { 200: DRAFT_BODY } } },
    async (request) => {
      await accountOf(request, services);
      const { id, revision, changedMs, files } = await drafts.get(request.params.id);
      return { id, revision, changedMs, files: [...files] };
    },
  );

  app.post(
    '/api/drafts/:id',
    { schema: { tags, params: ID_PARAMS, body: SAVE_DRAFT, response: { 200: DRAFT_BODY } } },
    async (request) => {
      const account = await accountOf(request, services);
      const saved = await drafts.save(request.params.id, request.body, account.id);
      const { id, revision, changedMs, files } = saved;
      const event = { who: account.id, verb: 'save-draft', subject: id };
      audit.write({ ...event, ok: true, address: request.ip });
      return { id, revision, changedMs, files: [...files] };
    },
  );

  app.post(
    '/api/drafts/:id/delete',
    { schema: { tags, params: ID_PARAMS, response: { 204: z.null() } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      await drafts.remove(request.params.id);
      const event = { who: account.id, verb: 'delete-draft', subject: request.params.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/drafts/:id/exercise',
    {
      schema: { tags, params: ID_PARAMS, body: DRAFT_EXERCISE, response: { 201: EXERCISE_BODY } },
    },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const from = await drafts.catalogue(request.params.id);
      const wanted = { ...request.body, drill: from.drills[0].id };
      const exercise = await exercises.create(wanted, account.id, from);
      const event = { who: account.id, verb: 'create-exercise', subject: exercise.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(await bodyOf(exercise));
    },
  );
}
