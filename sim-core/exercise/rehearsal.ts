import { MINUTE } from '../base/time.ts';
import { MESSAGE_KINDS } from '../model/message.ts';
import { TRACE_KINDS, TRACE_WIDTH } from '../model/trace.ts';
import { advanceTo } from './advancing.ts';
import { enterPhase } from './agenda.ts';
import { BOT_THINK_MS } from './bot.ts';
import { openGame } from './create.ts';
import type { Phase } from './definition.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import type { GroupInput } from './group.ts';
import { allInjects } from './injects.ts';
import { proposeSeats } from './seat-proposal.ts';

/** Wall time of one column of a rehearsal. */
export const BIN_MS = 10 * MINUTE;
/** A seat is overloaded when what reaches it takes longer than the time it has. */
const FULL = 1;
/** Below this share of futures an inject hardly ever comes, or tells nothing. */
const RARELY = 0.05;
const SELDOM = 0.5;

const DECIDES: readonly string[] = ['request', 'invite', 'ask', 'permit', 'order', 'offer'];

/** What one seat had in one column. */
interface Load {
  messages: number;
  decisions: number;
  /** What its doctrine sent and a person would have to write: to several at once counts once. */
  sent: number;
}

/** One possible course of an exercise under doctrine. */
export interface Future {
  /** Seat → columns. */
  readonly loads: Readonly<Record<string, readonly Load[]>>;
  readonly injects: Readonly<
    Record<
      string,
      { readonly phase: string | null; readonly released: boolean; readonly told: boolean }
    >
  >;
  /** Phase → incidents that began while it was played; what began in between stands under ''. */
  readonly began: Readonly<Record<string, number>>;
}

export interface SeatRehearsal {
  readonly department: string;
  /** Per column: means over the futures, and shares of futures. */
  readonly columns: readonly {
    readonly messages: number;
    readonly decisions: number;
    readonly idle: number;
    readonly overload: number;
  }[];
}

export interface InjectRehearsal {
  readonly inject: string;
  /** Share of futures in which it comes while somebody plays, and in which it tells something. */
  readonly comes: number;
  readonly tells: number;
  /** Why it cannot bite as planned, null when it can; those released by hand are the facilitators' to judge. */
  readonly why: 'never-comes' | 'in-a-jump' | 'tells-nothing' | null;
}

export interface PhaseRehearsal {
  readonly phase: string;
  /** Incidents that begin while it is played, in the mean. */
  readonly begins: number;
  /** Messages per seat and ten minutes, in the mean. */
  readonly pace: number;
  /** The seat with most to do, and how many people that would take, in the mean. */
  readonly busiest: { readonly department: string; readonly people: number };
}

export interface Rehearsal {
  readonly futures: number;
  readonly people: number;
  readonly columns: number;
  readonly seats: readonly SeatRehearsal[];
  readonly injects: readonly InjectRehearsal[];
  readonly phases: readonly PhaseRehearsal[];
  /** Incidents that begin between the phases, where nobody plays, in the mean. */
  readonly beginsUnseen: number;
}

/** Plays the agenda once with doctrine at every desk. Injects by hand stay in the facilitators' hands. */
export function rehearseOnce(input: GroupInput, people: number): Future {
  const game = openGame(input);
  const { agenda } = input.definition;
  game.state.clock.state = 'running';
  const windows = windowsOf(agenda);
  for (const { phase, story } of windows) {
    if (story === null) continue;
    const endMs = Math.min(story.toMs, game.run.sim.endMs);
    if (story.fromMs > nowOf(game)) advanceTo(game, Math.min(story.fromMs, endMs));
    enterPhase(game, phase);
    advanceTo(game, endMs);
  }
  return {
    loads: loadsOf(game, windows, people),
    injects: injectsOf(game, windows),
    began: beganOf(game, windows),
  };
}

interface Window {
  readonly phase: Phase;
  readonly story: Phase['story'];
  /** Wall time at which it begins, ms. */
  readonly wallMs: number;
}

