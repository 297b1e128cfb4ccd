/**
 * Aim: machines that share a queue do an experiment to the same bytes as one machine, whatever dies
 * meanwhile. Real processes on a real PostgreSQL.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineIdentity } from '../../exercise-server/batch/engine-bundle.ts';
import { wholeRun } from '../../exercise-server/batch/plan.ts';
import { identityOfRun } from '../../exercise-server/batch/design.ts';
import { offerRuns } from '../../exercise-server/batch/queue-offer.ts';
import { workOnQueue } from '../../exercise-server/batch/queue-work.ts';
import { openPlans, openRuns, packPlan } from '../../exercise-server/batch/queue.ts';
import { mechanismNamed, openShelf, scenarioNamed } from '../../exercise-server/cli/inputs.ts';
import { identityOfMechanism, identityOfScenario } from '../../sim-core/files/index.ts';
import { main } from '../../exercise-server/cli/main.ts';
import { freePort, startCluster, type Cluster } from '../kit/postgres-cluster.ts';
import { brokenRiver } from './broken-river.ts';
import { liandong, QUIET, ROOT } from './call.ts';
import { contentOf, smallExperiment } from './small-experiment.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'liandong-queue-'));
const SEEDS = 60;
let cluster: Cluster;
let doomed: ChildProcess;
let survivor: Survivor;

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => {
  doomed.kill('SIGKILL');
  cluster.stop();
  rmSync(FOLDER, { recursive: true });
});

const WORK = ['worker', '--workers', '1', '--lang', 'en', '--queue'];

function startProcess(): ChildProcess {
  const entry = join(ROOT, 'exercise-server', 'cli', 'entry.ts');
  return spawn(process.execPath, ['--import', 'tsx', entry, ...WORK, cluster.url], {
    cwd: ROOT,
    stdio: 'ignore',
  });
}

interface Survivor {
  readonly code: Promise<number>;
  said(): string;
  stop(): void;
}

function startSurvivor(): Survivor {
  let said = '';
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const hear = (text: string): void => void (said += text);
  const io = { ...QUIET, out: hear, err: hear, untilStopped: () => stopped };
  return { code: main([...WORK, cluster.url], io), said: () => said, stop: () => stop() };
}

async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 5));
}

function linesIn(folder: string): number {
  const file = join(FOLDER, folder, 'runs.jsonl');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0;
}

const onQueue = (names: readonly string[], folder: string) =>
  liandong(['experiment', ...names, '--queue', cluster.url, '--out', join(FOLDER, folder)]);

/** Ten seconds of it are another worker noticing that one has died. */
const PATIENCE = { timeout: 180_000 };

test(
  'waits for workers, outlives one of them and its connections, and comes to the same bytes',
  PATIENCE,
  async () => {
    const names = smallExperiment(FOLDER, { seeds: String(SEEDS) });
    let err = '';
    const argv = ['experiment', ...names, '--queue', cluster.url, '--out', join(FOLDER, 'queued')];
    const queued = main([...argv, '--lang', 'en'], { ...QUIET, err: (text) => (err += text) });
    await until(() => err.includes('No worker of engine'));
    doomed = startProcess();
    await until(() => linesIn('queued') > 10);
    doomed.kill('SIGKILL');
    survivor = startSurvivor();
    const database = new pg.Client(cluster.url);
    await database.connect();
    await database.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL',
    );
    await database.end();
    await until(() => survivor.said().includes('taking part'));
    expect(await queued).toBe(0);
    await liandong(['experiment', ...names, '--out', join(FOLDER, 'alone'), '--workers', '1']);
    expect(contentOf(join(FOLDER, 'queued'))).toEqual(contentOf(join(FOLDER, 'alone')));
  },
);

test('what was done is not done again, whoever asks', async () => {
  const names = smallExperiment(FOLDER, { seeds: String(SEEDS) });
  const again = await onQueue(names, 'again');
  expect(again.code).toBe(0);
  expect(contentOf(join(FOLDER, 'again'))).toEqual(contentOf(join(FOLDER, 'alone')));
});

test('a run that fails is told as one machine tells it: the first of them', async () => {
  const broken = brokenRiver(FOLDER);
  const wanted = { id: 'broken-try', scenarios: '[broken-river]', seeds: '12' };
  const [file] = smallExperiment(FOLDER, wanted);
  const failed = await onQueue([file, broken], 'failed');
  const alone = await liandong(['experiment', file, broken]);
  expect(failed.code, failed.err).toBe(1);
  expect(alone.code).toBe(1);
  expect(failed.err).toContain(alone.err.trim());
  expect(alone.err).toMatch(/scenario broken-river, mechanism territorial, seed 1\D/);
});

