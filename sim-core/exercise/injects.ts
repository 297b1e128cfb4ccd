import { observe } from '../engine/beliefs.ts';
import { evaluate } from '../engine/evaluate.ts';
import { sight } from '../engine/facts.ts';
import { byHand } from '../engine/people.ts';
import { answersTo } from './deeds.ts';
import type { Verdict } from './attempt.ts';
import type { Inject } from './definition.ts';
import { factEntry } from './facts.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { putInInbox } from './inbox.ts';
import type { InjectRecord } from './state.ts';
import { refused } from './verdict.ts';

/** States in which an inject may still be released. */
const WAITING: readonly InjectRecord['state'][] = ['approved', 'held', 'deferred'];

export function allInjects({ input, state }: Game): readonly Inject[] {
  return [...input.definition.msel, ...state.added];
}

export function findInject(game: Game, id: string): Inject | null {
  return allInjects(game).find((one) => one.id === id) ?? null;
}

export function isWaiting({ state }: InjectRecord): boolean {
  return WAITING.includes(state);
}

/** Why nothing can be done with an inject that should still come; null when it can. */
export function whyNotWaiting(game: Game, id: string): Verdict | null {
  if (findInject(game, id) === null) return refused('unknown-inject', { inject: id });
  const record = game.state.injects[id];
  if (record.state === 'submitted') return refused('inject-not-approved', { inject: id });
  return isWaiting(record) ? null : refused('inject-is-past', { inject: id });
}

/** Scheduled injects, and held ones, that are due at or before an instant, by time and then in the order of the list. */
export function dueInjects(game: Game, untilMs: number): readonly Inject[] {
  return allInjects(game)
    .filter(({ id, trigger }) => {
      const record = game.state.injects[id];
      const isTimed = trigger === 'scheduled' || record.state === 'held';
      return isTimed && isWaiting(record) && record.atMs !== null && record.atMs <= untilMs;
    })
    .sort((a, b) => (game.state.injects[a.id].atMs ?? 0) - (game.state.injects[b.id].atMs ?? 0));
}

/** Conditional injects whose time has come (if they have one) and whose condition holds now. */
export function conditionalInjects(game: Game): readonly Inject[] {
  const { sim } = game.run;
  const now = nowOf(game);
  return allInjects(game).filter(({ id, asked = [] }) => {
    const condition = game.conditions.get(id);
    const record = game.state.injects[id];
    if (condition === undefined || !isWaiting(record) || record.state === 'held') return false;
    if ((record.atMs ?? 0) > now) return false;
    const { env } = sim.state.hazards;
    const read = asked.length === 0 ? env : Float64Array.from([...env, ...answersTo(game, asked)]);
    return evaluate(sim.prepared.linked, read, null, condition, now) !== 0;
  });
}

/** Story time of the next scheduled inject, Infinity when none waits. */
export function nextInjectMs(game: Game): number {
  const [next] = dueInjects(game, Infinity);
  return next === undefined ? Infinity : (game.state.injects[next.id].atMs ?? Infinity);
}

export function waitsOnModel(game: Game): boolean {
  return [...game.conditions.keys()].some((id) => isWaiting(game.state.injects[id]));
}

/**
 * The inject reaches its recipients at this instant. Of the incidents it names they learn the truth as it
 * is; one that has not begun yet tells them nothing. Where doctrine answers it acts on what it learned.
 */
export function releaseInject(game: Game, inject: Inject, by: string): void {
  const now = nowOf(game);
  const record = game.state.injects[inject.id];
  record.state = 'released';
  record.releasedMs = now;
  record.releasedBy = by;
  for (const id of inject.to) {
    const department = game.names.department(id);
    if (department < 0) continue;
    const facts = tellTruth(game, department, inject.facts);
    record.receipts[id] = { deliveredMs: now, readMs: null, acknowledgedMs: null, actedMs: null };
    if (!byHand(game.run.sim, department)) continue;
    putInInbox(
      game,
      id,
      {
        kind: 'inject',
        from: inject.from,
        to: inject.to,
        sentMs: now,
        title: inject.title,
        text: inject.text,
        incident: facts[0]?.incident ?? null,
        fact: facts[0] ?? null,
      },
      inject.id,
    );
  }
  completeIfActed(game, inject.id);
}

/** An inject is complete once every recipient that people lead has acted on it. */
export function completeIfActed(game: Game, id: string): void {
  const record = game.state.injects[id];
  if (record.state !== 'released') return;
  const waiting = Object.entries(record.receipts).some(
    ([department, { actedMs }]) =>
      actedMs === null && byHand(game.run.sim, game.names.department(department)),
  );
  if (!waiting) record.state = 'completed';
}

function tellTruth(game: Game, department: number, incidents: readonly string[]) {
  const { sim } = game.run;
  return incidents.flatMap((id) => {
    const incident = game.names.incident(id);
    if (incident < 0 || sim.state.hazards.generation[incident] === 0) return [];
    const fact = sight(sim, department, incident, 1);
    observe(sim, department, fact);
    const held = { learnedMs: nowOf(game), source: department, reports: 1 };
    return [factEntry(game, fact, held)];
  });
}
