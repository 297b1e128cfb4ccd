import { hashOf } from '../../base/canonical.ts';
import { METRICS } from '../../index.ts';
import type { SeatActKind } from '../act.ts';
import type { Attempt, Verdict } from '../attempt.ts';
import { applyTo, openGame } from '../create.ts';
import type { CurveEntry } from '../entries.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import type { GroupInput } from '../group.ts';
import { refused } from '../verdict.ts';
import { booksToNow } from './books-to-now.ts';
import { groundsOf, knowledgeOf } from './knowledge.ts';
import type { StandingThere } from './standing.ts';
import { translate } from './translate.ts';
import { under } from './under.ts';

export interface ReplayedAct {
  /** Story time, ms. */
  readonly atMs: number;
  readonly department: string;
  readonly act: SeatActKind;
  readonly standing: StandingThere;
  /** Why it is impossible: a key of the message catalogue with its parameters; null otherwise. */
  readonly why: Extract<Verdict, { ok: false }> | null;
}

/** How a game went under one mechanism, up to the end of the log. */
export interface Course {
  readonly mechanism: string;
  /** By metric id, each finite, in the metric's unit; what is unsettled at the end of the log counts up to it. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Hour by hour. */
  readonly curve: readonly CurveEntry[];
  /** Of the whole state: the same log under the same mechanism gives the same. */
  readonly hash: string;
}

export interface LiteralReplay {
  readonly played: Course;
  readonly replayed: Course;
  /** Whether both games met the same disaster: one tape, one unmitigated course. */
  readonly isSameDisaster: boolean;
  /** Story time at the end of the log, ms. */
  readonly endMs: number;
  /**
   * First story time, ms, at which anybody at a desk had something else before them or an act was no longer
   * possible; null when that never came. From here on people might have done otherwise.
   */
  readonly divergedMs: number | null;
  /** Acts that were carried out, but for reading and receipts. */
  readonly acts: readonly ReplayedAct[];
  /** Switches of mechanism, story ms, that the replay leaves out. */
  readonly switchesLeftOut: readonly number[];
}

/** Acts that decide nothing: without their mail they are left out, and nobody counts them. */
const SILENT: readonly SeatActKind[] = ['read', 'acknowledge', 'note', 'draft'];

/**
 * The literal counterfactual: the log of an exercise under another mechanism. The disaster is the same to the
 * bit, the clock is the same, and people do to the letter what they did, whatever they would have known; so
 * it says what *these acts* would have come to, and not what these people would have done.
 * @param mechanism id of one of the input's mechanisms, in force from the start to the end; null = as it was
 *   played, switches and all, which gives the very same game
 * @throws {RangeError} for a mechanism that the input does not hold
 */
export function literalReplay(
  input: GroupInput,
  log: readonly Attempt[],
  mechanism: string | null,
): LiteralReplay {
  const played = openGame(input);
  const other = openGame(mechanism === null ? input : under(input, mechanism));
  const acts: ReplayedAct[] = [];
  const switchesLeftOut: number[] = [];
  let divergedMs: number | null = null;
  for (const attempt of log) {
    if (attempt.body.kind === 'mechanism' && mechanism !== null) {
      const verdict = applyTo(played, attempt);
      if (verdict.ok) switchesLeftOut.push(nowOf(played));
      continue;
    }
    if (attempt.body.kind === 'act') {
      const act = replayAct(played, other, attempt.id, attempt.by, attempt.body);
      if (act !== null) acts.push(act);
      if (act?.standing === 'impossible') divergedMs ??= act.atMs;
    } else {
      applyTo(played, attempt);
      applyTo(other, attempt);
    }
    if (divergedMs === null && differs(played, other)) divergedMs = nowOf(played);
  }
  return {
    played: courseOf(played, input.mechanisms[0].id),
    replayed: courseOf(other, mechanism ?? input.mechanisms[0].id),
    isSameDisaster: disasterOf(played) === disasterOf(other),
    endMs: nowOf(played),
    divergedMs,
    acts,
    switchesLeftOut,
  };
}

type ActBody = Extract<Attempt['body'], { kind: 'act' }>;

/**
 * Carries an act out in both games. What was refused as played is put to the other as it was.
 * @returns null for what was refused as played, and for what decides nothing
 */
function replayAct(
  played: Game,
  other: Game,
  id: string,
  by: Attempt['by'],
  body: ActBody,
): ReplayedAct | null {
  const { department, act } = body;
  const atMs = nowOf(played);
  const isKnown = played.names.department(department) >= 0;
  const translated = isKnown ? translate(played, other, department, act) : act;
  const isInformed =
    isKnown &&
    translated !== null &&
    groundsOf(played, department, act) === groundsOf(other, department, translated);
  const before = applyTo(played, { id, by, body });
  const there =
    translated === null
      ? notThere(other, id, before)
      : applyTo(other, { id, by, body: { ...body, act: translated } });
  if (!before.ok || SILENT.includes(act.kind)) return null;
  const standing = !there.ok
    ? 'impossible'
    : isInformed
      ? 'still-possible'
      : 'informed-differently';
  return { atMs, department, act: act.kind, standing, why: there.ok ? null : there };
}

/** Answered as a repeat would be, and nothing is done: by its number it might name something else there. */
function notThere({ state }: Game, id: string, before: Verdict): Verdict {
  state.verdicts[id] ??= before.ok ? refused('not-there') : before;
  return state.verdicts[id];
}

/** Whether anybody at a desk has something else before them. */
function differs(played: Game, other: Game): boolean {
  return Object.entries(played.state.seats).some(
    ([department, { people }]) => people.length > 0 && differsAt(played, other, department),
  );
}

function differsAt(played: Game, other: Game, department: string): boolean {
  return knowledgeOf(played, department) !== knowledgeOf(other, department);
}

function courseOf(game: Game, mechanism: string): Course {
  const books = booksToNow(game);
  return {
    mechanism,
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric.of(books)])),
    curve: game.state.curve,
    hash: hashOf([game.run.stateHash(), game.state]),
  };
}

function disasterOf({ run }: Game): string {
  const { exogenous, unmitigated } = run.hashes();
  return `${exogenous} ${unmitigated}`;
}
