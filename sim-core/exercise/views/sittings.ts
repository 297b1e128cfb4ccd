import { askedToVote, sittingsAhead } from '../../engine/sittings-ahead.ts';
import type { SittingAhead } from '../../engine/sittings-ahead.ts';
import type { ById, ControlView, SittingEntry } from '../entries.ts';
import type { Game } from '../game.ts';

/**
 * Sittings to come that a department knows of: those it convenes, those that its own requests wait for, and
 * those it has been called to, once the call has reached it. Of the requests on the table it sees its own,
 * and all as the convenor; who is asked, the convenor knows, and whoever was called, from the call.
 */
export function sittingsSection(game: Game, self: number): ById<SittingEntry> {
  return byId(game, (ahead) => (isKnown(game, ahead, self) ? entryFor(game, ahead, self) : null));
}

/** All of them, whole, with the departments that know of each. */
export function allSittings(game: Game): ControlView['sittings'] {
  const { departments } = game.run.sim;
  return byId(game, (ahead) => ({
    ...entryOf(game, ahead, ahead.meetings, ahead.lots),
    asked: idsOf(game, [...called(game, ahead.meetings), ...voters(game, ahead)]),
    knownTo: departments.flatMap(({ id }, d) => (isKnown(game, ahead, d) ? [id] : [])),
  }));
}

function byId<T>(game: Game, entry: (ahead: SittingAhead) => T | null): ById<T> {
  return Object.fromEntries(
    sittingsAhead(game.run.sim).flatMap((ahead) => {
      const one = entry(ahead);
      return one === null
        ? []
        : [[`${game.names.departmentId(ahead.convenor)}.${ahead.atMs}`, one]];
    }),
  );
}

function isKnown(game: Game, { convenor, meetings, lots }: SittingAhead, self: number): boolean {
  const asks = lots.some((lot) => game.run.sim.state.lots[lot].requester === self);
  return convenor === self || asks || heard(game, meetings, self).length > 0;
}

/** Calls by hand that have reached a department. */
function heard(game: Game, meetings: readonly number[], self: number): readonly number[] {
  const { people } = game.run.sim.state;
  return meetings.filter((meeting) =>
    people?.received[self].some(
      ({ message }) => message.kind === 'note' && message.about === people.meetings[meeting].note,
    ),
  );
}

function entryFor(game: Game, ahead: SittingAhead, self: number): SittingEntry {
  const { beliefs, lots } = game.run.sim.state;
  const isConvenor = ahead.convenor === self;
  const calls = isConvenor ? ahead.meetings : heard(game, ahead.meetings, self);
  const own = ahead.lots.filter((lot) => isConvenor || lots[lot].requester === self);
  const entry = entryOf(game, ahead, calls, own);
  const { incident } = game.names;
  return {
    ...entry,
    subjects: entry.subjects.filter((id) => beliefs[self][incident(id)] !== null),
    asked: idsOf(game, [...called(game, calls), ...(isConvenor ? voters(game, ahead) : [])]),
  };
}

function entryOf(
  game: Game,
  { convenor, atMs }: SittingAhead,
  calls: readonly number[],
  lots: readonly number[],
): SittingEntry {
  const { scenario, state } = game.run.sim;
  const subjects = calls.map((call) => state.people?.meetings[call].incident ?? -1);
  return {
    convenor: game.names.departmentId(convenor),
    sitsMs: atMs,
    asked: [],
    subjects: [...new Set(subjects)].map((incident) => scenario.incidents[incident].id),
    table: lots.map((id) => {
      const { requester, incident, capability, quantity, committed } = state.lots[id];
      return {
        requester: game.names.departmentId(requester),
        incident: scenario.incidents[incident].id,
        capability: scenario.capabilities[capability],
        quantity: quantity - committed,
      };
    }),
  };
}

/** Departments that calls by hand name. */
function called({ run }: Game, calls: readonly number[]): readonly number[] {
  return calls.flatMap((call) => run.sim.state.people?.meetings[call].members ?? []);
}

function voters({ run }: Game, { lots }: SittingAhead): readonly number[] {
  return lots.flatMap((lot) => askedToVote(run.sim, lot));
}

function idsOf(game: Game, departments: readonly number[]): readonly string[] {
  return [...new Set(departments)].sort((a, b) => a - b).map(game.names.departmentId);
}
