import type { EventQueue } from '../../sim-core/base/event-queue.ts';
import { exponential, type Words } from './ziggurat.ts';

/*
 * HOLD, the classical test of a future event list: a fixed number of messages is pending; each one,
 * when it comes out, is counted, draws a recipient and a delay, and goes in again. What differs
 * between the workloads is the delay.
 */
export const WORKLOADS = ['exponential', 'bursts', 'ties', 'bimodal'] as const;
export type Workload = (typeof WORKLOADS)[number];

/** Mean delay, ms: a minute keeps ten million events of a thousand messages within 24 days. */
export const UNIT = 60_000;
/** All messages of a burst come within this time, once a minute. */
export const BURST = 64;
/** The short delays of the bimodal workload are 10,000 times shorter than the long ones. */
export const SHORT = 6;

/** Where the hold model gets its random numbers and keeps its tally. */
export interface Hold {
  /** Events handled so far. */
  readonly events: number;
  /** Changes with the order of events, their times and their recipients. */
  readonly checksum: number;
  run(events: number): void;
}

/** When a message that comes out now comes out next. Integers, ms. */
const NEXT_TIME: Readonly<Record<Workload, (now: number, words: Words) => number>> = {
  exponential: (now, words) => now + 1 + exponential(words, UNIT),
  bursts: (now, words) => (Math.floor(now / UNIT) + 1) * UNIT + (words.next() & (BURST - 1)),
  ties: (now) => now + UNIT,
  bimodal: (now, words) => now + 1 + exponential(words, words.next() < 0 ? SHORT : SHORT * 10_000),
};

export function nextTimeOf(workload: Workload): (now: number, words: Words) => number {
  return NEXT_TIME[workload];
}

/** A number from 0 to below `count`. */
export function recipient(words: Words, count: number): number {
  return Math.floor(((words.next() >>> 0) * count) / 0x100000000);
}

/** Fills the queue with messages and says how to run them. */
export function createHold(
  queue: EventQueue,
  workload: Workload,
  messages: number,
  words: Words,
): Hold {
  const nextTime = nextTimeOf(workload);
  const counts = new Int32Array(messages);
  let events = 0;
  let checksum = 0;

  function send(now: number, message: number): void {
    const to = recipient(words, messages);
    queue.push(nextTime(now, words), 0, to, message, 0, message, 0, 0);
  }

  function receive(): void {
    const { time, entity, a } = queue;
    counts[entity]++;
    checksum = (Math.imul(checksum, 31) + entity + time) | 0;
    send(time, a);
  }

  const handlers = [receive];
  for (let message = 0; message < messages; message++) send(0, message);
  return {
    get events() {
      return events;
    },
    get checksum() {
      return checksum;
    },
    run(count) {
      for (let i = 0; i < count; i++) {
        queue.pop();
        handlers[queue.kind]();
      }
      events += count;
    },
  };
}
