/**
 * Aim: what an author keeps on the server stays theirs and whole: broken or sound, never overwritten unseen,
 * never under an id that is another's; played and compared only when sound.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { DraftBody, DraftListed } from '../../exercise-server/protocol/studio.ts';
import type { ErrorBody, ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { RunBody, WorkbenchBody } from '../../exercise-server/protocol/workbench.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { copyOf } from '../../web/source/studio/draft.ts';
import { shippedFiles } from '../kit/drill.ts';
import {
  openBrowser,
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const FILES = shippedFiles().filter(
  ({ path }) => !/^(?:drills|history|lab)\//.test(path) || path.startsWith('drills/taipu-river/'),
);
const COPY = copyOf(FILES, 'taipu-river', { zh: '（副本）', en: ' (copy)' }, new Set());
const SHARED = copyOf(
  FILES,
  'taipu-river',
  { zh: '（合写）', en: ' (shared)' },
  new Set(['taipu-river-copy']),
);
const BROKEN = COPY.map((file) => ({ ...file, text: file.text.replace('at: lili', 'at: lilli') }));

let server: TestServer;
let author: Browser;
beforeAll(async () => {
  const library = readLibrary(FILES);
  server = await startServer({
    folder,
    library,
    catalogue: shelfCatalogue(library),
    openEngine: (input) => Promise.resolve(hostInline(createGroup, input)),
  });
  author = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

const save = (id: string, files: readonly object[], revision: number) =>
  author.call<DraftBody & ErrorBody>('POST', `/api/drafts/${id}`, { files, revision });

describe('drafts on the server', () => {
  it('are closed to whoever has no account', async () => {
    const stranger = openBrowser(server.url);
    expect((await stranger.call('GET', '/api/drafts')).status).toBe(401);
    const body = { files: COPY, revision: 0 };
    expect((await stranger.call('POST', '/api/drafts/draft-one', body)).status).toBe(401);
  });

  it('are kept as they are written, broken ones too, and never overwritten unseen', async () => {
    expect((await save('draft-one', BROKEN, 0)).body).toMatchObject({ revision: 1, files: BROKEN });
    const late = await save('draft-one', COPY, 0);
    expect([late.status, late.body.error.code]).toEqual([409, 'http.draft-changed']);
    expect((await author.get<DraftBody>('/api/drafts/draft-one')).files).toEqual(BROKEN);
    // Of two who save the same revision at once, one is told.
    const both = await Promise.all([save('draft-one', COPY, 1), save('draft-one', BROKEN, 1)]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    const listed = await author.get<DraftListed[]>('/api/drafts');
    expect(listed).toMatchObject([{ id: 'draft-one', revision: 2, by: '导调' }]);
    expect(listed[0].title?.en).toContain('(copy)');
  });

  it('are not overwritten by a server that read them before another saved', async () => {
    const library = readLibrary(FILES);
    const store = openLibsql(join(folder, 'liandong.db'));
    let between: (() => Promise<unknown>) | null = null;
    const other = await startServer({
      folder,
      library,
      catalogue: shelfCatalogue(library),
      openEngine: (input) => Promise.resolve(hostInline(createGroup, input)),
      store: {
        ...store,
        // Between this server's reading and its writing, the other one is as quick as can be.
        async get(kind, id) {
          const body = await store.get(kind, id);
          const meanwhile = kind === 'draft' ? between : null;
          if (meanwhile !== null) between = null;
          await meanwhile?.();
          return body;
        },
      },
    });
    const there = openBrowser(other.url);
    there.cookie = author.cookie;
    for (const revision of [0, 1]) {
      const mine = SHARED.map((file) => ({ ...file, text: `${file.text}# ${revision}\n` }));
      const first: number[] = [];
      between = async () => first.push((await save('draft-shared', mine, revision)).status);
      const wanted = { files: SHARED, revision };
      const late = await there.call<ErrorBody>('POST', '/api/drafts/draft-shared', wanted);
      expect(first).toEqual([200]);
      expect([late.status, late.body.error.code]).toEqual([409, 'http.draft-changed']);
      const kept = await there.get<DraftBody>('/api/drafts/draft-shared');
      expect(kept).toMatchObject({ revision: revision + 1, files: mine });
    }
    await author.post('/api/drafts/draft-shared/delete', {});
    await other.stop();
  });

  it('have ids of their own', async () => {
    const shipped = FILES.filter(({ path }) => path.startsWith('drills/')).map(({ text }, i) => ({
      path: `f${i}.yaml`,
      text,
    }));
    const taken = await save('draft-two', shipped, 0);
    expect([taken.status, taken.body.error.code]).toEqual([409, 'http.draft-id-taken']);
    const twin = await save('draft-two', COPY, 0);
    expect([twin.status, twin.body.error.code]).toEqual([409, 'http.draft-id-taken']);
    const empty = await save('draft-two', [{ path: 'a.yaml', text: 'kind: hazard\nid: x\n' }], 0);
    expect([empty.status, empty.body.error.code]).toEqual([422, 'http.draft-empty']);
  });

  it('are neither played nor compared while they have problems', async () => {
    await save('draft-one', BROKEN, 2);
    const wanted = { groups: [{ title: 'A', mechanism: 'zone-as-is' }] };
    const refused = await author.call<ErrorBody>('POST', '/api/drafts/draft-one/exercise', wanted);
    expect(refused.status).toBe(422);
    expect(refused.body.error.en).toContain('did you mean "lili"');
    const body = await author.get<WorkbenchBody>('/api/workbench');
    expect(body.scenarios.map(({ id }) => id)).toEqual(['taipu-river']);
  });

  it('are played and compared like what is shipped once they are sound', async () => {
    await save('draft-one', COPY, 3);
    const wanted = { groups: [{ title: 'A', mechanism: 'zone-as-is' }], people: 12 };
    const made = await author.post<ExerciseBody>('/api/drafts/draft-one/exercise', wanted);
    expect(made).toMatchObject({ scenario: 'taipu-river-copy', groups: [{ title: 'A' }] });
    const body = await author.get<WorkbenchBody>('/api/workbench');
    expect(body.scenarios.map(({ id }) => id)).toEqual(['taipu-river-copy', 'taipu-river']);
    const run = (scenario: string) =>
      author.post<RunBody>('/api/runs', { scenario, mechanism: 'zone-as-is', seed: '1' });
    const [own, shipped] = [await run('taipu-river-copy'), await run('taipu-river')];
    expect(own.scenario).toBe('taipu-river-copy');
    // The id seeds the dice: the same words under another id are another disaster.
    expect(own.hash.exogenous).not.toBe(shipped.hash.exogenous);
  });

  it('go when they are deleted', async () => {
    expect((await author.call('POST', '/api/drafts/draft-one/delete', {})).status).toBe(204);
    expect((await author.call('GET', '/api/drafts/draft-one')).status).toBe(404);
    expect(await author.get('/api/drafts')).toEqual([]);
  });
});