function windowsOf(agenda: readonly Phase[]): readonly Window[] {
  let wallMs = 0;
  return agenda.map((phase) => {
    const window = { phase, story: phase.story, wallMs };
    wallMs += phase.wallMs;
    return window;
  });
}

/** The column in which a story time is played, -1 for one that is passed over. */
function columnOf(windows: readonly Window[], storyMs: number): number {
  const window = windowAt(windows, storyMs);
  if (window === undefined || window.story === null) return -1;
  const { phase, story, wallMs } = window;
  const pace = (story.toMs - story.fromMs) / phase.wallMs;
  return Math.floor((wallMs + (storyMs - story.fromMs) / pace) / BIN_MS);
}

function windowAt(windows: readonly Window[], storyMs: number): Window | undefined {
  return windows.find(
    ({ story }) => story !== null && storyMs >= story.fromMs && storyMs <= story.toMs,
  );
}

function columnsOf(agenda: readonly Phase[]): number {
  return Math.ceil(agenda.reduce((sum, phase) => sum + phase.wallMs, 0) / BIN_MS);
}

function loadsOf(game: Game, windows: readonly Window[], people: number): Future['loads'] {
  const { definition } = game.input;
  const columns = columnsOf(definition.agenda);
  const { seats } = proposeSeats(definition.seats, people);
  const loads = new Map(
    seats.map(({ department }) => [
      department,
      Array.from({ length: columns }, (): Load => ({ messages: 0, decisions: 0, sent: 0 })),
    ]),
  );
  const seatOf = new Map(
    seats.flatMap(({ department, merges }) =>
      [department, ...merges].map((id) => [id, department]),
    ),
  );
  const loadAt = (id: string, storyMs: number): Load | undefined => {
    const seat = seatOf.get(id);
    return seat === undefined ? undefined : loads.get(seat)?.[columnOf(windows, storyMs)];
  };
  const { rows, count } = game.run.sim.trace.table;
  const sent = TRACE_KINDS.indexOf('sent');
  const written = new Set<string>();
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    if (rows[at + 1] !== sent) continue;
    const [from, to] = [rows[at + 2], rows[at + 3]].map(game.names.departmentId);
    // Nobody writes to a desk that is merged into one's own.
    if (seatOf.has(from) && seatOf.get(from) === seatOf.get(to)) continue;
    const receiving = loadAt(to, rows[at + 6]);
    if (receiving !== undefined) {
      if (DECIDES.includes(MESSAGE_KINDS[rows[at + 4]])) receiving.decisions++;
      else receiving.messages++;
    }
    // One text about one incident, however many are told: it is written once.
    const text = `${from} ${rows[at]} ${rows[at + 5]}`;
    if (written.has(text)) continue;
    written.add(text);
    const sending = loadAt(from, rows[at]);
    if (sending !== undefined) sending.sent++;
  }
  for (const inject of allInjects(game)) {
    const { releasedMs } = game.state.injects[inject.id];
    if (releasedMs === null) continue;
    for (const id of inject.to) {
      const load = loadAt(id, releasedMs);
      if (load !== undefined) load.messages++;
    }
  }
  return Object.fromEntries(loads);
}

function injectsOf(game: Game, windows: readonly Window[]): Future['injects'] {
  const { hazards } = game.run.sim.state;
  return Object.fromEntries(
    allInjects(game).map(({ id, facts }) => {
      const { releasedMs } = game.state.injects[id];
      const window = releasedMs === null ? undefined : windowAt(windows, releasedMs);
      const begun = facts.some((fact) => {
        const startedMs = hazards.startedAt[game.names.incident(fact)];
        return startedMs >= 0 && releasedMs !== null && startedMs <= releasedMs;
      });
      const told = facts.length === 0 || begun;
      return [id, { phase: window?.phase.id ?? null, released: releasedMs !== null, told }];
    }),
  );
}

function beganOf(game: Game, windows: readonly Window[]): Future['began'] {
  const began: Record<string, number> = {};
  const { rows, count } = game.run.sim.trace.table;
  const started = TRACE_KINDS.indexOf('started');
  for (let row = 0; row < count; row++) {
    const at = row * TRACE_WIDTH;
    if (rows[at + 1] !== started) continue;
    const phase = windowAt(windows, rows[at])?.phase.id ?? '';
    began[phase] = (began[phase] ?? 0) + 1;
  }
  return began;
}

