/**
 * Aim: whoever writes a program finds on the page /docs what each call is for, how it may be refused and
 * what that means, in both languages; and no call and no refusal of the server is left out.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../exercise-server/plugins/route-examples.ts';
import { ROUTE_WORDS } from '../../exercise-server/plugins/route-words/route-words.ts';
import { STATUS } from '../../exercise-server/plugins/openapi.ts';
import * as rest from '../../exercise-server/protocol/rest.ts';
import { NEW_RUN } from '../../exercise-server/protocol/workbench.ts';
import { isChinese, ROOT } from '../cli/call.ts';
import { createMemoryStore } from '../kit/memory-store.ts';
import { startServer, temporaryFolder, type TestServer } from '../kit/server.ts';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly example?: unknown } };
  };
}

const { folder, remove } = temporaryFolder();
let server: TestServer;
let operations: ReadonlyMap<string, Operation>;

beforeAll(async () => {
  server = await startServer({
    folder,
    store: createMemoryStore(() => performance.now()),
    oidc: {
      issuer: 'https://id.example',
      client_id: 'liandong',
      scope: 'openid',
      title: { zh: '目录', en: 'directory' },
      allow: { claim: 'groups', values: ['x'] },
    },
  });
  const { paths } = (await (await fetch(`${server.url}/docs/json`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  };
  operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => [`${method} ${path}`, one] as const),
    ),
  );
});
afterAll(async () => {
  await server.stop();
  remove();
});

describe('every call', () => {
  it('is described, and nothing that is not there', () => {
    expect(Object.keys(ROUTE_WORDS).sort()).toEqual([...operations.keys()].sort());
    expect(operations.size).toBeGreaterThan(45);
  });

  it('says in both languages what it is for', () => {
    for (const [route, { summary = '', description = '' }] of operations) {
      const words = [...summary.split(' · '), ...description.split('\n\n')];
      expect({ route, zh: words.map(isChinese) }).toEqual({
        route,
        zh: [true, false, true, false],
      });
    }
  });

  it('says how it may be refused: status, code and meaning', () => {
    for (const [route, { responses }] of operations) {
      const statuses = Object.keys(responses);
      expect({ route, statuses }).toMatchObject({
        statuses: expect.arrayContaining(['429', '500', '503']) as string[],
      });
      for (const code of ROUTE_WORDS[route].errors) {
        const { description } = responses[String(STATUS[code])];
        expect(description).toMatch(
          new RegExp(`\`(?:http\\.)?${code}\` .*\\p{Script=Han}.* · `, 'u'),
        );
      }
    }
  });
});

it('no refusal of the server is left out, nor has another status', () => {
  const sources = ['plugins', 'registry', 'archive', 'counterfactual', 'after-action', '.'].flatMap(
    (part) => {
      const at = join(ROOT, 'exercise-server', part);
      return readdirSync(at)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(at, name));
    },
  );
  const named = new Set(Object.values(ROUTE_WORDS).flatMap(({ errors }) => errors));
  for (const source of sources) {
    const text = readFileSync(source, 'utf8');
    for (const [, status, code] of text.matchAll(/refusal\((\d{3}), 'http\.([a-z-]+)'/g)) {
      // A name that is not ours is a door of its own, before any call.
      if (code === 'foreign-origin') continue;
      expect({ source, code, status: STATUS[code] }).toEqual({
        source,
        code,
        status: Number(status),
      });
      const isOfAll = ['too-many', 'fault', 'store', 'bad-request'].includes(code);
      expect({ code, named: isOfAll || named.has(code) }).toEqual({ code, named: true });
    }
  }
});

it('the examples are what their calls take', () => {
  const schemas: Readonly<Record<string, { parse(value: unknown): unknown }>> = {
    'post /api/setup': rest.SETUP,
    'post /api/login': rest.LOGIN,
    'post /api/invitations': rest.NEW_INVITATION,
    'post /api/exercises': rest.NEW_EXERCISE,
    'post /api/exercises/{id}/order': rest.ORDER,
    'post /api/groups/{group}/order': rest.ORDER,
    'post /api/groups/{group}/branch': rest.NEW_BRANCH,
    'post /api/freeze': rest.FREEZE,
    'post /api/join': rest.JOIN,
    'post /api/groups/{group}/seat': rest.TAKE_SEAT,
    'post /api/groups/{group}/hand-over': rest.HAND_OVER,
    'post /api/groups/{group}/ticket': rest.TICKET_FOR,
    'post /api/groups/{group}/programs': rest.NEW_PROGRAM,
    'post /api/runs': NEW_RUN,
  };
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(schemas).sort());
  for (const [route, example] of Object.entries(EXAMPLES)) {
    expect(() => schemas[route].parse(example)).not.toThrow();
    expect(operations.get(route)?.requestBody?.content['application/json'].example).toEqual(
      example,
    );
  }
});
