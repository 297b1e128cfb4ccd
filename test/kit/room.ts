/** A room of the counter world with everything around it in the test's hand. */
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import type { Member } from '../../exercise-server/room/authority.ts';
import type { Room, RoomParts } from '../../exercise-server/room/contract.ts';
import { openLog } from '../../exercise-server/room/log.ts';
import type { LogPort } from '../../exercise-server/room/log-port.ts';
import { openRoom } from '../../exercise-server/room/room.ts';
import type { SnapshotPort } from '../../exercise-server/room/snapshot-port.ts';
import type { Backlog, Position, Subscriber } from '../../exercise-server/room/streams.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { CreateGroup, GroupInput } from '../../sim-core/exercise/group.ts';
import type { View } from '../../sim-core/exercise/view.ts';
import { createCounterGroup, counterInput } from './counter-group.ts';
import type { FakeClock } from './fake-clock.ts';

export const STREAM = 'group-1';

export interface RoomSpec {
  readonly clock: FakeClock;
  readonly store: LogPort;
  readonly input?: GroupInput;
  /** Left out: the counter world. */
  readonly createGroup?: CreateGroup;
  readonly epoch?: number;
  readonly holdMs?: number;
  readonly snapshots?: SnapshotPort;
  readonly snapshotEvery?: number;
  readonly hear?: Partial<RoomParts['hear']>;
  /** Left out: nobody else wants the room. */
  readonly lease?: RoomParts['lease'];
}

let opened = 0;

export async function openTestRoom(spec: RoomSpec): Promise<Room> {
  const input = spec.input ?? counterInput({ departments: ['qingpu', 'wujiang', 'jiashan'] });
  const { log, bodies } = await openLog(spec.store, STREAM, spec.epoch ?? 1);
  let ids = 0;
  opened += 1;
  const prefix = `r${opened}`;
  return openRoom(
    {
      engine: hostInline(spec.createGroup ?? createCounterGroup, input),
      log,
      snapshots: spec.snapshots ?? null,
      snapshotEvery: spec.snapshotEvery ?? 20,
      lease: spec.lease ?? { isSure: () => true, renew: async () => true },
      clock: spec.clock,
      hurry: 1,
      tickMs: 250,
      holdMs: spec.holdMs ?? 0,
      newId: () => `${prefix}-${(ids += 1)}`,
      hear: {
        trouble: () => {},
        fault: () => {},
        stopped: () => {},
        listener(error) {
          throw error;
        },
        answered: () => {},
        turned: () => {},
        ...spec.hear,
      },
    },
    bodies,
  );
}

export const director: Member = { person: 'boss', role: 'director', departments: [] };
export const seat = (department: string): Member => ({
  person: `of-${department}`,
  role: 'participant',
  departments: [department],
});

export const act = (department: string, body: SeatAct, id: string): ClientAttempt => ({
  id,
  body: { kind: 'act', department, act: body, thinkWallMs: null, simulated: false },
});
export const note = (department: string, text: string, id: string): ClientAttempt =>
  act(department, { kind: 'note', text }, id);
export const notify = (from: string, to: string, text: string, id: string): ClientAttempt =>
  act(from, { kind: 'notify', to: [to], incident: 'i', channel: 'letter', note: text }, id);

export function submit(room: Room, person: string, attempt: ClientAttempt): Promise<AttemptAnswer> {
  return new Promise((resolve) => room.submit(person, attempt, resolve));
}

/** Somebody who watches: folds what comes, and complains about what must not come. */
export interface Watcher extends Subscriber {
  view: View | null;
  stream: string | null;
  seq: number;
  nowMs: number;
  readonly frames: string[];
  readonly told: string[];
  gone: string | null;
  pressure: Backlog;
}

export function createWatcher(): Watcher {
  const frame = (kind: string, message: unknown): void => {
    if (watcher.gone !== null) throw new Error(`a frame after ${watcher.gone}: ${kind}`);
    watcher.frames.push(`${kind} ${JSON.stringify(message)}`);
  };
  const watcher: Watcher = {
    view: null,
    stream: null,
    seq: 0,
    nowMs: 0,
    frames: [],
    told: [],
    gone: null,
    pressure: { frames: 0, bytes: 0 },
    full(message) {
      frame('full', message);
      if (message.nowMs < watcher.nowMs) throw new Error('time turned back');
      watcher.view = message.view;
      watcher.stream = message.stream;
      watcher.seq = message.seq;
      watcher.nowMs = message.nowMs;
    },
    records(message) {
      frame('records', message);
      if (message.seq !== watcher.seq + 1) throw new Error(`gap at ${message.seq}`);
      if (message.nowMs < watcher.nowMs) throw new Error('time turned back');
      watcher.seq = message.seq;
      watcher.nowMs = message.nowMs;
      const view: Record<string, Record<string, unknown>> = structuredClone(watcher.view ?? {});
      for (const [section, id, value] of message.records) {
        const entries = (view[section] ??= {});
        if (value === null) delete entries[id];
        else entries[id] = value;
      }
      watcher.view = view as View;
    },
    presence: (message) => frame('presence', message),
    held: (message) => frame('held', message),
    trouble(kind) {
      frame('trouble', kind);
      watcher.told.push(String(kind));
    },
    backlog: () => watcher.pressure,
    close(reason) {
      watcher.gone = reason;
    },
  };
  return watcher;
}

export const NOWHERE: Position = { stream: null, from: null };

export async function watch(
  room: Room,
  member: Member,
  position: Position = NOWHERE,
): Promise<Watcher & { leave(): void }> {
  room.setMember(member);
  const watcher = createWatcher();
  // Somebody who comes back goes on where they stood.
  watcher.seq = position.from ?? 0;
  watcher.stream = position.stream;
  const viewer: Viewer =
    member.role === 'participant'
      ? { role: 'participant', department: member.departments[0] }
      : { role: member.role };
  const leave = await room.attach(member.person, viewer, watcher, position);
  return Object.assign(watcher, { leave });
}

/** What somebody who joins now would see. */
export async function freshView(room: Room, member: Member): Promise<View | null> {
  const fresh = await watch(room, member);
  fresh.leave();
  return fresh.view;
}
