import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { forecastFan, FUTURES, type ForecastPoint } from '../../sim-core/exercise/fan.ts';
import { LinkLost, type ExerciseSource, type SourceListener } from './source.ts';
import type { FromWorker, ToWorker } from './solo/messages.ts';

interface Waiting {
  readonly resolve: (answer: AttemptAnswer) => void;
  readonly reject: (error: Error) => void;
}

const startWorker = (): Worker =>
  new Worker(new URL('./solo/worker.ts', import.meta.url), { type: 'module' });

/** One core stays free for the page and the exercise. */
function helpersWanted(): number {
  return Math.min(4, Math.max(1, navigator.hardwareConcurrency - 1));
}

/** A group in a worker of this browser: no server takes part. */
export function localSource(input: GroupInput, viewer: Viewer): ExerciseSource {
  const worker = startWorker();
  let listener: SourceListener | null = null;
  const waiting = new Map<string, Waiting>();
  let gone = false;
  const snapshots: ((snapshot: unknown) => void)[] = [];
  const post = (message: ToWorker): void => worker.postMessage(message);

  /** Nothing is answered any more, by whatever cause. */
  const leave = (): void => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new LinkLost());
    waiting.clear();
  };
  const fail = (why: string): void => {
    listener?.link('gone', { code: why, said: null });
    leave();
  };

  const take = (message: FromWorker): void => {
    switch (message.kind) {
      case 'stage':
        listener?.stage(message.gazetteer);
        break;
      case 'full':
        listener?.full(message.message);
        listener?.link('live', null);
        break;
      case 'records':
        listener?.records(message.message);
        break;
      case 'answer':
        waiting.get(message.id)?.resolve(message.answer);
        waiting.delete(message.id);
        break;
      case 'snapshot':
        snapshots.shift()?.(message.snapshot);
        break;
      case 'failed':
        fail(message.why);
        break;
      case 'future':
        break;
    }
  };

  return {
    open(to) {
      listener = to;
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => take(data));
      worker.addEventListener('error', ({ message }) => fail(message));
      to.link('connecting', null);
      post({ kind: 'open', input, viewer });
    },
    attempt: (attempt) =>
      new Promise((resolve, reject) => {
        if (listener === null || gone) return reject(new LinkLost());
        waiting.set(attempt.id, { resolve, reject });
        post({ kind: 'attempt', attempt });
      }),
    // Alone, nothing is held: one can always pause and correct.
    withdraw: () => Promise.resolve(false),
    resync: () => post({ kind: 'resync' }),
    jump(to) {
      post({ kind: 'jump', to });
      return Promise.resolve();
    },
    forecast(onFan) {
      const futures: (readonly ForecastPoint[])[] = [];
      const helpers = Array.from({ length: helpersWanted() }, startWorker);
      let over = false;
      const stop = (): void => {
        over = true;
        helpers.forEach((helper) => helper.terminate());
      };
      const tell = (failed: boolean): void =>
        onFan({ done: futures.length, count: FUTURES, bands: forecastFan(futures), failed });
      // Without the futures of one helper the fan is never whole: what the others find is of no use.
      const giveUp = (): void => {
        if (over) return;
        stop();
        tell(true);
      };
      for (const helper of helpers) {
        helper.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
          if (data.kind === 'failed') giveUp();
          if (data.kind !== 'future' || over) return;
          futures.push(data.future);
          tell(false);
        });
        helper.addEventListener('error', giveUp);
      }
      snapshots.push((snapshot) => {
        const all = Array.from({ length: FUTURES }, (_, index) => index + 1);
        helpers.forEach((helper, turn) => {
          const numbers = all.filter((number) => number % helpers.length === turn);
          const message: ToWorker = { kind: 'futures', input, snapshot, numbers };
          helper.postMessage(message);
        });
      });
      post({ kind: 'snapshot' });
      return stop;
    },
    close() {
      worker.terminate();
      listener = null;
      leave();
    },
  };
}
