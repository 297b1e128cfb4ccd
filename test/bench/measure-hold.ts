import { createEventQueue } from '../../sim-core/base/event-queue.ts';
import { createHold, type Hold, type Workload } from './hold.ts';
import { PhiloxWords } from './philox-words.ts';
import { createIdiomaticHold, heapFromNpm } from './reference/idiomatic.ts';
import { secondsOf, type Sample } from './sample.ts';
import { Xoshiro } from './xoshiro.ts';
import type { Words } from './ziggurat.ts';

const SEED = 1;

/** Rate of a TypeScript HOLD: which implementation, workload, messages, warm-up, events. */
export async function measureHold(args: readonly string[]): Promise<Sample> {
  const [implementation, workload, ...counts] = args;
  const [messages, warmUp, events] = counts.map(Number);
  const words = implementation === 'philox' ? new PhiloxWords(SEED) : new Xoshiro(SEED);
  const hold = await holdOf(implementation, workload as Workload, messages, words);
  if (hold === null) return {};
  hold.run(warmUp);
  const seconds = secondsOf(() => hold.run(events));
  return { perSecond: events / seconds, checksum: hold.checksum };
}

async function holdOf(
  implementation: string,
  workload: Workload,
  messages: number,
  words: Words,
): Promise<Hold | null> {
  if (implementation !== 'idiomatic') {
    return createHold(createEventQueue(), workload, messages, words);
  }
  const HeapClass = await heapFromNpm();
  return HeapClass === null ? null : createIdiomaticHold(HeapClass, workload, messages, words);
}

/**
 * Bytes of a queue per pending event, and bytes of the heap that an event in steady state leaves
 * behind. The process must be started with --expose-gc, and with so large a nursery that nothing is
 * collected meanwhile. Bursts are the workload that draws without floating-point objects of its own.
 */
export function measureMemory(args: readonly string[]): Sample {
  const [messages, events] = args.map(Number);
  const buffersBefore = buffersKept();
  const queue = createEventQueue();
  const hold = createHold(queue, 'exponential', messages, new Xoshiro(SEED));
  hold.run(10 * messages);
  // Without what belongs to the workload: a 32-bit count for each recipient.
  const buffers = buffersKept() - buffersBefore - 4 * messages;
  const steady = createHold(createEventQueue(), 'bursts', messages, new Xoshiro(SEED));
  steady.run(2_000_000);
  buffersKept();
  const heapBefore = process.memoryUsage().heapUsed;
  steady.run(events);
  const heap = process.memoryUsage().heapUsed - heapBefore;
  return {
    bytesPerPending: buffers / messages,
    heapPerEvent: Math.max(0, heap) / events,
    checksum: hold.checksum ^ steady.checksum,
  };
}

function buffersKept(): number {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new Error('start this with --expose-gc');
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}
