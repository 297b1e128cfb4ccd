/** What an exercise will be like before anybody plays it: many futures under doctrine, summed up. */
import type { GroupInput } from '../group.ts';
import { proposeSeats } from '../seat-proposal.ts';
import { biteOf, type InjectRehearsal } from './bite.ts';
import { BIN_MS, columnsOf, playedColumns, windowsOf } from './columns.ts';
import type { Future } from './future.ts';
import { idleStretches, type IdleStretch } from './idle.ts';
import { workOf, type Load } from './load.ts';

/** A seat is overloaded when what reaches it takes longer than the time it has. */
const FULL = 1;
/** Share of futures above which a stretch is called idle. */
const MOST = 0.5;

export interface SeatRehearsal {
  readonly department: string;
  /** Desks that it answers for besides, and is rehearsed with as one. */
  readonly merges: readonly string[];
  /** Per column: means over the futures, and shares of futures. */
  readonly columns: readonly {
    readonly messages: number;
    readonly decisions: number;
    readonly idle: number;
    readonly overload: number;
  }[];
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
  /** Where seats have nothing to do for ten minutes and more, in most futures. */
  readonly idle: readonly IdleStretch[];
  /** Incidents that begin between the phases, where nobody plays, in the mean. */
  readonly beginsUnseen: number;
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
  const desks = new Set(seats.flatMap(({ department, merges }) => [department, ...merges]));
  const rehearsed: readonly SeatRehearsal[] = seats.map(({ department, merges }) => ({
    department,
    merges,
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
  }));
  return {
    futures: futures.length,
    people,
    columns,
    seats: rehearsed,
    injects: definition.msel.map((inject) => biteOf(inject, definition.agenda, desks, futures)),
    idle: rehearsed.flatMap(({ department, columns: cells }) =>
      idleStretches(
        department,
        cells.map(({ idle }) => idle),
        MOST,
        definition.agenda,
      ),
    ),
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
