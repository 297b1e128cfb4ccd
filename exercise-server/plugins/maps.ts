/** Maps under their review numbers: brought and chosen by facilitators, shown to those in the exercise. */
import * as z from 'zod';
import { CHOOSE_MAP, MAP_LISTED, NEW_MAP } from '../protocol/maps.ts';
import { EXERCISE_BODY } from '../protocol/rest.ts';
import { MAP_LIMITS } from '../maps/read-layer.ts';
import { accountOf, groupFor, personIn } from './caller.ts';
import type { App, PluginContext } from './context.ts';
import type { exerciseBody } from './exercise-body.ts';

const ID_PARAMS = z.object({ id: z.string() });
const GROUP_PARAMS = z.object({ group: z.string() });
const tags = ['maps'];
/** A map that was deleted may not live on in a cache. */
const AS_JSON = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
/** A file written as JSON grows by its quotation marks and line ends. */
const BODY_BYTES = 2 * MAP_LIMITS.bytes;

export function maps(
  app: App,
  { services }: PluginContext,
  bodyOf: ReturnType<typeof exerciseBody>,
): void {
  const { audit, exercises } = services;

  app.get(
    '/api/maps',
    { schema: { tags, response: { 200: z.array(MAP_LISTED) } } },
    async (request) => {
      await accountOf(request, services);
      return [...(await services.maps.list())];
    },
  );

  app.post(
    '/api/maps',
    {
      bodyLimit: BODY_BYTES,
      // Strangers are turned away before their megabytes are read.
      onRequest: async (request) => void (await accountOf(request, services)),
      schema: { tags, body: NEW_MAP, response: { 201: MAP_LISTED } },
    },
    async (request, reply) => {
      const account = await accountOf(request, services);
      const map = await services.maps.add(request.body, account.id);
      const event = { who: account.id, verb: 'add-map', subject: `${map.id} ${map.review}` };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(201).send(map);
    },
  );

  app.get('/api/maps/:id', { schema: { tags, params: ID_PARAMS } }, async (request, reply) => {
    await accountOf(request, services);
    const body = await services.maps.get(request.params.id);
    return reply.headers(AS_JSON).send(body);
  });

  app.post(
    '/api/maps/:id/delete',
    { schema: { tags, params: ID_PARAMS, response: { 204: z.null() } } },
    async (request, reply) => {
      const account = await accountOf(request, services);
      await services.maps.remove(request.params.id);
      const event = { who: account.id, verb: 'delete-map', subject: request.params.id };
      audit.write({ ...event, ok: true, address: request.ip });
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/api/exercises/:id/map',
    {
      schema: { tags, params: ID_PARAMS, body: CHOOSE_MAP, response: { 200: EXERCISE_BODY } },
    },
    async (request) => {
      const account = await accountOf(request, services);
      const { map } = request.body;
      const exercise = await exercises.chooseMap(request.params.id, map);
      const event = { who: account.id, verb: 'choose-map', subject: `${exercise.id} ${map ?? ''}` };
      audit.write({ ...event, ok: true, address: request.ip });
      return bodyOf(exercise);
    },
  );

  app.get(
    '/api/groups/:group/map',
    { schema: { tags, params: GROUP_PARAMS } },
    async (request, reply) => {
      const group = await groupFor(request, request.params.group, services);
      await personIn(request, group, services);
      const body = await services.maps.of(await exercises.get(group.exercise));
      return reply.headers(AS_JSON).send(body ?? 'null');
    },
  );
}
