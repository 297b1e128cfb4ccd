import { createStore } from 'zustand/vanilla';
import { openBench, type StudioBench } from '../source/studio/bench.ts';
import type { DraftFile } from '../source/studio/draft.ts';
import type { DryRun, DryRunWanted } from '../source/studio/dry-run.ts';
import { studioStore } from './studio.ts';

export interface DryRunState {
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  readonly done: number;
  readonly total: number;
  readonly tookMs: number;
  readonly result: DryRun | null;
  readonly why: string | null;
  /** What was run: a draft that has changed since is said to have. */
  readonly files: readonly DraftFile[] | null;
}

const IDLE: DryRunState = {
  state: 'idle',
  done: 0,
  total: 0,
  tookMs: 0,
  result: null,
  why: null,
  files: null,
};

export const dryRunStore = createStore<DryRunState>(() => IDLE);

/** A worker of its own, so that stopping it stops nothing else. */
let worker: StudioBench | null = null;

export function startDryRun(wanted: DryRunWanted): void {
  const { shelf, draft } = studioStore.getState();
  if (shelf === null || draft === null) return;
  worker?.close();
  const bench = openBench(shelf);
  worker = bench;
  const { files } = draft;
  const startedMs = performance.now();
  dryRunStore.setState({ ...IDLE, state: 'running', total: wanted.futures, files });
  bench
    .ask('run', { files, wanted }, (done) => {
      if (worker === bench) dryRunStore.setState({ done });
    })
    .then(
      (result) => {
        if (worker !== bench) return;
        const tookMs = performance.now() - startedMs;
        dryRunStore.setState({ state: result === null ? 'failed' : 'done', result, tookMs });
        close();
      },
      (error: unknown) => {
        if (worker !== bench) return;
        dryRunStore.setState({ state: 'failed', why: String(error) });
        close();
      },
    );
}

export function stopDryRun(): void {
  close();
  dryRunStore.setState({ state: 'stopped' });
}

// What was run of one draft says nothing of another.
studioStore.subscribe((now, before) => {
  if (now.draft?.id === before.draft?.id) return;
  close();
  dryRunStore.setState(IDLE);
});

function close(): void {
  worker?.close();
  worker = null;
}
