/** Engines in threads of their own: a room that computes does not hold up the others' messages. */
import type { Worker } from 'node:worker_threads';
import type { EnginePort } from '../room/engine-port.ts';
import type { Call, Method, Return } from './call.ts';
import { startThread } from '../thread.ts';
import type { Engines } from './engines.ts';
import type { OpenEngine } from './open.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  engines: number;
}

export interface EnginePool {
  readonly openEngine: OpenEngine;
  close(): Promise<void>;
}

/**
 * @param threads at most as many as there are processors
 * @param engines which may be run
 */
export function createEnginePool(threads: number, engines: Pick<Engines, 'urlOf'>): EnginePool {
  const pool: Thread[] = [];
  let calls = 0;
  let opened = 0;

  function start(): Thread {
    const thread: Thread = {
      worker: startThread('./engine-worker.mjs', './engine-host/worker.ts'),
      waiting: new Map(),
      engines: 0,
    };
    const fail = (error: Error): void => {
      const at = pool.indexOf(thread);
      if (at >= 0) pool.splice(at, 1);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    thread.worker.on('message', (result: Return) => {
      const waiting = thread.waiting.get(result.call);
      thread.waiting.delete(result.call);
      if ('error' in result) waiting?.reject(new Error(result.error));
      else waiting?.resolve(result.value);
    });
    thread.worker.on('error', fail);
    thread.worker.on('exit', (code) => fail(new Error(`an engine thread ended with ${code}`)));
    pool.push(thread);
    return thread;
  }

  function ask(thread: Thread, call: Call): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!pool.includes(thread)) return reject(new Error('the engine thread has ended'));
      thread.waiting.set(call.call, { resolve, reject });
      thread.worker.postMessage(call);
    });
  }

  return {
    async openEngine(input, identity) {
      const url = engines.urlOf(identity);
      if (url === null) throw new Error(`engine ${identity} may not be run here`);
      const idlest = [...pool].sort((a, b) => a.engines - b.engines)[0];
      const thread = pool.length < threads ? start() : idlest;
      thread.engines += 1;
      const engine = (opened += 1);
      await ask(thread, { call: (calls += 1), engine, open: input, url });
      const method =
        (name: Method) =>
        (...args: readonly unknown[]): Promise<unknown> =>
          ask(thread, { call: (calls += 1), engine, method: name, args });
      const port = {
        state: method('state'),
        apply: method('apply'),
        watch: method('watch'),
        unwatch: method('unwatch'),
        changes: method('changes'),
        nextDecisionMs: method('nextDecisionMs'),
        hash: method('hash'),
        snapshot: method('snapshot'),
        restore: method('restore'),
        async close() {
          thread.engines -= 1;
          await method('close')().catch(() => null);
        },
      };
      return port as EnginePort;
    },
    async close() {
      await Promise.all(pool.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
