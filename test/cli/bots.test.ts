/** Aim: `bots` says that seats are taken when they are, and of each that is not, why. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../exercise-server/cli/main.ts';
import { createExercise, signUp, startServer, temporaryFolder } from '../kit/server.ts';
import type { TestServer } from '../kit/server.ts';
import { liandong, QUIET } from './call.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;
/** Seats of one group: department, token, group. */
let seats: readonly (readonly string[])[];

beforeAll(async () => {
  server = await startServer({ folder });
  const boss = await signUp(server);
  const {
    groups: [{ id }],
  } = await createExercise(boss);
  seats = await Promise.all(
    ['qingpu', 'wujiang'].map(async (department) => {
      const wanted = { name: 'bot', department };
      const made = await boss.post<{ token: string }>(`/api/groups/${id}/programs`, wanted);
      return [department, made.token, id];
    }),
  );
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

/** @returns what was said when all seats had been told of, and the exit code */
async function botsAt(lines: readonly (readonly string[])[], language: string): Promise<string[]> {
  writeFileSync(join(folder, 'seats.txt'), lines.map((words) => words.join(' ')).join('\n'));
  let out = '';
  let err = '';
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const code = await main(['bots', `${server.url}/`, 'seats.txt', '--lang', language], {
    ...QUIET,
    folder,
    out(text) {
      out += text;
      stop();
    },
    err: (text) => (err += text),
    untilStopped: () => stopped,
  });
  return [String(code), out, err];
}

test('seats that are taken are counted once all have been shown their desks', async () => {
  expect(await botsAt(seats, 'en')).toEqual(['0', '2 seats are played by programs.\n', '']);
});

test('a token of another desk is turned away, and said', async () => {
  const [first, [, token, group]] = seats;
  const [code, out, err] = await botsAt([first, ['jiashan', token, group]], 'en');
  expect([code, out]).toEqual(['0', '1 seats are played by programs.\n']);
  expect(err).toBe('jiashan: the token is for the desk of wujiang: mend its line\n');
  const zh = await botsAt([['jiashan', token, group]], 'zh');
  expect(zh).toEqual(['1', '', 'jiashan：令牌是 wujiang 席位的，请改正这一行\n']);
});

test('what is no address is a wrong call', async () => {
  const { code, out, err } = await liandong(['bots', 'nonsense', 'seats.txt'], { folder });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('“nonsense” is no address');
});
