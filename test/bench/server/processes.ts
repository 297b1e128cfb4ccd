/** The processes that are measured, and what they are asked. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** What a process and all its threads have used since it started. */
export interface Processor {
  readonly cpuMs: number;
}

/** What a process holds once what is no longer used is cleared. */
export interface Memory {
  readonly rssBytes: number;
  readonly heapBytes: number;
}

/** @param folder with the bundled programs. @param kind of child.ts */
export function startChild(folder: string, kind: string): ChildProcess {
  return fork(join(folder, 'server-child.mjs'), [kind], { execArgv: ['--expose-gc'] });
}

export function once<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as T)));
}

export function ask<T>(child: ChildProcess, what: string | object): Promise<T> {
  const answer = once<T>(child);
  child.send(what);
  return answer;
}
