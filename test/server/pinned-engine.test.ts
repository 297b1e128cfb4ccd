/**
 * Aim: an exercise goes on with the very engine it began with. A server of another version runs the old
 * one if it ran it before; otherwise it says so in both languages, holds no other exercise up, and opens
 * it once its administrator lets it. What a file brings is never run by itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  exportExercise,
  importExercise,
  verifyArchive,
} from '../../exercise-server/archive/archive.ts';
import { bundleExerciseEngine } from '../../exercise-server/cli/build.mjs';
import { keepEngine, type Engines } from '../../exercise-server/engine-host/engines.ts';
import { createEnginePool, type EnginePool } from '../../exercise-server/engine-host/pool.ts';
import { digest } from '../../exercise-server/store/blobs.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { RANDOM_INPUT } from '../kit/random-exercise.ts';
import {
  createExercise,
  joinBy,
  signIn,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';
import { note } from '../kit/room.ts';

const { folder, remove } = temporaryFolder();
const briefing = { zh: '东', en: 'East' };
const SEAT = { department: 'east-office', rank: 1, merges: [], briefing, firstThings: [] };
const INPUT = { ...RANDOM_INPUT, definition: { ...RANDOM_INPUT.definition, seats: [SEAT] } };
const pools: EnginePool[] = [];
const texts: Uint8Array[] = [];

beforeAll(async () => {
  const text = (await bundleExerciseEngine()) ?? '';
  // The next version gives one refusal another name.
  const newer = text.replace('`while-${', '`when-${');
  if (newer === text) throw new Error('the text of refusals has moved');
  texts.push(Buffer.from(text), Buffer.from(newer));
}, 60_000);
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  remove();
});

/** Engines of a server that came with `text`, on a folder of engines it may run. */
function enginesOf(text: Uint8Array, kept: string): Engines {
  const own = digest(text);
  const urlOf = (identity: string | null): string | null => {
    const file = join(folder, kept, `${identity ?? own}.mjs`);
    return keptIn(kept).includes(identity ?? own) ? pathToFileURL(file).href : null;
  };
  return { own, text, urlOf };
}

const known = new Map<string, string[]>();
const keptIn = (kept: string): readonly string[] => known.get(kept) ?? [];
function keep(kept: string, text: Uint8Array): void {
  mkdirSync(join(folder, kept), { recursive: true });
  known.set(kept, [...keptIn(kept), keepEngine(join(folder, kept), text)]);
}

async function start(text: Uint8Array, kept: string): Promise<TestServer> {
  keep(kept, text);
  const engines = enginesOf(text, kept);
  const pool = createEnginePool(1, engines);
  pools.push(pool);
  const catalogue = { ...counterCatalogue(), group: () => INPUT };
  return startServer({ folder, catalogue, engines, openEngine: pool.openEngine });
}

/** What somebody at the first desk is told who acts before the start. */
async function toldTooEarly(server: TestServer, boss: Browser, id: string): Promise<unknown> {
  const { groups } = await boss.get<Awaited<ReturnType<typeof createExercise>>>(
    `/api/exercises/${id}`,
  );
  const [{ id: group, seats }] = groups;
  const browser = await joinBy(server.url, seats[0].code);
  const seat = sit(browser, group);
  await seat.until('a view', ({ view }) => view !== null, 30_000);
  const answer = await seat.attempt(note(seats[0].department, 'early', 'n'), 20_000);
  seat.close();
  return answer;
}

it('goes on with its own engine under a newer version, or says why not', async () => {
  let server = await start(texts[0], 'a');
  const boss = await signUp(server);
  const old = await createExercise(boss);
  const said = { verdict: { ok: false, reason: 'refused.while-lobby' } };
  expect(await toldTooEarly(server, boss, old.id)).toMatchObject(said);
  await server.stop();

  // The next version, where the old one ran before.
  server = await start(texts[1], 'a');
  let again = await signIn(server.url);
  const fresh = await createExercise(again);
  expect(await toldTooEarly(server, again, old.id)).toMatchObject(said);
  const renamed = { verdict: { ok: false, reason: 'refused.when-lobby' } };
  expect(await toldTooEarly(server, again, fresh.id)).toMatchObject(renamed);
  await server.stop();

  // The next version on another computer.
  server = await start(texts[1], 'b');
  again = await signIn(server.url);
  const refused = await again.call<{ error: { code: string; zh: string; en: string } }>(
    'POST',
    `/api/exercises/${old.id}/order`,
    { kind: 'start' },
  );
  expect(refused.status).toBe(409);
  expect(refused.body.error.code).toBe('http.unknown-engine');
  expect(refused.body.error.zh).toContain(digest(texts[0]).slice(0, 12));
  expect(refused.body.error.en).toContain('liandong engines');
  expect(await toldTooEarly(server, again, fresh.id)).toMatchObject(renamed);
  // Its administrator lets it run.
  keep('b', texts[0]);
  expect(await toldTooEarly(server, again, old.id)).toMatchObject(said);
  await server.stop();
}, 120_000);

it('travels with its exercise, and is not run where it comes to', async () => {
  const store = openLibsql(join(folder, 'liandong.db'));
  const [id] = (await store.list('exercise', '')).map(([one]) => one);
  const archive = await exportExercise(store, id);
  await store.close();
  if (archive === null) throw new Error('nothing to export');
  const [engine] = Object.keys(archive.engines);
  const asked: (string | null)[] = [];
  const nobody = async (identity: string | null): Promise<CreateGroup | null> => {
    asked.push(identity);
    return null;
  };
  const [verdict] = await verifyArchive(archive, nobody);
  expect(verdict).toMatchObject({ fault: null, engine, end: null });
  expect(asked).toEqual([engine]);
  const other = openLibsql(join(folder, 'other.db'));
  await importExercise(other, archive);
  expect(digest((await other.getBlob(engine)) ?? Uint8Array.of())).toBe(engine);
  await other.close();
});

it('is not run when its text was changed on the disk', async () => {
  const { openEngines } = await import('../../exercise-server/engine-host/engines.ts');
  const kept = join(folder, 'c');
  const identity = keepEngine(kept, texts[0]);
  expect(openEngines(kept).urlOf(identity)).toMatch(/^file:/);
  writeFileSync(join(kept, `${identity}.mjs`), 'process.exit(1)');
  expect(openEngines(kept).urlOf(identity)).toBeNull();
  expect(openEngines(kept).urlOf('../../etc/passwd')).toBeNull();
});
