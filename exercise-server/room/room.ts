/**
 * One group of a live exercise: a mailbox before a log before an engine. Everything that is tried goes
 * validate, authorise, append and sync, apply, acknowledge, project, one batch at a time; nothing is
 * shown that is not durable.
 */
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { AttemptAnswer } from '../protocol/socket.ts';
import { createAnswers } from './answers.ts';
import { createAudience } from './audience.ts';
import { startBeat } from './beat.ts';
import { clockWork } from './clock-work.ts';
import type { Item, Room, RoomParts } from './contract.ts';
import type { EngineAnswer } from './engine-port.ts';
import { writeEntry } from './entry.ts';
import { createHolds } from './holds.ts';
import { isOurs } from './is-ours.ts';
import { StoreFault } from './log-port.ts';
import { createMembers } from './members.ts';
import { carryOut, replay } from './opening.ts';
import { createOutage } from './outage.ts';
import { ASLEEP_MS, changesPace, createPacing } from './pacing.ts';
import { isPublic } from './public.ts';
import { createSnapshots } from './snapshots.ts';

/** Beats between two signs of life to a seat where nothing happens. */
const HEARTBEAT = 4;
const WITHDRAWN: AttemptAnswer = { error: 'answer.withdrawn', parameters: {} };

/**
 * Opens a room on a log: what it says is carried out again, and play goes on from there.
 * @param bodies the log so far
 */
