/**
 * Aim: a newcomer looks after a real server with the real commands, each a process of its own: checks the
 * computer, serves, seats bots, exports, verifies, copies, restores, imports, erases; and every mistake
 * is answered in the own language, with exit code 2 for a wrong call and 1 for a failed run.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { freePort } from '../kit/postgres-cluster.ts';
import { signUp, temporaryFolder, type Browser } from '../kit/server.ts';
import { isChinese, liandong as called, ROOT } from './call.ts';

const LAUNCH = join(ROOT, 'exercise-server', 'cli', 'launch.mjs');
const { folder, remove } = temporaryFolder();
let port = 0;
let server: Started;
let boss: Browser;
let exercise: ExerciseBody;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the process has said this on standard output. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
}

function start(...words: readonly string[]): Started {
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', LANGUAGE: '' };
  const child = spawn(process.execPath, [LAUNCH, ...words], { cwd: folder, env });
  let out = '';
  let err = '';
  const heard = new Set<() => void>();
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    for (const look of heard) look();
  });
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return {
    child,
    ended,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(out);
          if (found !== null) resolve(found);
        };
        heard.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without ${pattern}: ${out}${err}`)));
      }),
  };
}

const liandong = (...words: readonly string[]): Promise<Ended> => start(...words).ended;

async function serve(data: string): Promise<Started> {
  const started = start('serve', '--port', String(port), '--data', data);
  await started.said(/Ctrl\+C/);
  return started;
}

beforeAll(async () => {
  port = await freePort();
  server = await serve('data');
  const [, setupToken] = await server.said(/token=(\S+)/);
  boss = await signUp({ url: `http://127.0.0.1:${port}`, setupToken });
  exercise = await boss.post('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'territorial' }],
    people: 18,
    hurry: 60,
  });
}, 180_000);
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  remove();
});

describe('a running server', () => {
  it('has its bots at their desks', async () => {
    const [group] = exercise.groups;
    const lines: string[] = [];
    for (const { department } of group.seats.slice(0, 3)) {
      const { token } = await boss.post<{ token: string }>(`/api/groups/${group.id}/programs`, {
        name: 'bot',
        department,
      });
      lines.push(`${department} ${token} ${group.id}`);
    }
    writeFileSync(join(folder, 'seats.txt'), `${lines.join('\n')}\n`);
    await boss.post(`/api/exercises/${exercise.id}/order`, { kind: 'start' });
    const url = `http://127.0.0.1:${port}`;
    const bots = start('bots', url, 'seats.txt', '--hurry', '60');
    await bots.said(/3 seats are played by programs/);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toMatch(/^liandong_connections 3$/m);
    bots.child.kill('SIGINT');
    expect(await bots.ended).toMatchObject({ code: 0, err: '' });

    writeFileSync(
      join(folder, 'wrong.txt'),
      `${lines[0].replace(/ \S+ /, ' no-such-token-at-all ')}\n`,
    );
    const refused = await liandong('bots', url, 'wrong.txt', '--lang', 'zh');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('令牌无效') });
    const nobody = await liandong('bots', `http://127.0.0.1:${await freePort()}`, 'seats.txt');
    expect(nobody).toMatchObject({ code: 1, err: expect.stringContaining('does not answer') });
    writeFileSync(join(folder, 'broken.txt'), `${lines[0]}\n\ntwo words\n`);
    const broken = await liandong('bots', url, 'broken.txt');
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('line 3') });
  }, 120_000);

  it('gives one exercise as a file that can be checked, and says what is wrong with others', async () => {
    const exported = await liandong('export', exercise.id, 'one.json');
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out).toMatch(/1 groups, \d+ records/);
    const good = await liandong('verify', 'one.json');
    expect(good).toMatchObject({ code: 0, err: '' });
    expect(good.out).toMatch(/the chain of \d+ records holds; replayed to/);

    const text = readFileSync(join(folder, 'one.json'), 'utf8');
    writeFileSync(
      join(folder, 'bad.json'),
      text.replace('\\"kind\\":\\"start\\"', '\\"kind\\":\\"pause\\"'),
    );
    const bad = await liandong('verify', 'bad.json', '--lang', 'zh');
    expect(bad.code).toBe(1);
    expect(bad.out).toMatch(/第 \d+ 条记录有问题/);
    writeFileSync(join(folder, 'short.json'), text.slice(0, -1000));
    expect(await liandong('verify', 'short.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('cut short or changed'),
    });
    expect(await liandong('export', 'nobody', 'x.json', '--lang', 'zh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有演练 nobody'),
    });
    expect(await liandong('verify', 'absent.json')).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(folder, 'x.json'))).toBe(false);
  }, 120_000);

  it('puts an exported exercise under another mechanism, and says what that cannot tell', async () => {
    const own = await liandong('replay', 'one.json');
    expect(own).toMatchObject({ code: 0, err: '' });
    expect(own.out).toMatch(/To the end every desk had before it what it had then/);
    const other = await liandong('replay', 'one.json', '--mechanism', 'unified-platform', '--json');
    expect(other).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(other.out)).toMatchObject({
      exercise: exercise.id,
      method: 'literal',
      groups: [
        {
          group: exercise.groups[0].id,
          same_disaster: true,
          played: { mechanism: 'territorial', metrics: { 'harm-people': expect.any(Number) } },
          replayed: { mechanism: 'unified-platform' },
        },
      ],
    });
    const habits = ['--method', 'behavioural', '--mechanism', 'unified-platform', '--seeds', '2'];
    const behavioural = await liandong('replay', 'one.json', ...habits, '--json');
    expect(behavioural).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(behavioural.out)).toMatchObject({
      method: 'behavioural',
      groups: [{ same_disaster: true, mechanisms: { played: 'territorial' } }],
    });
    const zh = await liandong('replay', 'one.json', '--mechanism', 'zone-as-is', '--lang', 'zh');
    expect(zh.out).toMatch(/不作考核问责依据/);
    const wrong = await liandong('replay', 'one.json', '--mechanism', 'platform');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('unified-platform') });
    const absent = await liandong('replay', 'absent.json');
    expect(absent).toMatchObject({ code: 2, err: expect.stringContaining('absent.json') });
    const forged = await liandong('replay', 'bad.json');
    expect(forged).toMatchObject({ code: 2, err: expect.stringContaining('changed') });
  }, 120_000);

  it('gives the draft of its after-action report, out of the store and out of the file', async () => {
    const stored = await liandong('after-action', exercise.id, '--json');
    expect(stored).toMatchObject({ code: 0, err: '' });
    const { groups } = JSON.parse(stored.out) as { groups: { id: string }[] };
    expect(groups.map(({ id }) => id)).toEqual(exercise.groups.map(({ id }) => id));
    const written = await liandong('after-action', 'one.json', '--out', 'report', '--lang', 'zh');
    expect(written).toMatchObject({ code: 0, out: '' });
    for (const format of ['html', 'docx', 'xlsx', 'json']) {
      expect(existsSync(join(folder, 'report', `after-action.${format}`))).toBe(true);
    }
    const forged = await liandong('after-action', 'bad.json');
    expect(forged).toMatchObject({ code: 2, err: expect.stringContaining('changed') });
  }, 120_000);

  it('is copied while it runs', async () => {
    expect(await liandong('backup', 'copy.db')).toMatchObject({ code: 0, err: '' });
    expect(await liandong('backup', 'copy.db')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing is overwritten'),
    });
    expect(await liandong('engines')).toMatchObject({
      code: 0,
      out: expect.stringContaining('this version'),
    });
  }, 60_000);
});

describe('a server that has stopped', () => {
  it('stops when it is told, and is brought back from its copy on another machine', async () => {
    server.child.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
    mkdirSync(join(folder, 'restored'));
    copyFileSync(join(folder, 'copy.db'), join(folder, 'restored', 'liandong.db'));
    expect(await liandong('doctor', '--data', 'restored', '--port', String(port))).toMatchObject({
      code: 0,
      err: '',
    });
    server = await serve('restored');
    const url = `http://127.0.0.1:${port}`;
    expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ state: 'ok' });
    server.child.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
  }, 120_000);

  it('takes an exercise in once', async () => {
    expect(await liandong('import', 'one.json', '--data', 'other')).toMatchObject({
      code: 0,
      out: expect.stringContaining(exercise.id),
    });
    expect(await liandong('import', 'one.json', '--data', 'other')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there already'),
    });
    expect(await liandong('import', 'bad.json', '--data', 'other')).toMatchObject({ code: 2 });
  }, 60_000);

  it('forgets names, and does nothing when nothing is asked', async () => {
    const erased = await liandong('erase', '--persons', '--data', 'data');
    expect(erased).toMatchObject({ code: 0, err: '' });
    expect(erased.out).toMatch(/^[1-9]\d* names of participants/);
    expect(await liandong('erase', '--texts', '--data', 'data')).toMatchObject({
      code: 0,
      out: expect.stringContaining('1 groups were left'),
    });
    expect(await liandong('erase', '--account', 'nobody', '--data', 'data')).toMatchObject({
      code: 2,
    });
    expect(await liandong('erase', '--data', 'data', '--lang', 'zh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('请说明清除什么'),
    });
    expect(await liandong('erase', '--persons', '--data', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no data'),
    });
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  }, 60_000);

  it('explains every command in both languages', async () => {
    for (const command of [
      'bots',
      'export',
      'import',
      'restore',
      'verify',
      'backup',
      'erase',
      'doctor',
      'engines',
      'after-action',
    ]) {
      for (const language of ['zh', 'en']) {
        const help = await called([command, '--help', '--lang', language]);
        expect(help).toMatchObject({ code: 0, err: '' });
        expect(isChinese(help.out)).toBe(language === 'zh');
      }
    }
  }, 120_000);
});
