/** One possible course of an exercise under doctrine, and what of it tells how the exercise will be. */
import { MESSAGE_KINDS } from '../../model/message.ts';
import { TRACE_KINDS, TRACE_WIDTH } from '../../model/trace.ts';
import { advanceTo } from '../advancing.ts';
import { enterPhase } from '../agenda.ts';
import { openGame } from '../create.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import type { GroupInput } from '../group.ts';
import { allInjects } from '../injects.ts';
import { proposeSeats } from '../seat-proposal.ts';
import { columnOf, columnsOf, windowAt, windowsOf, type Window } from './columns.ts';
import { knownBefore } from './known.ts';
import type { Load } from './load.ts';

const DECIDES: readonly string[] = ['request', 'invite', 'ask', 'permit', 'order', 'offer'];

/** One possible course of an exercise under doctrine. */
export interface Future {
  /** Seat → columns. */
  readonly loads: Readonly<Record<string, readonly Load[]>>;
  readonly injects: Readonly<
    Record<
      string,
      {
        readonly phase: string | null;
        readonly released: boolean;
        readonly told: boolean;
        /** Whether all whom it goes to know all of its facts before. */
        readonly known: boolean;
      }
    >
  >;
  /** Phase → incidents that began while it was played; what began in between stands under ''. */
  readonly began: Readonly<Record<string, number>>;
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
  const isKnown = knownBefore(game);
  return Object.fromEntries(
    allInjects(game).map(({ id, facts, to }) => {
      const { releasedMs } = game.state.injects[id];
      const window = releasedMs === null ? undefined : windowAt(windows, releasedMs);
      const begun = facts.some((fact) => {
        const startedMs = hazards.startedAt[game.names.incident(fact)];
        return startedMs >= 0 && releasedMs !== null && startedMs <= releasedMs;
      });
      const told = facts.length === 0 || begun;
      const known = releasedMs !== null && isKnown(to, facts, releasedMs);
      const released = releasedMs !== null;
      return [id, { phase: window?.phase.id ?? null, released, told, known }];
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