/** Sums many futures up. */
export function rehearsalOf(
  input: GroupInput,
  people: number,
  futures: readonly Future[],
): Rehearsal {
  const { definition } = input;
  const columns = columnsOf(definition.agenda);
  const { seats } = proposeSeats(definition.seats, people);
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  const share = (holds: (future: Future) => boolean): number =>
    mean(futures.map((future) => Number(holds(future))));
  const played = playedColumns(definition.agenda);
  return {
    futures: futures.length,
    people,
    columns,
    seats: seats.map(({ department }) => ({
      department,
      columns: Array.from({ length: columns }, (_, c) => {
        const load = (future: Future): Load => future.loads[department][c];
        return {
          messages: mean(futures.map((future) => load(future).messages)),
          decisions: mean(futures.map((future) => load(future).decisions)),
          idle: played[c]
            ? share((future) => load(future).messages + load(future).decisions === 0)
            : 0,
          overload: share((future) => workOf(load(future)) > FULL * BIN_MS),
        };
      }),
    })),
    injects: definition.msel.map(({ id, trigger }) => {
      const comes = share(({ injects }) => injects[id].phase !== null);
      const tells = share(({ injects }) => injects[id].told);
      const released = share(({ injects }) => injects[id].released);
      const why =
        trigger === 'manual'
          ? null
          : released < RARELY
            ? 'never-comes'
            : comes < SELDOM && comes < released / 2
              ? 'in-a-jump'
              : tells < SELDOM
                ? 'tells-nothing'
                : null;
      return { inject: id, comes, tells, why };
    }),
    phases: definition.agenda.flatMap(({ id, story, wallMs }) => {
      if (story === null) return [];
      const window = windowsOf(definition.agenda).find(({ phase }) => phase.id === id);
      const from = Math.floor((window?.wallMs ?? 0) / BIN_MS);
      const to = Math.ceil(((window?.wallMs ?? 0) + wallMs) / BIN_MS);
      const cells = seats.flatMap(({ department }) =>
        futures.flatMap(({ loads }) => loads[department].slice(from, to)),
      );
      return [
        {
          phase: id,
          begins: mean(futures.map(({ began }) => began[id] ?? 0)),
          pace: mean(cells.map(({ messages, decisions }) => messages + decisions)),
          busiest: busiestOf(seats, futures, from, to),
        },
      ];
    }),
    beginsUnseen: mean(futures.map(({ began }) => began[''] ?? 0)),
  };
}

function busiestOf(
  seats: readonly { readonly department: string }[],
  futures: readonly Future[],
  from: number,
  to: number,
): PhaseRehearsal['busiest'] {
  let busiest = { department: '', people: 0 };
  for (const { department } of seats) {
    const bins = futures.flatMap(({ loads }) => loads[department].slice(from, to));
    const work = bins.reduce((sum, load) => sum + workOf(load), 0);
    const people = bins.length === 0 ? 0 : work / bins.length / BIN_MS;
    if (people > busiest.people) busiest = { department, people };
  }
  return busiest;
}

/** Wall time that a person needs for what reaches a seat and what it must write. */
function workOf({ messages, decisions, sent }: Load): number {
  return (
    messages * BOT_THINK_MS.acknowledge +
    decisions * BOT_THINK_MS.decide +
    sent * BOT_THINK_MS.notify
  );
}

/** Which columns are played for more than half. */
function playedColumns(agenda: readonly Phase[]): readonly boolean[] {
  const played = Array.from({ length: columnsOf(agenda) }, () => 0);
  let wallMs = 0;
  for (const phase of agenda) {
    if (phase.story !== null) {
      for (let at = wallMs; at < wallMs + phase.wallMs; at += MINUTE) {
        played[Math.floor(at / BIN_MS)] += MINUTE;
      }
    }
    wallMs += phase.wallMs;
  }
  return played.map((ms) => ms > BIN_MS / 2);
}