test('a worker that is stopped finishes what it has begun, and says how much it did', async () => {
  expect(survivor.said()).toContain('taking part in two-towns-try');
  survivor.stop();
  expect(await survivor.code).toBe(0);
  expect(survivor.said()).toMatch(/Stopped; \d+ runs done\./);
});

test('a queue leaves nothing of an experiment behind but its runs', async () => {
  const place = { url: cluster.url, engine: 'e'.repeat(64) };
  const plans = openPlans(place);
  expect(await plans.getWaitingCount()).toBe(0);
  await plans.close();
});

test('a worker of another version is refused, and says which version is waited for', async () => {
  const place = { url: cluster.url, engine: 'f'.repeat(64) };
  const plans = openPlans(place);
  await plans.add(place.engine, { experiment: 'two-towns-try', text: '' }, { jobId: 'other' });
  const refused = await liandong(['worker', '--queue', cluster.url]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('ffffffffffff');
  expect(refused.err).toContain('two-towns-try');
  await plans.remove('other');
  await plans.close();
});

test.each([
  ['no address', ['--queue', 'runs'], 2, 'postgres://'],
  [
    'threads of other machines',
    ['--queue', 'postgres://db/runs', '--workers', '2'],
    2,
    'liandong worker',
  ],
])('%s: a call that cannot be meant', async (_, options, code, said) => {
  const wrong = await liandong(['experiment', ...smallExperiment(FOLDER), ...options]);
  expect(wrong.code).toBe(code);
  expect(wrong.err).toContain(said);
});

test('a database that is not there is told at once, without its password', async () => {
  const url = `postgres://me:secret@127.0.0.1:${await freePort()}/runs`;
  for (const call of [['experiment', ...smallExperiment(FOLDER)], ['worker']]) {
    const { code, err } = await liandong([...call, '--queue', url]);
    expect(code).toBe(1);
    expect(err).toContain('ECONNREFUSED');
    expect(err).toContain('--queue');
    expect(err).not.toContain('secret');
  }
});

test('inputs that are not those a run was named after are done by nobody', async () => {
  const place = { url: cluster.url, engine: await engineIdentity() };
  const plans = openPlans(place);
  const runs = openRuns(place);
  const shelf = openShelf();
  const text = packPlan({
    scenarios: [scenarioNamed(shelf, 'payment-fraud-wave', QUIET).model],
    mechanisms: [mechanismNamed(shelf, 'territorial', QUIET).model],
  });
  await plans.add(place.engine, { experiment: 'forged', text }, { jobId: 'forged' });
  const job = await runs.add(
    'run',
    { plan: 'forged', task: wholeRun(0, 0, '1') },
    { jobId: 'a-lie' },
  );
  let stop = (): void => {};
  const working = workOnQueue(place, {
    threads: 1,
    onReady() {},
    onExperiment() {},
    onTrouble() {},
    until: new Promise((resolve) => {
      stop = resolve;
    }),
  });
  while ((await job.getState()) !== 'failed')
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await runs.getJob('a-lie'))?.failedReason).toContain('named after');
  stop();
  expect(await working).toBe(0);
  await Promise.all([plans.remove('forged'), runs.remove('a-lie')]);
  await Promise.all([plans.close(), runs.close()]);
});

test('a fault of whoever is told of a run ends the waiting, and is the one that is told', async () => {
  const shelf = openShelf();
  const models = {
    scenarios: [scenarioNamed(shelf, 'payment-fraud-wave', QUIET).model],
    mechanisms: [mechanismNamed(shelf, 'territorial', QUIET).model],
  };
  const place = { url: cluster.url, engine: await engineIdentity() };
  const run = identityOfRun(
    place.engine,
    identityOfScenario(models.scenarios[0]),
    identityOfMechanism(models.mechanisms[0]),
    '1',
  );
  const worker = startSurvivor();
  await expect(
    offerRuns(place, {
      experiment: 'no-room',
      plan: models,
      tasks: [wholeRun(0, 0, '1')],
      runs: [run],
      onRun() {
        throw new Error('no space left on the disk');
      },
      onNews() {},
    }),
  ).rejects.toThrow('no space left on the disk');
  worker.stop();
  expect(await worker.code).toBe(0);
});
