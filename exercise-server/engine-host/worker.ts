/** A thread that hosts the engines of many groups. */
import { parentPort } from 'node:worker_threads';
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import type { EnginePort } from '../room/engine-port.ts';
import type { Call, Return } from './call.ts';
import { hostInline } from './inline.ts';

const engines = new Map<number, EnginePort>();

async function answer(call: Call): Promise<unknown> {
  if ('open' in call) {
    const { createGroup } = (await import(call.url)) as { readonly createGroup: CreateGroup };
    engines.set(call.engine, hostInline(createGroup, call.open));
    return null;
  }
  const engine = engines.get(call.engine);
  if (engine === undefined) throw new Error('the engine is closed');
  if (call.method === 'close') engines.delete(call.engine);
  const method = engine[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
  return method(...call.args);
}

parentPort?.on('message', (call: Call) => {
  const give = (result: Return): void => parentPort?.postMessage(result);
  answer(call).then(
    (value) => give({ call: call.call, value }),
    (error: unknown) => {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      give({ call: call.call, error: what });
    },
  );
});
