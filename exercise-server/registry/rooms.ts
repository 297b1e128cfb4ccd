/** The rooms of this process: opened on demand, leased, renewed, taken over from the dead. */
import { groupedBy } from './grouped.ts';
import { isDead } from './holder.ts';
import { createOwnLeases, type OwnLeasesOptions } from './own-leases.ts';
import type { Member } from '../room/authority.ts';
import type { Room, RoomParts } from '../room/contract.ts';
import type { EnginePort } from '../room/engine-port.ts';
import type { LeasePort } from '../room/lease-port.ts';
import { openLog } from '../room/log.ts';
import { StoreFault, type LogPort, type StoreFaultKind } from '../room/log-port.ts';
import { openRoom } from '../room/room.ts';
import type { SnapshotPort } from '../room/snapshot-port.ts';

/** What a room is made of, besides its log. */
export interface RoomPlan {
  readonly engine: EnginePort;
  readonly hurry: number;
  readonly members: readonly Member[];
  /** Null for an engine without an identity: it can't be told whose snapshots are its own. */
  readonly snapshots: SnapshotPort | null;
  /** Tells the room what has happened around it and is not in its log. */
  catchUp(room: Room, bodies: readonly string[]): Promise<void>;
}

export interface RoomsOptions extends OwnLeasesOptions {
  readonly store: LogPort & LeasePort;
  readonly tickMs: number;
  /** How long a room that is over and that nobody looks at stays open; it opens again when asked for. */
  readonly lookBackMs: number;
  readonly holdMs: number;
  readonly snapshotEvery: number;
  readonly newId: () => string;
  plan(group: string): Promise<RoomPlan>;
  /** Groups that are played, whoever holds them: what a dead process leaves is taken over. */
  live(): Promise<readonly string[]>;
  /** Groups of which something was lost that `catchUp` tells. */
  behind(): ReadonlySet<string>;
  readonly hear: {
    opened(group: string, room: Room): void;
    closed(group: string, why: string): void;
    trouble(group: string, kind: string | null): void;
    fault(group: string, what: string): void;
    answered(waitedMs: number): void;
    turned(group: string, state: Room['state']['clock']['state']): void;
    failed(what: string, error: unknown): void;
  };
}

/** A room here, or where else it is. */
export type Whereabouts = { readonly room: Room } | { readonly url: string };

export interface Rooms {
  /** @throws {StoreFault} when its log cannot be read or is damaged */
  find(group: string): Promise<Whereabouts>;
  open(): ReadonlyMap<string, Room>;
  /** Groups that other processes hold, as far as those live, by their address. */
  elsewhere(): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Groups that are played and could not be opened when this was last tried. */
  unopened(): ReadonlySet<string>;
  /** Groups whose log was found damaged when somebody last wanted them open. */
  damaged(): ReadonlySet<string>;
  /** Closes one room, so that another process may have it. */
  close(group: string, reason: string): Promise<void>;
  stop(reason: string): Promise<void>;
}

