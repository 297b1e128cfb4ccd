/** Every refusal in one form, in both languages; what we did not foresee says nothing of itself. */
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal, refusal } from '../registry/refusal.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Services } from '../server.ts';
import type { App } from './context.ts';
import { noteRefused } from './refused-calls.ts';

export function errors(app: App, services: Services): void {
  app.setErrorHandler(async (error, request, reply) => {
    const found = refusalOf(error);
    if (found.status >= 500) request.log.error({ err: error }, 'call failed');
    if (error instanceof Refusal) {
      await noteRefused(request, error, services).catch((fault: unknown) => {
        request.log.error({ err: fault }, 'audit');
      });
    }
    return reply.status(found.status).send(found.body);
  });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) {
    return error.kind === 'damaged'
      ? refusal(503, 'http.damaged', { what: error.message })
      : refusal(503, 'http.store');
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [first] = error.validation;
    const what = `${first.instancePath} ${first.message ?? ''}`.trim();
    return refusal(400, 'http.bad-request', { what });
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429) return refusal(429, 'http.too-many');
  if (status >= 400 && status < 500) {
    return refusal(status, 'http.bad-request', { what: (error as Error).message });
  }
  return refusal(500, 'http.fault');
}
