import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from './context.ts';

/** The description of the interface at /docs, from the same schemas that check every call. */
export async function openapi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: { info: { title: '联动 Liandong', version } },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
}
