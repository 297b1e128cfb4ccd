/** The description of the interface at /docs, from the same schemas that check every call. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { MESSAGES, type Text } from '../../sim-core/text/index.ts';
import type { App } from './context.ts';
import { EXAMPLES } from './route-examples.ts';
import { ROUTE_WORDS } from './route-words/route-words.ts';

export async function openapi(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: { info: { title: '联动 Liandong', version } },
    transform: jsonSchemaTransform,
    transformObject(document) {
      const { openapiObject } = document as { readonly openapiObject: Described };
      described(openapiObject);
      return openapiObject as never;
    },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
}

/** A description of an interface, as far as words are added to it. */
interface Described {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  summary?: string;
  description?: string;
  responses?: Record<string, { description: string; content?: unknown }>;
  readonly requestBody?: { readonly content: Readonly<Record<string, { example?: unknown }>> };
}

/** Statuses by code of refusal, an `http.` left out. */
export const STATUS: Readonly<Record<string, number>> = {
  'bad-request': 400,
  'not-json': 400,
  'no-body': 400,
  'bad-call': 400,
  'short-password': 400,
  'common-password': 400,
  'figures-password': 400,
  'password-is-name': 400,
  'seat-of-another': 400,
  'sign-in': 401,
  'wrong-password': 401,
  forbidden: 403,
  'foreign-origin': 403,
  'oidc-not-allowed': 403,
  'oidc-refused': 403,
  'setup-token': 403,
  'no-account': 404,
  'not-found': 404,
  'unknown-code': 404,
  'unknown-drill': 404,
  'unknown-mechanism': 404,
  'unknown-metric': 404,
  'unknown-scenario': 404,
  'draft-changed': 409,
  'draft-id-taken': 409,
  'name-taken': 409,
  'no-counterfactual': 409,
  'not-damaged': 409,
  'nothing-to-report': 409,
  'after-action-document.other-course': 409,
  'nothing-good': 409,
  'organisation-account': 409,
  'own-account': 409,
  'roster-changed': 409,
  'seat-kept': 409,
  'seat-taken': 409,
  'seats-are-given': 409,
  'still-running': 409,
  'unknown-engine': 409,
  'too-large': 413,
  'not-json-type': 415,
  elsewhere: 421,
  'batch-too-large': 422,
  'draft-empty': 422,
  'file-problems': 422,
  'same-id-twice': 422,
  locked: 429,
  'too-many': 429,
  fault: 500,
  'oidc-silent': 502,
  damaged: 503,
  store: 503,
};

/** How any call may be refused, and any that carries a body. */
const OF_ALL = ['too-many', 'fault', 'store'];
const OF_BODIES = [
  'bad-request',
  'not-json',
  'no-body',
  'foreign-origin',
  'too-large',
  'not-json-type',
];

const ERROR_CONTENT = {
  'application/json': {
    schema: {
      type: 'object',
      required: ['error'],
      properties: {
        error: {
          type: 'object',
          required: ['code', 'parameters', 'zh', 'en'],
          properties: {
            code: { type: 'string' },
            parameters: { type: 'object', additionalProperties: true },
            zh: { type: 'string' },
            en: { type: 'string' },
          },
        },
      },
    },
  },
};

function described({ paths = {} }: Described): void {
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods))
      describe(`${method} ${path}`, operation);
  }
}

function describe(route: string, operation: Operation): void {
  const words = ROUTE_WORDS[route];
  if (words === undefined) return;
  operation.summary = `${words.summary.zh} · ${words.summary.en}`;
  operation.description = `${words.description.zh}\n\n${words.description.en}`;
  const responses = (operation.responses ??= {});
  for (const [status, codes] of byStatus([...words.errors, ...commonOf(route)])) {
    // Health answers 503 with its own body.
    if (status in responses) continue;
    responses[status] = { description: codes.map(lineOf).join('\n'), content: ERROR_CONTENT };
  }
  const json = operation.requestBody?.content['application/json'];
  if (json !== undefined && route in EXAMPLES) json.example = EXAMPLES[route];
}

function commonOf(route: string): readonly string[] {
  return route.startsWith('post') ? [...OF_ALL, ...OF_BODIES] : OF_ALL;
}

function byStatus(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const code of new Set(codes)) {
    const status = String(STATUS[code]);
    found.set(status, [...(found.get(status) ?? []), code]);
  }
  return found;
}

function lineOf(code: string): string {
  const known: Readonly<Record<string, Text>> = MESSAGES;
  const whole = code in known ? code : `http.${code}`;
  const { zh, en } = known[whole];
  return `- \`${whole}\` ${zh} · ${en}`;
}