export async function openRoom(parts: RoomParts, bodies: readonly string[]): Promise<Room> {
  const { engine, log, lease, clock, hear, newId } = parts;
  const pacing = createPacing(parts.hurry);
  const audience = createAudience(engine, newId, hear.listener);
  const members = createMembers();
  const answers = createAnswers(
    ({ sinceMs }) => hear.answered(clock.nowMs() - sinceMs),
    hear.listener,
  );
  const outage = createOutage({
    log,
    clock,
    answers,
    async apply(attempts) {
      dirty = true;
      return apply(attempts);
    },
    isResting: () => state.clock.state !== 'running' && lease.isSure(),
    turned(kind) {
      if (kind === null) pacing.anchor(state, clock.nowMs());
      else pacing.stop(clock.nowMs());
      hear.trouble(kind);
      audience.trouble(kind);
    },
  });
  const mailbox: Item[] = [];
  const calls: (() => Promise<void>)[] = [];
  let busy: Promise<void> | null = null;
  let life: 'open' | 'closing' | 'closed' = 'open';
  let beats = 0;
  let beatDue = false;
  /** Whether somebody's view may differ from what was sent. */
  let dirty = false;
  const opening = await replay(parts, bodies, answers, pacing);
  let { state } = opening;
  pacing.anchor(state, clock.nowMs());
  const snapshots = createSnapshots(parts, answers, opening.resumedAt);

  const isHeld = (inject: string): boolean => state.held?.includes(inject) === true;
  const holds = createHolds(clock, parts.holdMs, isHeld, (item) => {
    audience.held(holds.list());
    push(item);
  });
  const stopBeat = startBeat(clock, parts.tickMs, (lateMs) => {
    const isAsleep = lateMs > ASLEEP_MS && busy === null && state.clock.state === 'running';
    if (isAsleep) push(ofClock({ kind: 'pause', why: 'asleep' }));
    if (isIdle()) {
      beats += 1;
      return;
    }
    beatDue = true;
    wake();
  });

  /** A beat with nothing to try, to show or to find out, as most are: told without a round. */
  function isIdle(): boolean {
    const isQuiet = busy === null && !dirty && mailbox.length === 0 && calls.length === 0;
    const isHeartbeat = (beats + 1) % HEARTBEAT === 0;
    if (!isQuiet || isHeartbeat || outage.kind !== null) return false;
    const asked = { isAsked: false, isProbe: false };
    return clockWork(state, pacing, clock.nowMs(), asked).bodies.length === 0;
  }

  function push(item: Item): void {
    mailbox.push(item);
    wake();
  }

  function wake(): void {
    if (busy !== null || !hasWork()) return;
    busy = Promise.resolve()
      .then(work)
      .catch((error: unknown) => halt(error instanceof StoreFault ? error.kind : 'fault', error))
      .finally(() => {
        busy = null;
        wake();
      });
  }

  function hasWork(): boolean {
    if (life === 'closed') return false;
    if (!outage.isWaiting()) return calls.length > 0 || mailbox.length > 0 || beatDue;
    // Whoever comes is served by a room that cannot write, but not by one that may be another's.
    return calls.length > 0 && lease.isSure();
  }

  async function work(): Promise<void> {
    while (hasWork()) {
      const arrived = calls.length;
      if (!outage.isWaiting() && (await outage.settle())) {
        // Whoever comes sees the story as it stands now, whether or not others have just acted.
        await round(arrived > 0);
      }
      if (arrived === 0 || !(await isOurs(lease, outage))) continue;
      for (const arrival of calls.splice(0, arrived)) await arrival();
    }
  }

  /** One batch from mailbox to projection. */
  async function round(isAwaited: boolean): Promise<void> {
    const isBeat = beatDue;
    beatDue = false;
    if (isBeat) beats += 1;
    const isAlive = isBeat && beats % HEARTBEAT === 0;
    const nowMs = clock.nowMs();
    const items = takeAuthorised();
    // What is shown at a beat bears the beat's own time, not that of whoever acted before it.
    const isAsked = isAwaited || isAlive || items.length > 0 || (isBeat && dirty);
    const own = clockWork(state, pacing, nowMs, { isAsked, isProbe: outage.kind !== null });
    dirty ||= own.isEventful;
    const attempts = [
      ...own.bodies.map((body) => ofClock(body).attempt),
      ...items.map(({ attempt }) => attempt),
    ];
    if (attempts.length > 0) {
      try {
        await write(attempts, nowMs);
      } catch (error) {
        outage.failed(error, items);
        return;
      }
      outage.over();
      await judge(attempts, items, nowMs);
    }
    if (!(await isOurs(lease, outage))) return;
    await project(isBeat, isAlive && state.clock.state === 'running', items);
    if (isAlive) audience.catchUp(state.nowMs, clock.nowMs());
    if (attempts.length > 0) await snapshots.keepIfDue(phaseMs(nowMs));
  }

  function takeAuthorised(): Item[] {
    return mailbox.splice(0).filter((item) => {
      const refusal = members.refusalOf(item, state.controls);
      if (refusal !== null) answers.refuse([item], refusal);
      return refusal === null;
    });
  }

  function ofClock(body: AttemptBody): Item {
    const by = { person: 'clock', role: 'clock' } as const;
    const attempt = { id: `clock:${newId()}`, by, body };
    return { attempt, person: null, sinceMs: clock.nowMs(), answers: [] };
  }

  async function write(attempts: readonly Attempt[], nowMs: number): Promise<void> {
    const wall = { at: clock.utcMs(), phaseMs: phaseMs(nowMs) };
    await log.append(attempts.map((attempt) => writeEntry({ ...wall, attempt }, newId())));
  }

  function phaseMs(nowMs: number): number {
    return Math.round(pacing.phaseMs(nowMs));
  }

  async function apply(attempts: readonly Attempt[]): Promise<EngineAnswer> {
    const answer = await carryOut(engine, attempts, answers);
    const before = state;
    ({ state } = answer);
    if (before.clock.state !== state.clock.state) hear.turned(state.clock.state);
    return answer;
  }

  async function judge(
    attempts: readonly Attempt[],
    items: readonly Item[],
    nowMs: number,
  ): Promise<void> {
    const before = state;
    const { judged, fault } = await apply(attempts);
    if (changesPace(before, state)) pacing.anchor(state, nowMs);
    const first = attempts.length - items.length;
    items.forEach((item, i) => answers.settle(item, judged[first + i]));
    dirty ||= items.length > 0;
    if (fault === null) return;
    hear.fault(fault);
    if (state.clock.state === 'running') push(ofClock({ kind: 'pause', why: 'fault' }));
  }

  /**
   * Everybody sees changes at the beat of the room, whoever caused them; who acted sees at once what
   * came of it. So no seat learns from a moment that another has acted.
   */
  async function project(isBeat: boolean, isAlive: boolean, items: readonly Item[]): Promise<void> {
    const isTold = items.some(({ attempt }) => isPublic(attempt.body.kind));
    if ((isBeat && dirty) || isTold) {
      dirty = false;
      await audience.project(isAlive, state.nowMs, clock.nowMs());
    } else if (isAlive) {
      audience.beat(state.nowMs, clock.nowMs());
    } else {
      const people = items.flatMap(({ person }) => person ?? []);
      if (people.length > 0) await audience.projectFor(people, state.nowMs, clock.nowMs());
    }
  }

  /** Stops for a reason that no later attempt can mend. */
  function halt(reason: string, error: unknown): void {
    if (life === 'closed') return;
    life = 'closed';
    stopBeat();
    answers.refuse(
      [...mailbox.splice(0), ...outage.clear(), ...holds.clear()],
      'answer.room-stopped',
    );
    audience.close(reason === 'fenced' ? 'gone.moved' : `gone.${reason}`);
    for (const call of calls.splice(0)) void call();
    if (error instanceof Error) hear.stopped(`${reason}: ${error.name}: ${error.message}`);
  }

  function take(item: Item): void {
    if (!answers.isNew(item)) return;
    const isAllowed = members.refusalOf(item, state.controls) === null;
    if (life !== 'open') answers.refuse([item], 'answer.room-stopped');
    else if (isAllowed && holds.hold(item)) audience.held(holds.list());
    else push(item);
  }

  return {
    epoch: log.epoch,
    get state() {
      return state;
    },
    get trouble() {
      return outage.kind;
    },
    setMember(member, when) {
      members.set(member, when);
      audience.remove(member.person, 'gone.moved-seat', members.mayWatch);
    },
    removeMember(person, reason) {
      members.remove(person);
      audience.remove(person, reason, members.mayWatch);
    },
    submit(person, { id, body }, answer) {
      const role = members.roleOf(person);
      const attempt = { id: `${person}:${id}`, by: { person, role }, body };
      take({ attempt, person, sinceMs: clock.nowMs(), answers: [answer] });
    },
    withdraw(person, id) {
      const item = holds.withdraw(`${person}:${id}`);
      if (item === null) return false;
      // The same sending may be on its way a second time: it must not do what was taken back.
      answers.remember(item.attempt.id, WITHDRAWN);
      answers.settle(item, WITHDRAWN);
      audience.held(holds.list());
      return true;
    },
    order: (by, body) =>
      new Promise((resolve) => {
        const attempt = { id: `order:${newId()}`, by, body };
        take({ attempt, person: null, sinceMs: clock.nowMs(), answers: [resolve] });
      }),
    attach: (person, viewer, subscriber, position) =>
      new Promise((resolve, reject) => {
        calls.push(async () => {
          if (life === 'closed') return reject(new Error('the room has stopped'));
          const isWelcome = (): boolean => members.mayWatch(person, viewer);
          const arrival = { person, viewer, subscriber, position, isWelcome };
          try {
            const detach = await audience.attach(arrival, state.nowMs, clock.nowMs());
            if (outage.kind !== null) subscriber.trouble(outage.kind);
            resolve(detach);
          } catch (error) {
            // Whoever cannot be served harms nobody else.
            reject(error as Error);
          }
        });
        if (life === 'closed') for (const call of calls.splice(0)) void call();
        else wake();
      }),
    connected: () => audience.connected(),
    nextDecisionMs: () => engine.nextDecisionMs(),
    snapshot: () => engine.snapshot(),
    hash: () => engine.hash(),
    async stop(reason) {
      if (life === 'open') life = 'closing';
      stopBeat();
      while (busy !== null) await busy;
      halt(reason, null);
      await engine.close();
    },
  };
}
