/** Looks ahead for those who run groups: one forecast a group at a time, few at once, each shared by all who ask. */
import { forecastFan, FUTURES, type ForecastPoint } from '../../sim-core/exercise/index.ts';
import type { ForecastMessage } from '../protocol/socket.ts';
import type { Moment, RunFutures } from './futures.ts';

/** Forecasts of this server at once; others wait for their turn. */
const AT_ONCE = 2;
/** While many are there already, a few more change little: then the fan is sent this often, ms. */
const EVERY_MS = 250;
const FEW = 8;

export interface Forecasts {
  /**
   * Watches the forecast of a group that is under way, or begins one from now.
   * @param momentOf the group now; asked when its turn has come
   * @returns leaves; a forecast that nobody watches ends
   */
  watch(
    group: string,
    momentOf: () => Promise<Moment>,
    listener: (message: ForecastMessage) => void,
  ): () => void;
  stop(): void;
}

interface Entry {
  readonly group: string;
  readonly momentOf: () => Promise<Moment>;
  readonly listeners: Set<(message: ForecastMessage) => void>;
  readonly futures: (readonly ForecastPoint[])[];
  last: ForecastMessage;
  sentMs: number;
  /** Ends the processes; null while it waits for its turn. */
  end: () => void;
}

export function createForecasts(
  run: RunFutures,
  nowMs: () => number,
  failed: (group: string, fault: string) => void,
): Forecasts {
  const entries = new Map<string, Entry>();
  const waiting: Entry[] = [];
  const running = new Set<Entry>();

  function say(entry: Entry, isFailed: boolean): void {
    entry.sentMs = nowMs();
    entry.last = {
      done: entry.futures.length,
      count: FUTURES,
      bands: forecastFan(entry.futures),
      failed: isFailed,
    };
    for (const listener of entry.listeners) listener(entry.last);
  }

  function over(entry: Entry): void {
    entry.end();
    running.delete(entry);
    if (waiting.includes(entry)) waiting.splice(waiting.indexOf(entry), 1);
    if (entries.get(entry.group) === entry) entries.delete(entry.group);
    next();
  }

  function fail(entry: Entry, fault: string): void {
    failed(entry.group, fault);
    say(entry, true);
    over(entry);
  }

  function next(): void {
    while (running.size < AT_ONCE) {
      const entry = waiting.shift();
      if (entry === undefined) return;
      running.add(entry);
      begin(entry).catch((error: unknown) => fail(entry, String(error)));
    }
  }

  async function begin(entry: Entry): Promise<void> {
    const moment = await entry.momentOf();
    if (!running.has(entry)) return;
    entry.end = run(moment, FUTURES, {
      future(future) {
        entry.futures.push(future);
        const isDue = entry.futures.length <= FEW || nowMs() - entry.sentMs >= EVERY_MS;
        if (isDue) say(entry, false);
      },
      end(fault) {
        if (fault !== null) return fail(entry, fault);
        say(entry, false);
        over(entry);
      },
    });
  }

  return {
    watch(group, momentOf, listener) {
      let entry = entries.get(group);
      if (entry === undefined) {
        entry = {
          group,
          momentOf,
          listeners: new Set(),
          futures: [],
          last: { done: 0, count: FUTURES, bands: [], failed: false },
          sentMs: -Infinity,
          end: () => {},
        };
        entries.set(group, entry);
        waiting.push(entry);
      }
      const watched = entry;
      watched.listeners.add(listener);
      listener(watched.last);
      next();
      return () => {
        watched.listeners.delete(listener);
        if (watched.listeners.size === 0) over(watched);
      };
    },
    stop() {
      for (const entry of entries.values()) {
        entry.listeners.clear();
        waiting.splice(0);
        over(entry);
      }
    },
  };
}
