/** The web application; without a build, one plain page that joins a seat. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../registry/refusal.ts';
import type { App } from './context.ts';
import { PLAIN_PAGE } from './plain-page.ts';

const NONCE = /__CSP_NONCE__/g;

/** @param folder of the built application, or null */
export async function web(app: App, folder: string | null): Promise<void> {
  const index = folder === null ? null : join(folder, 'index.html');
  const built = index !== null && existsSync(index);
  const page = built ? readFileSync(index, 'utf8') : PLAIN_PAGE;
  const send = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace(NONCE, request.nonce));

  if (built && folder !== null) {
    await app.register(fastifyStatic, { root: folder, index: false, wildcard: false });
  }
  app.get('/', { schema: { hide: true } }, send);
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html');
    // Addresses within the application are its own business.
    if (isPage === true && !/^\/(api|docs|socket\.io)\//.test(request.url)) {
      return send(request, reply);
    }
    const found = refusal(404, 'http.not-found');
    return reply.status(found.status).send(found.body);
  });
}
