/** Every refusal in one form, in both languages; what we did not foresee says nothing of itself. */
import type { FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { sayIssues, pathOf, type Issue } from '../registry/malformed.ts';
import { Refusal, refusal } from '../registry/refusal.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Services } from '../server.ts';
import type { App } from './context.ts';
import { noteRefused } from './refused-calls.ts';

export function errors(app: App, services: Services): void {
  app.setErrorHandler(async (error, request, reply) => {
    const found = refusalOf(error, request);
    if (found.status >= 500) request.log.error({ err: error }, 'call failed');
    if (error instanceof Refusal) {
      await noteRefused(request, error, services).catch((fault: unknown) => {
        request.log.error({ err: fault }, 'audit');
      });
    }
    return reply.status(found.status).send(found.body);
  });
}

function refusalOf(error: unknown, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) {
    return error.kind === 'damaged'
      ? refusal(503, 'http.damaged', { what: error.message })
      : refusal(503, 'http.store');
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ keyword, instancePath, params }): Issue => {
      const path = instancePath.split('/').filter((key) => key !== '');
      return { ...params, code: keyword, path };
    });
    return malformed(issues, request[partOf(error)]);
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 429) return refusal(429, 'http.too-many');
  if (status >= 400 && status < 500) return unreadable(status, codeOf(error));
  return refusal(500, 'http.fault');
}

/** Which part of a call did not fit its schema. */
function partOf({ validationContext }: { readonly validationContext?: string | undefined }): Part {
  if (validationContext === 'querystring') return 'query';
  return validationContext === 'params' ? 'params' : 'body';
}

type Part = 'body' | 'params' | 'query';

function malformed(issues: readonly Issue[], root: unknown): Refusal {
  const { zh, en } = sayIssues(issues, root);
  const parameters = { where: pathOf(issues[0].path), count: issues.length };
  return new Refusal(400, { error: { code: 'http.bad-request', parameters, zh, en } });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What Fastify could not read, before any schema looked at it. */
function unreadable(status: number, code: string): Refusal {
  switch (code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return refusal(status, 'http.not-json');
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return refusal(status, 'http.no-body');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refusal(status, 'http.not-json-type');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refusal(status, 'http.too-large');
    default:
      return refusal(status, 'http.bad-call', { what: code === '' ? String(status) : code });
  }
}