export function createRooms(options: RoomsOptions): Rooms {
  const { store, clock, holder, url, ttlMs, lookBackMs, hear } = options;
  const leases = createOwnLeases(options);
  const rooms = new Map<string, Room>();
  /** When each was last of use to anybody, ms of the clock. */
  const usedMs = new WeakMap<Room, number>();
  const plans = new WeakMap<Room, RoomPlan>();
  const unopened = new Set<string>();
  const damaged = new Set<string>();
  const opening = new Map<string, Promise<Whereabouts>>();
  const closing = new Map<string, Promise<void>>();
  let stopped = false;
  let cancel: () => void = () => {};

  async function openHere(group: string): Promise<Whereabouts> {
    await closing.get(group);
    const held = await leases.take(group);
    if (!held.mine) return { url: held.url };
    try {
      return { room: await openUnder(group, held.epoch) };
    } catch (error) {
      if (error instanceof StoreFault && error.kind === 'damaged') damaged.add(group);
      // Whoever mends it must not wait for us.
      await leases.release(group).catch(() => {});
      throw error;
    }
  }

  async function openUnder(group: string, epoch: number): Promise<Room> {
    const { log, bodies } = await openLog(store, group, epoch);
    const plan = await options.plan(group);
    const { engine, hurry, members, snapshots } = plan;
    const parts: RoomParts = {
      engine,
      log,
      lease: leases.of(group, epoch),
      snapshots,
      snapshotEvery: options.snapshotEvery,
      clock,
      hurry,
      tickMs: options.tickMs,
      holdMs: options.holdMs / hurry,
      newId: options.newId,
      hear: {
        trouble: (kind) => hear.trouble(group, kind),
        fault: (what) => hear.fault(group, what),
        listener: (error) => hear.failed(`group ${group}: a listener`, error),
        answered: hear.answered,
        turned: (state) => hear.turned(group, state),
        stopped(why) {
          // It may have been opened anew meanwhile.
          if (rooms.get(group)?.epoch === epoch) rooms.delete(group);
          hear.closed(group, why);
          void engine.close();
        },
      },
    };
    const room = await openRoom(parts, bodies);
    for (const member of members) room.setMember(member);
    rooms.set(group, room);
    void tell(group, room, plan, bodies);
    plans.set(room, plan);
    damaged.delete(group);
    usedMs.set(room, clock.nowMs());
    hear.opened(group, room);
    // The process may have died between a start and its note.
    hear.turned(group, room.state.clock.state);
    if (room.state.clock.state === 'paused' && room.state.clock.why === 'restart') {
      void room.order({ person: 'server', role: 'facilitator' }, { kind: 'resume' });
    }
    return room;
  }

  /** What is over hears nothing more. What could not be told is told at the next care. */
  async function tell(
    group: string,
    room: Room,
    { catchUp }: RoomPlan,
    bodies: readonly string[],
  ): Promise<void> {
    const { state } = room.state.clock;
    if (state === 'ended' || state === 'frozen') return;
    await catchUp(room, bodies).catch((error: unknown) => hear.failed(`group ${group}`, error));
  }

  async function tellAgain(group: string, room: Room): Promise<void> {
    const plan = plans.get(room);
    if (plan === undefined) return;
    const { bodies } = await openLog(store, group, Infinity);
    await tell(group, room, plan, bodies);
  }

  async function find(group: string): Promise<Whereabouts> {
    const room = rooms.get(group);
    if (room !== undefined) {
      usedMs.set(room, clock.nowMs());
      return { room };
    }
    if (stopped) return { url };
    const underway = opening.get(group);
    if (underway !== undefined) return underway;
    const opened = openHere(group).finally(() => opening.delete(group));
    opening.set(group, opened);
    return opened;
  }

  /** One that cannot be opened holds no other up; it is tried again, and told of once. */
  async function takeOver(group: string): Promise<void> {
    try {
      await find(group);
      unopened.delete(group);
    } catch (error) {
      if (!unopened.has(group)) hear.failed(`group ${group} cannot be opened`, error);
      unopened.add(group);
    }
  }

  async function letGo(group: string, room: Room | undefined, reason: string): Promise<void> {
    await room?.stop(reason);
    await leases.release(group);
  }

  function close(group: string, reason: string): Promise<void> {
    const room = rooms.get(group);
    rooms.delete(group);
    const closed = letGo(group, room, reason).finally(() => closing.delete(group));
    closing.set(group, closed);
    return closed;
  }

  /** Rooms whose exercise is over hold memory for as long as they are open. */
  async function clear(): Promise<void> {
    for (const [group, room] of rooms) {
      const { state } = room.state.clock;
      const isOver = state === 'ended' || state === 'frozen';
      if (!isOver || Object.keys(room.connected()).length > 0) usedMs.set(room, clock.nowMs());
      else if (clock.nowMs() - (usedMs.get(room) ?? 0) > lookBackMs) await close(group, 'moved');
    }
  }

  /** Keeps what is ours, stops what is no longer, takes over what nobody holds. */
  async function care(): Promise<void> {
    try {
      const held = await leases.renew();
      for (const [group, room] of rooms) {
        const isOurs = held.get(group) === room.epoch;
        // One that was opened while the store was asked is not among its answers.
        if (isOurs || leases.of(group, room.epoch).isSure()) continue;
        rooms.delete(group);
        hear.closed(group, 'fenced' satisfies StoreFaultKind);
        await room.stop('moved');
      }
      const live = await options.live();
      for (const group of unopened) if (!live.includes(group)) unopened.delete(group);
      for (const group of live) {
        if (rooms.has(group) || stopped) continue;
        const current = await store.holderOf(group);
        if (current === null || isDead(current.holder)) await takeOver(group);
      }
      const behind = options.behind();
      for (const [group, room] of rooms) if (behind.has(group)) await tellAgain(group, room);
      await clear();
    } catch (error) {
      hear.failed('care', error);
    }
    if (!stopped) cancel = clock.after(ttlMs / 3, () => void care());
  }
  void care();

  return {
    find,
    open: () => rooms,
    async elsewhere() {
      const held = await store.held();
      const theirs = held.filter((lease) => lease.holder !== holder && !isDead(lease.holder));
      return groupedBy(theirs.map((lease) => [lease.url, lease.stream] as const));
    },
    unopened: () => unopened,
    damaged: () => damaged,
    close,
    async stop(reason) {
      stopped = true;
      cancel();
      await Promise.allSettled([...opening.values(), ...closing.values()]);
      for (const [group, room] of rooms) {
        if (room.state.clock.state === 'running') {
          await room.order({ person: 'clock', role: 'clock' }, { kind: 'pause', why: reason });
        }
        await room.stop(reason);
        await leases.release(group);
      }
      rooms.clear();
    },
  };
}
