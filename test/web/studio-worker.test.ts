/** Aim: a worker of the studio that breaks is said and replaced; what was run of one draft is not shown with another. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dryRunStore, startDryRun } from '../../web/stores/dry-run.ts';
import { checkAgain, makeDraft, openDraft, studioStore } from '../../web/stores/studio.ts';
import { stubStorage, stubWorkers, type StubWorker } from './page.ts';

const CHECKED = { problems: [] };
const open = (): string => {
  const { id } = makeDraft([{ path: 'scenario.yaml', text: 'kind: scenario\n' }]);
  openDraft(id);
  return id;
};
/** What the last check is answered with. */
const answer = (worker: StubWorker | undefined, told: object): void => {
  const { id } = worker?.posted.at(-1) as { id: number };
  worker?.tell({ id, ...told });
};

let workers: StubWorker[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  stubStorage();
  workers = stubWorkers();
  studioStore.setState({ shelf: [] });
});

afterEach(async () => {
  // The bench of one test is none of the next.
  workers[0]?.fail('over');
  await vi.advanceTimersByTimeAsync(1000);
  studioStore.setState({ shelf: null, draft: null });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a check', () => {
  it('whose worker breaks ends with why, and the next one has a new worker', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(studioStore.getState().checking).toBe(true);
    workers[0]?.fail('no script');
    await vi.advanceTimersByTimeAsync(10);
    expect(studioStore.getState()).toMatchObject({ checking: false, checkFailed: 'no script' });
    expect(workers[0]?.terminated).toBe(true);
    checkAgain();
    expect(studioStore.getState()).toMatchObject({ checking: true, checkFailed: null });
    await vi.advanceTimersByTimeAsync(10);
    expect(workers).toHaveLength(2);
    answer(workers[1], { kind: 'told', told: CHECKED });
    await vi.advanceTimersByTimeAsync(10);
    expect(studioStore.getState()).toMatchObject({ checking: false, checked: CHECKED });
    workers[1]?.fail('over');
  });

  it('that fails in a sound worker is said too', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    answer(workers[0], { kind: 'failed', why: 'a fault' });
    await vi.advanceTimersByTimeAsync(10);
    expect(studioStore.getState()).toMatchObject({ checking: false, checkFailed: 'a fault' });
  });
});

describe('a dry run', () => {
  it('is forgotten with its draft, and stays when the same is opened again', async () => {
    const first = open();
    await vi.advanceTimersByTimeAsync(10);
    startDryRun({ mechanism: 'm', futures: 1, people: 1 });
    answer(workers.at(-1), { kind: 'told', told: { of: 'first' } });
    await vi.advanceTimersByTimeAsync(10);
    openDraft(first);
    expect(dryRunStore.getState()).toMatchObject({ state: 'done', result: { of: 'first' } });
    open();
    expect(dryRunStore.getState()).toMatchObject({ state: 'idle', result: null });
  });

  it('is stopped when another draft is opened', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    startDryRun({ mechanism: 'm', futures: 1, people: 1 });
    const worker = workers.at(-1);
    open();
    expect(worker?.terminated).toBe(true);
    expect(dryRunStore.getState().state).toBe('idle');
  });
});
