/**
 * Aim: with two server processes on one PostgreSQL, killing one under load moves its room to the other
 * within seconds; nothing acknowledged is lost, nothing stands twice, and a process that was only
 * asleep can't write when it wakes.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildChild, startChild } from '../kit/child-server.ts';
import { freePort, startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import { note } from '../kit/room.ts';
import {
  createExercise,
  joinBy,
  openBrowser,
  sit,
  sitWith,
  temporaryFolder,
} from '../kit/server.ts';
import { facilitator, failoverTrial } from './failover-stage.ts';

const { folder, remove } = temporaryFolder();
let cluster: Cluster;

beforeAll(async () => {
  await buildChild();
  cluster = await startCluster();
}, 60_000);
afterAll(() => {
  cluster.stop();
  remove();
});

describe('a page that knows only the server it came from', () => {
  it('follows its room to another process and back, without anybody typing', async () => {
    const ports = [await freePort(), await freePort()];
    const [firstUrl, secondUrl] = ports.map((port) => `http://127.0.0.1:${port}`);
    const both = { folder, database: cluster.url };
    let first = await startChild({ ...both, port: ports[0], peers: [secondUrl] });
    const second = await startChild({ ...both, port: ports[1], peers: [firstUrl] });
    // The policy of the page lets it connect to its own server and to the one named, and nowhere else.
    const { headers } = await openBrowser(firstUrl).call('GET', '/');
    const [policy] = /connect-src [^;]*/.exec(headers.get('content-security-policy') ?? '') ?? [];
    expect(policy?.replaceAll('http', 'ws')).toBe(
      `connect-src 'self' ${firstUrl} ${secondUrl}`.replaceAll('http', 'ws'),
    );

    const boss = await facilitator(first);
    const exercise = await createExercise(boss);
    const [group] = exercise.groups;
    const { code, department } = group.seats[0];
    const page = sit(await joinBy(firstUrl, code), group.id);
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    const { token } = await boss.post<{ token: string }>(`/api/groups/${group.id}/programs`, {
      name: 'bot',
      department: group.seats[1].department,
    });
    await page.until('a view', ({ view }) => view !== null);
    const before = await page.attempt(note(department, 'before', 'n1'));
    first.kill('SIGKILL');
    await page.until('coming back', ({ links }) => links.slice(1).includes('live'), 60_000);
    expect(await page.attempt(note(department, 'before', 'n1'))).toEqual(before);
    expect(await page.attempt(note(department, 'after', 'n2'))).toMatchObject({
      verdict: { ok: true },
    });

    // A program that knows the wrong server is told by the handshake where its room is.
    first = await startChild({ ...both, port: ports[0], peers: [secondUrl] });
    const program = sitWith(group.id, { authorization: `Bearer ${token}` }, async () => ({
      url: firstUrl,
      ticket: token,
    }));
    await program.until('a view', ({ view }) => view !== null, 30_000);
    expect(program.links).toEqual(['lost', 'live']);

    second.kill('SIGKILL');
    const lives = (links: readonly string[]): number =>
      links.filter((link) => link === 'live').length;
    await page.until('coming back again', ({ links }) => lives(links) === 3, 60_000);
    expect(await page.attempt(note(department, 'home', 'n3'))).toMatchObject({
      verdict: { ok: true },
    });
    await page.until('the act', ({ view }) => JSON.stringify(view).includes('home'));
    for (const seat of [page, program]) {
      expect(seat.faults).toEqual([]);
      seat.close();
    }
    first.kill('SIGTERM');
    await first.exited;
  }, 200_000);
});

it('moves a room from a killed process, and from one that sleeps, to the other', async () => {
  const report = await failoverTrial(cluster, folder, 4);
  const { faults, acknowledged, records, gapsMs } = report;
  expect(faults).toEqual([]);
  console.log(
    `4 kills of an owner and one sleep: ${acknowledged} acknowledged, ${records} records, ` +
      `0 lost, 0 twice; first answer after ${gapsMs.map((ms) => Math.round(ms)).join(', ')} ms`,
  );
}, 400_000);
