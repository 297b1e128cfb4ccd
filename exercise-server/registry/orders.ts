/** Orders to many rooms at once, in whichever of the servers on one database they are. */
import { sayBoth } from '../../sim-core/text/index.ts';
import type { Order, Ordered } from '../protocol/rest.ts';
import type { Member } from '../room/authority.ts';
import type { Room } from '../room/contract.ts';
import { titlesOf, type GroupOrder, type OrderDocument } from './documents.ts';
import type { Exercises, GroupAndExercise } from './exercises.ts';
import { groupedBy } from './grouped.ts';
import { cannotOpen, carryOut, DONE, notDone, type Outcome } from './order.ts';
import type { Relay } from './relay.ts';
import type { Rooms } from './rooms.ts';

/** A group that is given an order, and in whose name. */
export interface Addressed extends GroupAndExercise {
  readonly by: Member;
}

export interface Orders {
  /**
   * To some groups, and in the same turn to those of them whose rooms are here.
   * @throws what keeps the first of them from being opened, when none of them can be
   */
  give(order: Order, to: readonly Addressed[]): Promise<Ordered>;
  /**
   * 演练终止（真实突发事件）: everything that is played on all servers, and every lobby in which somebody
   * is, stops for good. Those, and the played ones that could not be reached, are in the answer.
   * @param by account id, or a person's id without its group
   */
  freeze(by: string, why: string): Promise<Ordered>;
  /**
   * Ends the connections of people in rooms, on whichever server; here at once. A server that does not
   * answer has lost its rooms by the time it does.
   */
  sendAway(persons: readonly SentAway[], why: GoneReason): Promise<void>;
  /** Carries out what another server left for us. @returns null for nothing under this secret */
  take(note: string): Promise<Ordered | null>;
}

export interface OrdersParts {
  readonly rooms: Pick<Rooms, 'find' | 'open' | 'elsewhere'>;
  readonly exercises: Pick<Exercises, 'notOver'>;
  readonly relay: Relay;
}

export interface SentAway {
  readonly group: string;
  readonly id: string;
}

/** What people are told whose connection ends for what happened to their session. */
export type GoneReason = 'gone.signed-out' | 'gone.password';

type Outcomes = readonly (readonly [group: string, outcome: Outcome])[];

const NOBODY: Outcomes = [];

