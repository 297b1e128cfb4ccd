import { openDecisions } from '../engine/decisions.ts';
import type { SeatAct } from '../exercise/act.ts';
import type { Attempt, AttemptBody, Role } from '../exercise/attempt.ts';
import { applyTo, openGame } from '../exercise/create.ts';
import type { Game } from '../exercise/game.ts';
import { nowOf } from '../exercise/game.ts';
import type { GroupInput } from '../exercise/group.ts';

/** An act that was carried out and stands in its desk's log: a signed draft as what was signed. */
export interface PlayedAct {
  readonly atMs: number;
  /** Rows of the trace before it: what it brought about stands from there on. */
  readonly row: number;
  readonly department: string;
  readonly act: SeatAct;
  readonly standing: 'under' | 'outside';
  /** Code of why it stood outside, or null. */
  readonly reason: string | null;
  readonly role: Role | 'clock';
}

/** What somebody who runs, directs or evaluates the exercise did, once it was carried out. */
export interface PlayedStep {
  /** Story time before and afterwards: a phase may jump. */
  readonly fromMs: number;
  readonly atMs: number;
  readonly row: number;
  readonly body: Exclude<AttemptBody, { kind: 'act' | 'advance' }>;
  readonly role: Role | 'clock';
}

/** A game at the end of its log, and of the way there what its state no longer tells. */
export interface Played {
  readonly game: Game;
  readonly acts: readonly PlayedAct[];
  readonly steps: readonly PlayedStep[];
  /** `department.serial` of decisions that doctrine answered when a desk was handed back to it › when, ms. */
  readonly handedBack: ReadonlyMap<string, number>;
}

/** Plays a log to its end. What was refused, and an id that comes again, leaves nothing here. */
export function playThrough(input: GroupInput, log: readonly Attempt[]): Played {
  const game = openGame(input);
  const acts: PlayedAct[] = [];
  const steps: PlayedStep[] = [];
  const handedBack = new Map<string, number>();
  for (const attempt of log) {
    if (Object.hasOwn(game.state.verdicts, attempt.id)) continue;
    const { body, by } = attempt;
    const open = openBefore(game, body);
    const written = lengthOfLog(game, body);
    const fromMs = nowOf(game);
    const row = game.run.sim.trace.table.count;
    if (!applyTo(game, attempt).ok || body.kind === 'advance') continue;
    for (const decision of open) handedBack.set(decision, nowOf(game));
    if (body.kind !== 'act') {
      steps.push({ fromMs, atMs: nowOf(game), row, body, role: by.role });
      continue;
    }
    const { department } = body;
    for (const { atMs, act, standing, reason } of game.state.logs[department].slice(written)) {
      acts.push({ atMs, row, department, act, standing, reason, role: by.role });
    }
  }
  return { game, acts, steps, handedBack };
}

/** Decisions that doctrine will answer when this attempt hands a desk back to it. */
function openBefore(game: Game, body: AttemptBody): readonly string[] {
  if (body.kind !== 'control' || body.mode !== 'doctrine') return [];
  const self = game.names.department(body.department);
  if (self < 0) return [];
  return openDecisions(game.run.sim, self).map(({ serial }) => `${body.department}.${serial}`);
}

function lengthOfLog({ state }: Game, body: AttemptBody): number {
  return body.kind === 'act' ? (state.logs[body.department]?.length ?? 0) : 0;
}
