/**
 * Aim: whoever runs an exercise has its after-action report from the server, as the command writes it from
 * the exported file; nobody else does, and what cannot be had is said.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportExercise, writeArchive } from '../../exercise-server/archive/archive.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import { liandong } from '../cli/call.ts';
import { inlineDrills } from '../kit/drill-server.ts';
import { joinBy, signUp, sit, startServer, temporaryFolder } from '../kit/server.ts';
import type { Browser, TestServer } from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
const store = openLibsql(join(folder, 'liandong.db'));
let server: TestServer;
let boss: Browser;
let exercise: ExerciseBody;

beforeAll(async () => {
  server = await startServer({ folder, store, ...inlineDrills(folder) });
  boss = await signUp(server);
  exercise = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'zone-as-is' }],
    seed: '4',
  });
  const [{ id }] = exercise.groups;
  const console_ = sit(boss, id);
  await console_.until('a view', ({ view }) => view !== null);
  const order = (body: object): Promise<unknown> => boss.post(`/api/groups/${id}/order`, body);
  await order({ kind: 'start' });
  await console_.attempt({ id: 'p', body: { kind: 'phase', phase: 'first-hours' } });
  await order({ kind: 'run-to-time', toMs: 3_600_000 });
  await console_.attempt({ id: 'e', body: { kind: 'end' } });
  console_.close();
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

const report = (query: string, by = boss): Promise<Response> =>
  fetch(`${server.url}/api/exercises/${exercise.id}/after-action${query}`, {
    headers: { cookie: by.cookie ?? '' },
  });

it('is what the command writes', async () => {
  const asked = await report('?format=json');
  expect(asked.headers.get('content-disposition')).toContain('.json"');
  const archive = await exportExercise(store, exercise.id);
  if (archive === null) throw new Error('the exercise is gone');
  const file = join(folder, 'drill.json');
  writeFileSync(file, writeArchive(archive));
  const out = join(folder, 'report');
  await liandong(['after-action', file, '--out', out, '--formats', 'json']);
  const written: unknown = JSON.parse(readFileSync(join(out, 'after-action.json'), 'utf8'));
  expect(await asked.json()).toEqual(written);
}, 60_000);

it('comes as a page, a text and a workbook, in the language asked for', async () => {
  const page = await (await report('')).text();
  expect(page).toContain('演练总结评估报告');
  const english = await (await report('?format=html&language=en')).text();
  expect(english).toContain('After-action report');
  for (const format of ['docx', 'xlsx']) {
    const answer = await report(`?format=${format}&language=en`);
    expect(answer.headers.get('content-type')).toContain('openxmlformats');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // Both are archives.
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  }
}, 60_000);

it('is for those who run it, of an exercise and in a format that there is', async () => {
  const participant = await joinBy(server.url, exercise.groups[0].seats[0].code);
  expect((await report('', participant)).status).toBe(401);
  expect((await report('?format=pdf')).status).toBe(400);
  const other = await boss.call('GET', '/api/exercises/no-such/after-action');
  expect(other.status).toBe(404);
});
