/** Aim: a worker of the studio that breaks is said and replaced; what was run of one draft is not shown with another. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stubStorage, stubWorkers, type StubWorker } from './page.ts';

/** The stores of a page that was just opened: a worker that they keep is none of another test's. */
async function openPage() {
  vi.resetModules();
  const studio = await import('../../web/stores/studio.ts');
  const dryRun = await import('../../web/stores/dry-run.ts');
  studio.studioStore.setState({ shelf: [] });
  return { ...studio, ...dryRun };
}

const CHECKED = { problems: [] };
const open = (): string => {
  const { id } = page.makeDraft([{ path: 'scenario.yaml', text: 'kind: scenario\n' }]);
  page.openDraft(id);
  return id;
};
/** What the last check is answered with. */
const answer = (worker: StubWorker | undefined, told: object): void => {
  const asked = worker?.posted.at(-1) as { id: number } | undefined;
  worker?.tell({ id: asked?.id, ...told });
};

let workers: StubWorker[] = [];
let page: Awaited<ReturnType<typeof openPage>>;

beforeEach(async () => {
  stubStorage();
  workers = stubWorkers();
  page = await openPage();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a check', () => {
  it('whose worker breaks ends with why, and the next one has a new worker', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    expect(page.studioStore.getState().checking).toBe(true);
    workers[0]?.fail('no script');
    await vi.advanceTimersByTimeAsync(10);
    expect(page.studioStore.getState()).toMatchObject({
      checking: false,
      checkFailed: 'no script',
    });
    expect(workers[0]?.terminated).toBe(true);
    page.checkAgain();
    expect(page.studioStore.getState()).toMatchObject({ checking: true, checkFailed: null });
    await vi.advanceTimersByTimeAsync(10);
    expect(workers).toHaveLength(2);
    answer(workers[1], { kind: 'told', told: CHECKED });
    await vi.advanceTimersByTimeAsync(10);
    expect(page.studioStore.getState()).toMatchObject({ checking: false, checked: CHECKED });
  });

  it('that fails in a sound worker is said too', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    answer(workers[0], { kind: 'failed', why: 'a fault' });
    await vi.advanceTimersByTimeAsync(10);
    expect(page.studioStore.getState()).toMatchObject({ checking: false, checkFailed: 'a fault' });
  });
});

describe('a dry run', () => {
  it('is forgotten with its draft, and stays when the same is opened again', async () => {
    const first = open();
    await vi.advanceTimersByTimeAsync(10);
    page.startDryRun({ mechanism: 'm', futures: 1, people: 1 });
    answer(workers.at(-1), { kind: 'told', told: { of: 'first' } });
    await vi.advanceTimersByTimeAsync(10);
    page.openDraft(first);
    expect(page.dryRunStore.getState()).toMatchObject({ state: 'done', result: { of: 'first' } });
    open();
    expect(page.dryRunStore.getState()).toMatchObject({ state: 'idle', result: null });
  });

  it('is stopped when another draft is opened', async () => {
    open();
    await vi.advanceTimersByTimeAsync(10);
    page.startDryRun({ mechanism: 'm', futures: 1, people: 1 });
    const worker = workers.at(-1);
    open();
    expect(worker?.terminated).toBe(true);
    expect(page.dryRunStore.getState().state).toBe('idle');
  });
});
