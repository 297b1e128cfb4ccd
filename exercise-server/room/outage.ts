/** The time in which the store does not take what it is given, until it does again. */
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { TroubleKind } from '../protocol/socket.ts';
import type { Answers } from './answers.ts';
import type { RoomClock } from './clock.ts';
import type { Item } from './contract.ts';
import type { EngineAnswer } from './engine-port.ts';
import { readEntry } from './entry.ts';
import type { Log } from './log.ts';
import { StoreFault } from './log-port.ts';

/** A store that failed is asked again after this. */
const PROBE_MS = 500;

export interface Outage {
  readonly kind: TroubleKind | null;
  /** Whether the store need not be asked again yet. */
  isWaiting(): boolean;
  /** Takes in that a batch was not logged, as far as is known. @throws what no later try can mend */
  failed(error: unknown, items: readonly Item[]): void;
  /** Finds out what of the last batch is in the log. @returns false while the store does not answer */
  settle(): Promise<boolean>;
  over(): void;
  /** Gives up what has no answer yet. */
  clear(): readonly Item[];
}

export interface OutageParts {
  readonly log: Log;
  readonly clock: RoomClock;
  readonly answers: Answers;
  /** Carries out what turns out to be logged. */
  readonly apply: (attempts: readonly Attempt[]) => Promise<Pick<EngineAnswer, 'judged'>>;
  /** Nothing need be written while the room rests: that the store answers must then be enough. */
  readonly isResting: () => boolean;
  /** Trouble of another kind, or (null) none any more. */
  readonly turned: (kind: TroubleKind | null) => void;
}

export function createOutage(parts: OutageParts): Outage {
  const { log, clock, answers } = parts;
  let kind: TroubleKind | null = null;
  let probeAtMs = 0;
  /** Given to a store that failed: whether they are in the log is not known. */
  let uncertain: readonly Item[] = [];

  function turn(next: TroubleKind | null): void {
    if (kind === next) return;
    kind = next;
    parts.turned(next);
  }

  async function reread(): Promise<void> {
    const found = (await log.reread()).map(readEntry).map(({ attempt }) => attempt);
    const { judged } = found.length === 0 ? { judged: [] } : await parts.apply(found);
    const items = uncertain;
    uncertain = [];
    for (const item of items) {
      const at = found.findIndex(({ id }) => id === item.attempt.id);
      if (at < 0) answers.refuse([item], 'answer.store-unavailable');
      else answers.settle(item, judged[at]);
    }
    if (kind === 'unreachable' && parts.isResting()) turn(null);
  }

  return {
    get kind() {
      return kind;
    },
    isWaiting: () => kind !== null && clock.nowMs() < probeAtMs,
    failed(error, items) {
      const fault = error instanceof StoreFault ? error.kind : 'io';
      if (fault === 'full') answers.refuse(items, 'answer.store-full');
      else uncertain = items;
      if (isLasting(fault)) throw error;
      probeAtMs = clock.nowMs() + PROBE_MS;
      turn(fault === 'full' ? 'full' : 'unreachable');
    },
    async settle() {
      if (kind === null) return true;
      try {
        await reread();
        return true;
      } catch (error) {
        if (!(error instanceof StoreFault) || isLasting(error.kind)) throw error;
        probeAtMs = clock.nowMs() + PROBE_MS;
        return false;
      }
    },
    over: () => turn(null),
    clear() {
      const items = uncertain;
      uncertain = [];
      return items;
    },
  };
}

function isLasting(kind: StoreFault['kind']): boolean {
  return kind === 'fenced' || kind === 'damaged';
}
