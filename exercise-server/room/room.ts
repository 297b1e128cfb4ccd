/**
 * One group of a live exercise: a mailbox before a log before an engine. Everything that is tried goes
 * validate, authorise, append and sync, apply, acknowledge, project, one batch at a time; nothing is
 * shown that is not durable.
 */
import type { Attempt, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { TroubleKind } from '../protocol/socket.ts';
import { createAnswers } from './answers.ts';
import { createAudience } from './audience.ts';
import { authorityRefusal, type Member } from './authority.ts';
import { startBeat } from './beat.ts';
import type { Item, Room, RoomParts } from './contract.ts';
import type { EngineAnswer, GroupState } from './engine-port.ts';
import { readEntry, writeEntry } from './entry.ts';
import { createHolds } from './holds.ts';
import { StoreFault } from './log-port.ts';
import { ASLEEP_MS, createPacing } from './pacing.ts';

/** Beats between two signs of life to a seat where nothing happens. */
const HEARTBEAT = 4;
/** A store that failed is asked again after this. */
const PROBE_MS = 500;
const REPLAY_CHUNK = 500;

/** Attempts that everybody learns of at once. */
const PUBLIC: ReadonlySet<string> = new Set([
  'start',
  'pause',
  'resume',
  'speed',
  'phase',
  'end',
  'freeze',
  'mechanism',
]);

/**
 * Opens a room on a log: what it says is carried out again, and play goes on from there.
 * @param bodies the log so far
 */
export async function openRoom(parts: RoomParts, bodies: readonly string[]): Promise<Room> {
  const { engine, log, clock, hear, newId } = parts;
  const pacing = createPacing(parts.hurry);
  const audience = createAudience(engine, newId);
  const members = new Map<string, Member>();
  const answers = createAnswers(({ sinceMs }) => hear.answered(clock.nowMs() - sinceMs));
  const mailbox: Item[] = [];
  const calls: (() => Promise<void>)[] = [];
  /** Given to a store that failed: whether they are in the log is not known. */
  let uncertain: Item[] = [];
  let trouble: TroubleKind | null = null;
  let probeAtMs = 0;
  let busy: Promise<void> | null = null;
  let life: 'open' | 'closing' | 'closed' = 'open';
  let beats = 0;
  let beatDue = false;
  /** Whether somebody's view may differ from what was sent. */
  let dirty = false;
  let state = await engine.state();

  for (let i = 0; i < bodies.length; i += REPLAY_CHUNK) {
    const entries = bodies.slice(i, i + REPLAY_CHUNK).map(readEntry);
    await apply(entries.map(({ attempt }) => attempt));
    pacing.resumePhase(state.clock.phase, entries[entries.length - 1].phaseMs);
  }
  pacing.anchor(state, clock.nowMs());

  const holds = createHolds(clock, parts.holdMs, (item) => {
    audience.held(holds.list());
    push(item);
  });
  const stopBeat = startBeat(clock, parts.tickMs, (lateMs) => {
    const isAsleep = lateMs > ASLEEP_MS && busy === null && state.clock.state === 'running';
    if (isAsleep) push(ofClock({ kind: 'pause', why: 'asleep' }));
    beatDue = true;
    wake();
  });

  async function apply(attempts: readonly Attempt[]): Promise<EngineAnswer> {
    const answer = await engine.apply(attempts);
    // The clock never asks twice.
    attempts.forEach(({ id, by }, i) => {
      if (by.role !== 'clock') answers.remember(id, answer.judged[i]);
    });
    state = answer.state;
    return answer;
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

  function isWaiting(): boolean {
    return trouble !== null && clock.nowMs() < probeAtMs;
  }

  function hasWork(): boolean {
    if (life === 'closed') return false;
    return calls.length > 0 || (!isWaiting() && (mailbox.length > 0 || beatDue));
  }

  async function work(): Promise<void> {
    while (hasWork()) {
      const arrivals = calls.splice(0);
      if (!isWaiting() && (trouble === null || (await settle()))) {
        // Whoever comes sees the story as it stands now, whether or not others have just acted.
        await round(arrivals.length > 0);
      }
      for (const arrival of arrivals) await arrival();
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
    const own = clockWork(nowMs, isAsked);
    const attempts = [...own, ...items.map(({ attempt }) => attempt)];
    if (attempts.length > 0) {
      const at = clock.utcMs();
      const phaseMs = Math.round(pacing.phaseMs(nowMs));
      try {
        await log.append(attempts.map((attempt) => writeEntry({ at, phaseMs, attempt })));
      } catch (error) {
        storeFailed(error, items);
        return;
      }
      if (trouble !== null) recovered();
      await carryOut(attempts, items, nowMs);
    }
    await project(isBeat, isAlive && state.clock.state === 'running', items);
  }

  function takeAuthorised(): Item[] {
    return mailbox.splice(0).filter((item) => {
      const refusal = refusalOf(item);
      if (refusal !== null) answers.settle(item, { error: refusal, parameters: {} });
      return refusal === null;
    });
  }

  function refusalOf({ person, attempt }: Item): string | null {
    if (person === null) return null;
    const member = members.get(person);
    if (member === undefined) return 'answer.not-your-seat';
    return authorityRefusal(member, attempt.body, (id) => state.controls[id] ?? null);
  }

  /** What the clock itself tries: the story moves, a phase ends. */
  function clockWork(nowMs: number, isAsked: boolean): Attempt[] {
    const { phase, nextPhase, nextEventMs } = state;
    const toMs = pacing.targetMs(state, nowMs);
    const isEventful = nextEventMs !== null && nextEventMs <= toMs;
    const bodies: AttemptBody[] = [];
    // A store that failed is tried with an advance that may go nowhere.
    const isProbe = trouble !== null && state.clock.state === 'running';
    if (isProbe || (toMs > state.nowMs && (isAsked || isEventful))) {
      bodies.push({ kind: 'advance', toMs });
      dirty ||= isEventful;
    }
    const isOver =
      state.clock.state === 'running' &&
      phase?.pace === 'clock' &&
      nextPhase !== null &&
      pacing.phaseMs(nowMs) >= phase.wallMs;
    if (isOver) {
      bodies.push({ kind: 'phase', phase: nextPhase });
      dirty = true;
    }
    return bodies.map((body) => ofClock(body).attempt);
  }

  function ofClock(body: AttemptBody): Item {
    const by = { person: 'clock', role: 'clock' } as const;
    const attempt = { id: `clock:${newId()}`, by, body };
    return { attempt, person: null, sinceMs: clock.nowMs(), answers: [] };
  }

  async function carryOut(
    attempts: readonly Attempt[],
    items: readonly Item[],
    nowMs: number,
  ): Promise<void> {
    const before = state;
    const { judged, fault } = await apply(attempts);
    if (changesPace(before, state)) pacing.anchor(state, nowMs);
    if (before.clock.state !== state.clock.state) hear.turned(state.clock.state);
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
    const isPublic = items.some(({ attempt }) => PUBLIC.has(attempt.body.kind));
    if ((isBeat && dirty) || isPublic) {
      dirty = false;
      await audience.project(isAlive, state.nowMs, clock.nowMs());
    } else if (isAlive) {
      audience.beat(state.nowMs, clock.nowMs());
    } else {
      const people = items.flatMap(({ person }) => person ?? []);
      if (people.length > 0) await audience.projectFor(people, state.nowMs, clock.nowMs());
    }
  }

  function storeFailed(error: unknown, items: readonly Item[]): void {
    const kind = error instanceof StoreFault ? error.kind : 'io';
    if (kind === 'fenced' || kind === 'damaged') {
      uncertain = [...items];
      throw error;
    }
    if (kind === 'full') refuse(items, 'answer.store-full');
    else uncertain = [...items];
    pacing.stop(clock.nowMs());
    probeAtMs = clock.nowMs() + PROBE_MS;
    say(kind === 'full' ? 'full' : 'unreachable');
  }

  /** Finds out what of the last batch is in the log. @returns false while the store does not answer */
  async function settle(): Promise<boolean> {
    try {
      const found = (await log.reread()).map(readEntry).map(({ attempt }) => attempt);
      const { judged } = found.length === 0 ? { judged: [] } : await apply(found);
      const items = uncertain;
      uncertain = [];
      for (const item of items) {
        const at = found.findIndex(({ id }) => id === item.attempt.id);
        if (at < 0) refuse([item], 'answer.store-unavailable');
        else answers.settle(item, judged[at]);
      }
      dirty ||= found.length > 0;
      // Nothing will be written while the room rests: that it answers must be enough.
      if (trouble === 'unreachable' && state.clock.state !== 'running') recovered();
      return true;
    } catch (error) {
      const isLasting = error instanceof StoreFault && /fenced|damaged/.test(error.kind);
      if (isLasting || !(error instanceof StoreFault)) throw error;
      probeAtMs = clock.nowMs() + PROBE_MS;
      return false;
    }
  }

  function refuse(items: readonly Item[], error: string): void {
    for (const item of items) answers.settle(item, { error, parameters: {} });
  }

  function recovered(): void {
    pacing.anchor(state, clock.nowMs());
    say(null);
  }

  function say(kind: TroubleKind | null): void {
    if (trouble === kind) return;
    trouble = kind;
    hear.trouble(kind);
    audience.trouble(kind);
  }

  /** Stops for a reason that no later attempt can mend. */
  function halt(reason: string, error: unknown): void {
    if (life === 'closed') return;
    life = 'closed';
    stopBeat();
    refuse([...mailbox.splice(0), ...uncertain.splice(0), ...holds.clear()], 'answer.room-stopped');
    audience.close(reason === 'fenced' ? 'gone.moved' : `gone.${reason}`);
    for (const call of calls.splice(0)) void call();
    if (error instanceof Error) hear.stopped(`${reason}: ${error.name}: ${error.message}`);
  }

  function submitItem(item: Item): void {
    if (!answers.isNew(item)) return;
    if (life !== 'open') refuse([item], 'answer.room-stopped');
    else if (refusalOf(item) === null && holds.hold(item)) audience.held(holds.list());
    else push(item);
  }

  return {
    get state() {
      return state;
    },
    get trouble() {
      return trouble;
    },
    setMember: (member) => void members.set(member.person, member),
    removeMember(person, reason) {
      members.delete(person);
      audience.remove(person, reason);
    },
    submit(person, { id, body }, answer) {
      const role = members.get(person)?.role ?? 'observer';
      const attempt = { id: `${person}:${id}`, by: { person, role }, body };
      submitItem({ attempt, person, sinceMs: clock.nowMs(), answers: [answer] });
    },
    withdraw(person, id) {
      const item = holds.withdraw(`${person}:${id}`);
      if (item === null) return false;
      refuse([item], 'answer.withdrawn');
      audience.held(holds.list());
      return true;
    },
    order: (by, body) =>
      new Promise((resolve) => {
        const attempt = { id: `order:${newId()}`, by, body };
        submitItem({ attempt, person: null, sinceMs: clock.nowMs(), answers: [resolve] });
      }),
    attach: (person, viewer, subscriber, position) =>
      new Promise((resolve, reject) => {
        calls.push(async () => {
          if (life === 'closed') return reject(new Error('the room has stopped'));
          const arrival = { person, viewer, subscriber, position };
          try {
            const detach = await audience.attach(arrival, state.nowMs, clock.nowMs());
            if (trouble !== null) subscriber.trouble(trouble);
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

function changesPace(before: GroupState, after: GroupState): boolean {
  return (
    before.clock.state !== after.clock.state ||
    before.clock.speed !== after.clock.speed ||
    before.clock.phase !== after.clock.phase ||
    before.owes !== after.owes
  );
}
