import { api } from '../api.ts';
import type { DraftFile } from './draft.ts';
import type { FromStudio, StudioCall, StudioCalls, ToStudio } from './messages.ts';

/** The compiler and the engine in a worker of this browser: no server takes part. */
export interface StudioBench {
  /** @throws {Error} when the worker fails or is closed */
  ask<C extends StudioCall>(
    kind: C,
    asked: StudioCalls[C]['asked'],
    onProgress?: (done: number) => void,
  ): Promise<StudioCalls[C]['told']>;
  close(): void;
}

interface Waiting {
  readonly told: (told: never) => void;
  readonly failed: (error: Error) => void;
  readonly progress: ((done: number) => void) | undefined;
}

/** @param onBroken the worker broke and answers nothing any more: whoever keeps it needs another */
export function openBench(
  shelf: readonly DraftFile[],
  onBroken: () => void = () => undefined,
): StudioBench {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  /** Why nothing can be asked any more. */
  let over: Error | null = null;
  const post = (message: ToStudio): void => worker.postMessage(message);
  worker.addEventListener('message', ({ data }: MessageEvent<FromStudio>) => {
    const one = waiting.get(data.id);
    if (data.kind === 'progress') {
      one?.progress?.(data.done);
      return;
    }
    waiting.delete(data.id);
    if (data.kind === 'told') one?.told(data.told as never);
    else one?.failed(new Error(data.why));
  });
  const end = (why: Error): void => {
    over = why;
    worker.terminate();
    for (const one of waiting.values()) one.failed(why);
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => {
    end(new Error(message));
    onBroken();
  });
  post({ kind: 'shelf', files: shelf });
  return {
    ask: (kind, asked, onProgress) =>
      new Promise((resolve, reject) => {
        if (over !== null) return reject(over);
        last += 1;
        waiting.set(last, { told: resolve, failed: reject, progress: onProgress });
        post({ kind, id: last, asked } as ToStudio);
      }),
    close: () => end(new Error('closed')),
  };
}

/** Every shipped file that a scenario may be made from. @throws {ApiError} */
export function loadShelf(): Promise<readonly DraftFile[]> {
  return api<readonly DraftFile[]>('GET', '/solo/files.json');
}