export function createOrders({ rooms, exercises, relay }: OrdersParts): Orders {
  async function send(
    url: string,
    order: OrderDocument['order'],
    groups: readonly GroupOrder[],
    sweep: boolean,
  ): Promise<Outcomes> {
    const heard = await relay.send(url, { order, groups, sweep });
    if ('outcomes' in heard) return Object.entries(heard.outcomes);
    return groups.map(({ group }) => [group, notDone(heard.why, { url })]);
  }

  /** @param sweep whether a room in which nobody plays is passed over */
  async function hear(
    room: Room,
    order: Order,
    { group, by }: GroupOrder,
    sweep: boolean,
  ): Promise<Outcomes> {
    if (sweep && !isInUse(room)) return NOBODY;
    return [[group, await carryOut(room, by, order)]];
  }

  /** A group of which it is not known where it is. */
  async function reach(order: Order, to: GroupOrder, sweep: boolean): Promise<Outcomes> {
    try {
      const found = await rooms.find(to.group);
      if ('room' in found) return await hear(found.room, order, to, sweep);
      return await send(found.url, order, [to], sweep);
    } catch (error) {
      // What cannot be opened is not played by anybody.
      if (cannotOpen(error)) return NOBODY;
      throw error;
    }
  }

  return {
    async give(order, to) {
      const found = await Promise.all(
        to.map(async ({ group: { id: group }, by }) => {
          try {
            return { group, by, at: await rooms.find(group) };
          } catch (why) {
            if (!cannotOpen(why)) throw why;
            return { group, by, at: { why } };
          }
        }),
      );
      const closed = found.flatMap(({ at }) => ('why' in at ? [at.why] : []));
      if (closed.length > 0 && closed.length === found.length) throw closed[0];
      const away = found.flatMap(({ group, by, at }) =>
        'url' in at ? [[at.url, { group, by }] as const] : [],
      );
      const outcomes = await Promise.all([
        ...found.map(async ({ group, by, at }): Promise<Outcomes> => {
          if ('room' in at) return hear(at.room, order, { group, by }, false);
          return 'why' in at ? [[group, notDone('order.not-open')]] : NOBODY;
        }),
        ...[...groupedBy(away)].map(([url, groups]) => send(url, order, groups, false)),
      ]);
      return named(outcomes.flat(), to);
    },
    async freeze(by, why) {
      const order: Order = { kind: 'freeze', why };
      const of = (group: string): GroupOrder => ({
        group,
        by: { person: `${group}.${by}`, role: 'facilitator', departments: [] },
      });
      // What is here hears it before anything is looked up.
      const here = new Map(
        [...rooms.open()].map(([group, room]) => [group, hear(room, order, of(group), true)]),
      );
      const [elsewhere, known] = await Promise.all([rooms.elsewhere(), exercises.notOver()]);
      const played = new Set(known.flatMap(({ group: { id, live } }) => (live ? [id] : [])));
      const ids = new Set(known.map(({ group }) => group.id));
      const away = [...elsewhere].map(
        ([url, streams]) => [url, streams.filter((stream) => ids.has(stream))] as const,
      );
      const sent = away.filter(([, groups]) => groups.length > 0);
      const theirs = new Set(sent.flatMap(([, groups]) => groups));
      const left = [...played].filter((group) => !here.has(group) && !theirs.has(group));
      const outcomes = await Promise.all([
        ...here.values(),
        ...left.map((group) => reach(order, of(group), true)),
        ...sent.map(([url, groups]) => send(url, order, groups.map(of), true)),
      ]);
      // Of a server that is not reached nobody knows in which lobbies somebody is.
      const told = outcomes.flat().filter(([group, { ok }]) => ok || played.has(group));
      return named(told, known);
    },
    async sendAway(persons, why) {
      for (const { group, id } of persons) rooms.open().get(group)?.removeMember(id, why);
      if (persons.length === 0) return;
      const of = groupedBy(persons.map(({ group, id }) => [group, id] as const));
      const order = { kind: 'send-away', why } as const;
      await Promise.all(
        [...(await rooms.elsewhere())].map(async ([url, streams]) => {
          const groups = streams.flatMap((group) =>
            (of.get(group) ?? []).map((person): GroupOrder => {
              return { group, by: { person, role: 'observer', departments: [] } };
            }),
          );
          if (groups.length > 0) await send(url, order, groups, false);
        }),
      );
    },
    async take(note) {
      const left = await relay.take(note);
      if (left === null) return null;
      const { order } = left;
      if (order.kind === 'send-away') {
        for (const { group, by } of left.groups) {
          rooms.open().get(group)?.removeMember(by.person, order.why);
        }
        return { groups: Object.fromEntries(left.groups.map(({ group }) => [group, DONE])) };
      }
      const outcomes = await Promise.all(
        left.groups.map(async (to): Promise<Outcomes> => {
          const found = await rooms.find(to.group);
          if ('room' in found) return hear(found.room, order, to, left.sweep);
          return [[to.group, notDone('order.moving')]];
        }),
      );
      return { groups: Object.fromEntries(outcomes.flat()) };
    },
  };
}

/** Whether somebody plays there, or waits to. */
function isInUse({ state, connected }: Room): boolean {
  const now = state.clock.state;
  const isAttended = now === 'lobby' && Object.keys(connected()).length > 0;
  return now === 'running' || now === 'paused' || isAttended;
}

/** The outcomes with the names of exercise and group in what is said. */
function named(outcomes: Outcomes, groups: readonly GroupAndExercise[]): Ordered {
  const byId = new Map(groups.map((one) => [one.group.id, one]));
  const about = (id: string, outcome: Outcome): Outcome => {
    const found = byId.get(id);
    if (outcome.said === null || found === undefined) return outcome;
    const { zh: why, en } = outcome.said;
    const titles = titlesOf(found.exercise);
    const group = found.group.title;
    return {
      ...outcome,
      said: {
        zh: sayBoth('order.about', { exercise: titles.zh, group, why }).zh,
        en: sayBoth('order.about', { exercise: titles.en, group, why: en }).en,
      },
    };
  };
  return { groups: Object.fromEntries(outcomes.map(([id, one]) => [id, about(id, one)])) };
}
