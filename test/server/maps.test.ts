/**
 * Aim: a map is drawn only under its review number; facilitators bring and choose it, the people of that
 * exercise alone are shown it, and aliases keep its names away from everybody.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  exportExercise,
  importExercise,
  readArchive,
  writeArchive,
} from '../../exercise-server/archive/archive.ts';
import type { ErrorBody, ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { MapBody, MapListed } from '../../exercise-server/protocol/maps.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Catalogue } from '../../exercise-server/registry/catalogue.ts';
import { documentsOf } from '../../exercise-server/registry/documents.ts';
import { counterCatalogue } from '../kit/counter-catalogue.ts';
import { FIRES, inputOf } from '../kit/exercise.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  signIn,
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const REVIEW = '苏S(2023)12号';
const GEOJSON = JSON.stringify({
  type: 'Feature',
  properties: { name: '太湖', note: '<script>' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [120.1, 31.2],
      [120.4, 31.3],
    ],
  },
});
const WANTED = { title: '太湖流域', review: `审图号：${REVIEW}`, geojson: GEOJSON };

const CATALOGUE: Catalogue = {
  ...counterCatalogue(),
  group: (_drill, _mechanism, seed) => inputOf({ world: FIRES, seed }),
};

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;

beforeAll(async () => {
  server = await startServer({ folder, catalogue: CATALOGUE });
  boss = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

const mapOf = (browser: Browser, { groups: [group] }: ExerciseBody): Promise<MapBody | ''> =>
  browser.get(`/api/groups/${group.id}/map`);

describe('a map', () => {
  it('is refused without a review number, and with one that has no such form', async () => {
    for (const review of [undefined, '', '2023-12', 'GS(2999)0001号']) {
      const { status, body } = await boss.call<ErrorBody>('POST', '/api/maps', {
        ...WANTED,
        review,
      });
      expect(status).toBe(422);
      expect(body.error).toMatchObject({ code: 'map.no-number' });
      expect(body.error.zh).toContain('审图号');
    }
    expect(await boss.get('/api/maps')).toEqual([]);
  });

  it('is refused with the place of what is wrong in its file', async () => {
    const geojson = GEOJSON.replace('120.4,31.3', '31.3,120.4');
    const { status, body } = await boss.call<ErrorBody>('POST', '/api/maps', {
      ...WANTED,
      geojson,
    });
    expect(status).toBe(422);
    expect(body.error.en).toMatch(/^Feature\.geometry\.coordinates\[1\]: \[31\.3, 120\.4\]/);
    expect(
      (await boss.call('POST', '/api/maps', { ...WANTED, geojson: 'x'.repeat(8e6) })).status,
    ).toBe(422);
    expect(
      (await boss.call('POST', '/api/maps', { ...WANTED, geojson: 'x'.repeat(9e6) })).status,
    ).toBe(400);
    expect(
      (await boss.call('POST', '/api/maps', { ...WANTED, geojson: 'x'.repeat(14e6) })).status,
    ).toBe(413);
  });

  it('is for those with an account to bring, list, choose and take away', async () => {
    const stranger = openBrowser(server.url);
    const exercise = await createExercise(boss);
    const sitter = await joinBy(server.url, exercise.groups[0].code);
    for (const browser of [stranger, sitter]) {
      expect((await browser.call('POST', '/api/maps', WANTED)).status).toBe(401);
      expect((await browser.call('GET', '/api/maps')).status).toBe(401);
      expect((await browser.call('GET', '/api/maps/x')).status).toBe(401);
      expect((await browser.call('POST', '/api/maps/x/delete')).status).toBe(401);
      const path = `/api/exercises/${exercise.id}/map`;
      expect((await browser.call('POST', path, { map: null })).status).toBe(401);
    }
    expect(
      (await boss.call('POST', `/api/exercises/${exercise.id}/map`, { map: 'x' })).status,
    ).toBe(404);
    const unknown = createExercise(boss, [{ title: 'A', mechanism: 'none' }], { map: 'x' });
    await expect(unknown).rejects.toThrow('404');
  });

  it('is shown to the people of its exercise alone, with its number and its names', async () => {
    const map = await boss.post<MapListed>('/api/maps', WANTED);
    expect(map).toMatchObject({
      title: '太湖流域',
      review: REVIEW,
      by: '导调',
      shapes: 1,
      positions: 2,
      box: [120.1, 31.2, 120.4, 31.3],
    });
    const exercise = await createExercise(boss, undefined, { map: map.id });
    const other = await createExercise(boss);
    expect(exercise.map).toBe(map.id);
    const sitter = await joinBy(server.url, exercise.groups[0].code);
    const body = await mapOf(sitter, exercise);
    expect(body).toEqual({
      review: REVIEW,
      layer: { shapes: [{ name: '太湖', kind: 'line', paths: [[120.1, 31.2, 120.4, 31.3]] }] },
    });
    const outsider = await joinBy(server.url, other.groups[0].code);
    const path = `/api/groups/${exercise.groups[0].id}/map`;
    expect((await outsider.call('GET', path)).status).toBe(401);
    expect((await openBrowser(server.url).call('GET', path)).status).toBe(401);
    expect(await mapOf(outsider, other)).toBeNull();
    await boss.post(`/api/exercises/${other.id}/map`, { map: map.id });
    expect(await mapOf(outsider, other)).toEqual(body);
    await boss.post(`/api/exercises/${other.id}/map`, { map: null });
    expect(await mapOf(outsider, other)).toBeNull();
  });

  it('loses its names under aliases, whoever asks', async () => {
    const map = await boss.post<MapListed>('/api/maps', WANTED);
    const exercise = await createExercise(boss, undefined, { map: map.id, aliases: true });
    const sitter = await joinBy(server.url, exercise.groups[0].code);
    for (const browser of [boss, sitter]) {
      expect(JSON.stringify(await mapOf(browser, exercise))).not.toContain('太湖');
      expect(await mapOf(browser, exercise)).toMatchObject({ review: REVIEW });
    }
  });

  it('survives a restart and a move to another server, and vanishes everywhere when it is deleted', async () => {
    const [first] = await boss.get<readonly MapListed[]>('/api/maps');
    const exercise = await createExercise(boss, undefined, { map: first.id });
    await server.stop();

    const store = openLibsql(`${folder}/liandong.db`);
    const archive = await exportExercise(store, exercise.id);
    if (archive === null) throw new Error('no such exercise');
    await store.close();
    const there = temporaryFolder();
    const elsewhere = openLibsql(`${there.folder}/liandong.db`);
    expect(await importExercise(elsewhere, readArchive(writeArchive(archive)))).toBe(true);
    const moved = await documentsOf(elsewhere).get('map', first.id);
    expect(moved?.review).toBe(REVIEW);
    expect(await elsewhere.getBlob(moved?.blob ?? '')).not.toBeNull();
    await elsewhere.close();
    there.remove();

    server = await startServer({ folder, catalogue: CATALOGUE });
    boss = await signIn(server.url);
    expect(await mapOf(boss, exercise)).toMatchObject({ review: REVIEW });
    const maps = await boss.get<readonly MapListed[]>('/api/maps');
    for (const { id } of maps) await boss.post(`/api/maps/${id}/delete`);
    expect((await boss.call('POST', `/api/maps/${first.id}/delete`)).status).toBe(404);
    expect(await mapOf(boss, exercise)).toBeNull();
    expect(await boss.get('/api/maps')).toEqual([]);
  });
});
