import { nextTimeOf, recipient, type Hold, type Workload } from '../hold.ts';
import type { Words } from '../ziggurat.ts';

/*
 * HOLD as most people would write it in TypeScript: an object an event, with a closure that says what
 * happens, in a heap from npm with a comparator. The order is the kernel's own.
 */
interface Event {
  readonly time: number;
  readonly entity: number;
  readonly key: number;
  readonly handle: () => void;
}

interface Heap {
  push(event: Event): void;
  pop(): Event | undefined;
}

type HeapOf = new (events: Event[], compare: (x: Event, y: Event) => number) => Heap;

/** Not among our dependencies: measured when somebody has installed it. */
const HEAP_PACKAGE = 'tinyqueue';

/** @returns null when the package is not installed */
export async function heapFromNpm(): Promise<HeapOf | null> {
  try {
    const loaded = (await import(HEAP_PACKAGE)) as { readonly default: HeapOf };
    return loaded.default;
  } catch {
    return null;
  }
}

export function createIdiomaticHold(
  HeapClass: HeapOf,
  workload: Workload,
  messages: number,
  words: Words,
): Hold {
  const nextTime = nextTimeOf(workload);
  const counts = Array.from({ length: messages }, () => 0);
  const heap = new HeapClass([], (x, y) => x.time - y.time || x.entity - y.entity || x.key - y.key);
  let events = 0;
  let checksum = 0;

  function send(now: number, message: number): void {
    const entity = recipient(words, messages);
    const time = nextTime(now, words);
    heap.push({
      time,
      entity,
      key: message,
      handle: () => {
        counts[entity]++;
        checksum = (Math.imul(checksum, 31) + entity + time) | 0;
        send(time, message);
      },
    });
  }

  for (let message = 0; message < messages; message++) send(0, message);
  return {
    get events() {
      return events;
    },
    get checksum() {
      return checksum;
    },
    run(count) {
      for (let i = 0; i < count; i++) heap.pop()?.handle();
      events += count;
    },
  };
}
