import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import type { AttemptAnswer } from '../../../exercise-server/protocol/socket.ts';
import type { AttemptBody } from '../../../sim-core/exercise/attempt.ts';
import type { ClockEntry, SeatView, Viewer } from '../../../sim-core/exercise/entries.ts';
import type { Group, GroupInput } from '../../../sim-core/exercise/group.ts';
import { createGroup, diffView, gazetteerOf } from '../../../sim-core/exercise/index.ts';
import type { View } from '../../../sim-core/exercise/view.ts';
import type { JumpTo } from '../source.ts';
import type { FromWorker } from './messages.ts';

/** The one person in a solo exercise. */
const ME = 'me';
/** A tab that slept must not wake up hours later. */
const SLEPT_WALL_MS = 2000;

export interface Host {
  attempt(attempt: ClientAttempt): void;
  jump(to: JumpTo): void;
  resync(): void;
  snapshot(): unknown;
  /** Lets story time follow the wall. @param wallMs monotonic */
  tick(wallMs: number): void;
}

/**
 * A group for one person: the same group that a server runs, with the pacing of somebody who owns the
 * clock. Every step of time is an attempt here too, so the log would replay.
 */
export function createHost(
  input: GroupInput,
  viewer: Viewer,
  send: (message: FromWorker) => void,
): Host {
  const group: Group = createGroup(input);
  let view: View = group.view(viewer);
  let seq = 0;
  let made = 0;
  let lastWallMs: number | null = null;

  const full = (): void => {
    view = group.view(viewer);
    send({ kind: 'full', message: { stream: 'solo', seq, nowMs: group.nowMs, viewer, view } });
  };
  const publish = (): void => {
    const next = group.view(viewer);
    const records = diffView(view, next);
    view = next;
    seq += 1;
    send({ kind: 'records', message: { seq, nowMs: group.nowMs, records } });
  };
  const own = (body: AttemptBody, role: 'clock' | 'facilitator'): boolean => {
    made += 1;
    const person = role === 'clock' ? 'clock' : ME;
    return group.apply({ id: `solo-${made}`, by: { person, role }, body }).ok;
  };
  /** As last published: everything that changes it is published at once. */
  const clock = (): ClockEntry => (view as unknown as SeatView).clock.now;

  const advanceTo = (wantedMs: number, jump = false): void => {
    const { horizonMs, phase } = clock();
    const toMs = Math.min(Math.floor(wantedMs), horizonMs);
    own({ kind: 'advance', toMs, ...(jump ? { jump } : {}) }, 'clock');
    followAgenda(phase);
    if (group.nowMs >= horizonMs) own({ kind: 'end' }, 'facilitator');
  };

  const whereTo = (to: JumpTo): number | null => {
    if (typeof to === 'object') return to.toMs;
    return to === 'event' ? group.nextEventMs() : group.nextDecisionMs();
  };

  /** Phases without play are for a room; alone, the story goes on with the next that plays. */
  const followAgenda = (id: string | null): void => {
    const { agenda } = input.definition;
    const at = agenda.findIndex((phase) => phase.id === id);
    const now = agenda[at];
    if (now === undefined) return;
    const over = now.story === null || group.nowMs >= now.story.toMs;
    if (!over) return;
    const next = agenda.slice(at + 1).find(({ story }) => story !== null);
    if (next !== undefined) own({ kind: 'phase', phase: next.id }, 'facilitator');
    else if (now.story !== null) own({ kind: 'end' }, 'facilitator');
  };

  send({ kind: 'stage', gazetteer: gazetteerOf(input.scenario, input.texts, input.mechanisms) });
  if (viewer.role === 'participant') {
    own({ kind: 'seat', department: viewer.department, people: [ME] }, 'facilitator');
    own({ kind: 'control', department: viewer.department, mode: 'people' }, 'facilitator');
  }
  full();

  return {
    attempt({ id, body }) {
      const acts = body.kind === 'act' && !body.simulated;
      const role = acts && viewer.role === 'participant' ? 'participant' : 'facilitator';
      const verdict = group.apply({ id, by: { person: ME, role }, body });
      const answer: AttemptAnswer = { verdict, nowMs: group.nowMs };
      send({ kind: 'answer', id, answer });
      publish();
      if (body.kind !== 'start' || !verdict.ok) return;
      followAgenda(clock().phase);
      publish();
    },
    jump(to) {
      if (clock().state === 'paused') own({ kind: 'resume' }, 'facilitator');
      else if (clock().state !== 'running') return;
      advanceTo(whereTo(to) ?? clock().horizonMs, true);
      publish();
    },
    resync: full,
    snapshot: () => group.snapshot(),
    tick(wallMs) {
      const passedMs = lastWallMs === null ? 0 : Math.min(wallMs - lastWallMs, SLEPT_WALL_MS);
      lastWallMs = wallMs;
      const { state, speed } = clock();
      if (state !== 'running' || passedMs <= 0) return;
      advanceTo(group.nowMs + passedMs * speed);
      publish();
    },
  };
}
