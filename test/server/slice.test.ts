/**
 * Aim: the shortest way through the whole server: an exercise made over HTTP, two people at two desks,
 * one acts, the other sees it; the server stops and starts again, and nothing is lost.
 */
import { afterAll, expect, it } from 'vitest';
import {
  createExercise,
  joinBy,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  signIn,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

it('seats two people, carries a notice from one to the other, and survives a restart', async () => {
  let server = await startServer({ folder });
  const boss = await signUp(server);
  const exercise = await createExercise(boss);
  const [group] = exercise.groups;
  const codeOf = (department: string): string =>
    group.seats.find((seat) => seat.department === department)?.code ?? '';
  const qingpu = await joinBy(server.url, codeOf('qingpu'));
  const wide = Array.from(codeOf('wujiang'), (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  const wujiang = await joinBy(server.url, wide.join(''));
  expect(wujiang.joined).toMatchObject({ department: 'wujiang', role: 'participant' });

  await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
  const a = sit(qingpu, group.id);
  const b = sit(wujiang, group.id);
  const c = sit(boss, group.id);
  for (const one of [a, b, c]) await one.until('a view', ({ view }) => view !== null);
  const notice = {
    id: 'n1',
    body: {
      kind: 'act',
      department: 'wujiang',
      act: {
        kind: 'notify',
        to: ['qingpu'],
        incident: 'spill',
        channel: 'letter',
        note: '下游请注意',
      },
      thinkWallMs: 1200,
      simulated: false,
    },
  } as const;
  const answer = await b.attempt(notice);
  expect(answer).toMatchObject({ verdict: { ok: true, standing: 'under' } });
  const faster = { id: 's', body: { kind: 'speed', speed: 600 } } as const;
  expect(await c.attempt(faster)).toMatchObject({ verdict: { ok: true } });
  await a.until('the notice', ({ view }) => JSON.stringify(view?.['inbox']).includes('下游请注意'));
  const hash = await server.services.rooms.open().get(group.id)?.hash();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const seen = a.nowMs;
  const port = Number(new URL(server.url).port);
  await server.stop();
  await a.until('the link is lost', ({ links }) => links.at(-1) === 'lost');

  server = await startServer({ folder, port });
  expect(server.setupToken).toBeNull();
  await a.until('the link is back', ({ links }) => links.at(-1) === 'live');
  await a.until('the view is back', ({ nowMs }) => nowMs > seen);
  expect(JSON.stringify(a.view?.['inbox'])).toContain('下游请注意');
  await b.until('the link is back', ({ links }) => links.at(-1) === 'live');
  expect(await b.attempt(notice)).toEqual(answer);
  for (const one of [a, b, c]) expect(one.faults).toEqual([]);
  for (const one of [a, b, c]) one.close();
  const again = await signIn(server.url);
  expect(await again.get(`/api/exercises/${exercise.id}`)).toMatchObject({ id: exercise.id });
  await server.stop();
});
