/** Somebody at a seat whose network loses, doubles, delays and cuts; who asks again until answered. */
import type { Member } from '../../exercise-server/room/authority.ts';
import type { Room } from '../../exercise-server/room/contract.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { AttemptAnswer } from '../../exercise-server/protocol/socket.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { FakeClock } from '../kit/fake-clock.ts';
import type { Dice } from '../kit/dice.ts';
import { createWatcher, type Watcher } from '../kit/room.ts';

export interface Weather {
  loss: number;
  doubling: number;
  delayMs: number;
}

export interface Sailor {
  readonly member: Member;
  /** Attempts without an answer. */
  readonly open: Map<string, ClientAttempt>;
  readonly answers: Map<string, AttemptAnswer>;
  readonly faults: string[];
  watcher: Watcher | null;
  /** Highest story time ever shown. */
  shownMs: number;
  send(attempt: ClientAttempt): void;
  again(): void;
  connect(room: Room): Promise<void>;
  cut(): void;
}

export function createSailor(
  member: Member,
  viewer: Viewer,
  {
    clock,
    dice,
    weather,
    onShown,
  }: {
    readonly clock: FakeClock;
    readonly dice: Dice;
    readonly weather: Weather;
    readonly onShown: (nowMs: number) => void;
  },
): Sailor {
  let room: Room | null = null;
  let detach: (() => void) | null = null;
  /** Counts connects and cuts: a connection that is ready after the next of them is nobody's any more. */
  let turn = 0;
  let position: { stream: string | null; from: number | null } = { stream: null, from: null };
  const delay = (call: () => void): void => {
    const copies = dice.chance(weather.doubling) ? 2 : 1;
    for (let i = 0; i < copies; i++) {
      if (!dice.chance(weather.loss)) clock.after(dice.whole(0, weather.delayMs), call);
    }
  };

  function answered(id: string, answer: AttemptAnswer): void {
    const before = sailor.answers.get(id);
    if ('error' in answer) {
      // Not taken: it may be tried again.
      if (before === undefined && answer.error !== 'answer.store-full') sailor.open.delete(id);
      return;
    }
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(answer)) {
      sailor.faults.push(`two answers to ${id}`);
    }
    sailor.answers.set(id, answer);
    sailor.open.delete(id);
  }

  const sailor: Sailor = {
    member,
    open: new Map(),
    answers: new Map(),
    faults: [],
    watcher: null,
    shownMs: 0,
    send(attempt) {
      if (!sailor.answers.has(attempt.id)) sailor.open.set(attempt.id, attempt);
      const to = room;
      if (to === null) return;
      delay(() =>
        to.submit(member.person, attempt, (answer) => delay(() => answered(attempt.id, answer))),
      );
    },
    again() {
      for (const attempt of Array.from(sailor.open.values())) sailor.send(attempt);
    },
    async connect(to) {
      sailor.cut();
      const own = turn;
      room = to;
      const watcher = createWatcher();
      for (const kind of ['full', 'records'] as const) {
        const { [kind]: plain } = watcher;
        watcher[kind] = (message: never) => {
          const { nowMs } = message as { readonly nowMs: number };
          if (nowMs < sailor.shownMs) sailor.faults.push(`time turned back to ${nowMs}`);
          sailor.shownMs = Math.max(sailor.shownMs, nowMs);
          onShown(nowMs);
          plain(message);
        };
      }
      if (sailor.watcher !== null) {
        watcher.view = sailor.watcher.view;
        watcher.seq = sailor.watcher.seq;
        watcher.stream = sailor.watcher.stream;
      }
      sailor.watcher = watcher;
      to.setMember(member);
      try {
        const leave = await to.attach(member.person, viewer, watcher, position);
        if (own === turn) detach = leave;
        else leave();
      } catch {
        if (own === turn) room = null;
      }
    },
    cut() {
      turn += 1;
      detach?.();
      detach = null;
      room = null;
      if (sailor.watcher !== null) {
        position = { stream: sailor.watcher.stream, from: sailor.watcher.seq };
      }
    },
  };
  return sailor;
}
