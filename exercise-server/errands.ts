/**
 * Work that a process of its own does behind everything else: it is asked once, answers once and is gone.
 * One at a time on this server, so that no number of askers takes the computer from the rooms.
 */
import { constants, setPriority } from 'node:os';
import { startProcess } from './thread.ts';

/** What went wrong, for our own log. */
interface Fault {
  readonly fault: string;
}

export interface Errands<Asked extends object, Told extends object> {
  /** @throws {Error} when the process fails or the server stops */
  run(asked: Asked): Promise<Told>;
  stop(): void;
}

/** @param bundle and `source`: the program, as `startProcess` takes it */
export function createErrands<Asked extends object, Told extends object>(
  bundle: string,
  source: string,
): Errands<Asked, Told> {
  let turn: Promise<unknown> = Promise.resolve();
  let end: (() => void) | null = null;
  let stopped = false;

  function start(asked: Asked): Promise<Told | Fault> {
    if (stopped) return Promise.resolve({ fault: 'the server stops' });
    return new Promise((resolve) => {
      const child = startProcess(bundle, source);
      end = () => child.kill('SIGKILL');
      child.once('message', (told: Told | Fault) => resolve(told));
      child.once('error', (error) => resolve({ fault: error.message }));
      child.once('exit', (code) => resolve({ fault: `${bundle} ended with ${code}` }));
      // Where the system lets no process begin, there is nothing to send by.
      child.once('spawn', () => child.send(asked));
    });
  }

  return {
    async run(asked) {
      const next = turn.then(() => start(asked));
      // One that could not begin stands in nobody's way.
      turn = next.catch(() => undefined);
      const told = await next;
      if ('fault' in told) throw new Error(told.fault);
      return told;
    },
    stop() {
      stopped = true;
      end?.();
    },
  };
}

/** The other side, in the program: does what it is asked and ends. */
export function answerErrand<Asked, Told extends object>(
  work: (asked: Asked) => Promise<Told>,
): void {
  setPriority(constants.priority.PRIORITY_LOW);
  process.once('disconnect', () => process.exit());
  process.once('message', (asked: Asked) => {
    void work(asked)
      .catch((error: unknown): Fault => {
        return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      })
      .then((told) => process.send?.(told, () => process.disconnect()));
  });
}
