import { MINUTE } from '../base/time.ts';
import { openDecisions } from '../engine/decisions.ts';
import { controlOf } from '../engine/people.ts';
import { answerDueMs } from './answer-time.ts';
import { currentPhase } from './agenda.ts';
import type { AttentionEntry, ById } from './entries.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { isHeld } from './holding.ts';
import { allInjects, isWaiting } from './injects.ts';
import { awaitsRuling } from './measures.ts';

/** Wall times after which something asks for a facilitator, ms; story time follows by the speed. */
const MISSED_MS = 6 * MINUTE;
const IDLE_MS = 10 * MINUTE;
const AHEAD_MS = MINUTE;
/** Entries that the queue shows at most: what does not fit is less urgent than what does. */
const LONGEST = 12;

/** What is most urgent has the lowest number. */
const PRIORITIES: Readonly<Record<AttentionEntry['kind'], number>> = {
  simulator: 1,
  decision: 2,
  measure: 2,
  'due-inject': 3,
  'held-inject': 3,
  'submitted-inject': 3,
  'missed-action': 4,
  'dropped-seat': 5,
  'idle-seat': 6,
};

/**
 * The facilitators' one queue: words that nobody answers, decisions left lying, measures in the field whose
 * effect nobody has ruled on, injects that are held, due by
 * hand or soon, expected actions that did not come, seats without people or without a sign of life. One
 * seat makes one entry of a kind, so that the queue stays as short as what needs doing.
 */
export function attentionSection(game: Game): ById<AttentionEntry> {
  if (game.state.clock.state !== 'running' && game.state.clock.state !== 'paused') return {};
  const found = [
    ...unansweredWords(game),
    ...decisionsLeftLying(game),
    ...measuresUnruled(game),
    ...injectsComing(game),
    ...missedActions(game),
    ...quietSeats(game),
  ];
  found.sort(
    ([, a], [, b]) =>
      a.priority - b.priority || a.sinceMs - b.sinceMs || (a.subject < b.subject ? -1 : 1),
  );
  return Object.fromEntries(found.slice(0, LONGEST));
}

type Item = readonly [string, AttentionEntry];

function item(
  kind: AttentionEntry['kind'],
  department: string | null,
  subject: string,
  sinceMs: number,
): Item {
  const priority = PRIORITIES[kind];
  return [
    `${kind}:${department ?? ''}:${subject}`,
    { kind, department, subject, sinceMs, priority },
  ];
}

/** Story time that a wall time lasts at the present speed. */
function storyMs(game: Game, wallMs: number): number {
  return wallMs * Math.max(1, game.state.clock.speed);
}

/** Nobody could do anything while time was passed at once: waiting counts from the phase on. */
function inPhase(game: Game, sinceMs: number): number {
  return Math.max(sinceMs, game.state.clock.phaseStartedMs);
}

function unansweredWords(game: Game): readonly Item[] {
  return game.state.tray
    .filter(({ answeredMs }) => answeredMs === null)
    .map(({ id, department, atMs }) => item('simulator', department, id, atMs));
}

function decisionsLeftLying(game: Game): readonly Item[] {
  const { sim } = game.run;
  return sim.departments.flatMap(({ id }, d) => {
    const [oldest] = openDecisions(sim, d);
    if (oldest === undefined) return [];
    // What lies in the simulators' hands is theirs to answer at once.
    const isOurs = controlOf(sim, d) === 'simulator';
    if (!isOurs && nowOf(game) < answerDueMs(oldest.sinceMs, game.state.clock)) return [];
    return [item('decision', id, `d${oldest.serial}`, oldest.sinceMs)];
  });
}

/** Whoever ordered it has been told that the effect is decided here. */
function measuresUnruled(game: Game): readonly Item[] {
  return game.state.measures
    .filter(({ entry }) => awaitsRuling(entry))
    .map(({ id, entry }) => item('measure', entry.department, id, entry.orderedMs));
}

function injectsComing(game: Game): readonly Item[] {
  const until = nowOf(game) + storyMs(game, AHEAD_MS);
  const phase = currentPhase(game);
  return allInjects(game).flatMap((inject) => {
    const record = game.state.injects[inject.id];
    if (record.state === 'submitted') {
      const sinceMs = record.atMs ?? game.state.clock.phaseStartedMs;
      return [item('submitted-inject', null, inject.id, sinceMs)];
    }
    if (!isWaiting(record)) return [];
    const soon = record.atMs !== null && record.atMs <= until;
    const byHand = inject.trigger === 'manual' && inject.phase === (phase?.id ?? null);
    if (!soon && !(byHand && record.atMs === null)) return [];
    const sinceMs = record.atMs ?? game.state.clock.phaseStartedMs;
    return [item(isHeld(game, inject) ? 'held-inject' : 'due-inject', null, inject.id, sinceMs)];
  });
}

/** Injects that wanted an action, were delivered long ago, and were acted on by none of their recipients. */
function missedActions(game: Game): readonly Item[] {
  const before = nowOf(game) - storyMs(game, MISSED_MS);
  return allInjects(game).flatMap((inject) => {
    const { state, releasedMs, receipts } = game.state.injects[inject.id];
    if (inject.expectedAction === null || state !== 'released' || releasedMs === null) return [];
    const seated = Object.keys(receipts).filter(
      (id) => controlOf(game.run.sim, game.names.department(id)) === 'people',
    );
    const acted = Object.values(receipts).some(({ actedMs }) => actedMs !== null);
    if (inPhase(game, releasedMs) > before || acted || seated.length === 0) return [];
    return [item('missed-action', seated[0], inject.id, releasedMs)];
  });
}

function quietSeats(game: Game): readonly Item[] {
  const { sim } = game.run;
  const before = nowOf(game) - storyMs(game, IDLE_MS);
  return sim.departments.flatMap(({ id }, d) => {
    if (controlOf(sim, d) !== 'people') return [];
    const { people, lastActMs } = game.state.seats[id];
    if (people.length === 0 && !isMerged(game, id))
      return [item('dropped-seat', id, id, nowOf(game))];
    const since = Math.max(lastActMs ?? 0, game.state.clock.phaseStartedMs);
    // A seat that has nothing to do is not idle: only mail that lies there makes it so.
    const waits = game.state.inbox[id].some(
      ({ entry }) => entry.readMs === null && inPhase(game, entry.deliveredMs) <= before,
    );
    return since <= before && waits ? [item('idle-seat', id, id, since)] : [];
  });
}

function isMerged(game: Game, department: string): boolean {
  return game.input.definition.seats.some((seat) => seat.merges.includes(department));
}
