/**
 * Injects released by hand wait a moment before they enter the log: that is the undo. One that the engine
 * holds already, since it would go out by itself, goes at once.
 */
import type { AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { HeldMessage } from '../protocol/socket.ts';
import type { RoomClock } from './clock.ts';
import type { Item } from './contract.ts';

export interface Holds {
  /** @returns false when an attempt of this kind does not wait */
  hold(item: Item): boolean;
  withdraw(id: string): Item | null;
  list(): HeldMessage;
  /** Gives back everything that still waits. */
  clear(): readonly Item[];
}

interface Held {
  readonly item: Item;
  readonly dueMs: number;
  readonly cancel: () => void;
}

/**
 * @param isHeld whether the engine holds an inject
 * @param release is given each item when its time has come
 */
export function createHolds(
  clock: RoomClock,
  holdMs: number,
  isHeld: (inject: string) => boolean,
  release: (item: Item) => void,
): Holds {
  const held = new Map<string, Held>();
  return {
    hold(item) {
      const { id, body } = item.attempt;
      if (holdMs === 0 || !waits(body)) return false;
      if (body.kind === 'release-inject' && isHeld(body.inject)) return false;
      const cancel = clock.after(holdMs, () => {
        held.delete(id);
        release(item);
      });
      held.set(id, { item, dueMs: clock.nowMs() + holdMs, cancel });
      return true;
    },
    withdraw(id) {
      const found = held.get(id);
      if (found === undefined) return null;
      found.cancel();
      held.delete(id);
      return found.item;
    },
    list: () => ({
      held: [...held.values()].map(({ item, dueMs }) => ({
        id: item.attempt.id.slice(item.attempt.id.indexOf(':') + 1),
        by: item.attempt.by.person,
        kind: item.attempt.body.kind,
        inject: item.attempt.body.kind === 'release-inject' ? item.attempt.body.inject : null,
        inMs: dueMs - clock.nowMs(),
      })),
    }),
    clear() {
      const waiting = [...held.values()];
      held.clear();
      for (const { cancel } of waiting) cancel();
      return waiting.map(({ item }) => item);
    },
  };
}

function waits(body: AttemptBody): boolean {
  return (
    body.kind === 'release-inject' ||
    (body.kind === 'add-inject' && body.atMs === null && body.proposed !== true)
  );
}
