/** Reads what servers send in the moment in which they send it: what must not be sent, and not yet. */
import type { FullMessage, RecordsMessage } from '../../../exercise-server/protocol/socket.ts';
import type { MemoryStore } from '../../kit/memory-store.ts';
import type { Berth, Guest, Place } from './guest.ts';
import { desksOf, type World } from './worlds.ts';

export interface Watch {
  sent(guest: Guest, berth: Berth, text: string): void;
}

/** What one writes: told to nobody, or to one other. */
export const privately = (department: string, n: number): string => `private/${department}/${n}/`;
export const told = (from: string, to: string, n: number): string => `told/${from}/${to}/${n}/`;

const MARK = /(?:private|told)\/([\w-]+)\/(?:([a-z][\w-]*)\/)?\d+\//g;

export function createWatch(
  store: MemoryStore,
  world: World,
  fault: (what: string) => void,
): Watch {
  const durable = new Map<string, { readonly length: number; readonly ms: number }>();

  /** How far the log says that the story of a group may stand. */
  function durableMs(group: string): number {
    const log = store.logs.get(group) ?? [];
    const known = durable.get(group) ?? { length: 0, ms: 0 };
    let { ms } = known;
    for (let i = known.length; i < log.length; i++) {
      const { body } = JSON.parse(log[i].body).attempt;
      if (body.kind === 'advance') ms = Math.max(ms, body.toMs);
    }
    durable.set(group, { length: log.length, ms });
    return ms;
  }

  return {
    sent(guest, berth, text) {
      if (text.startsWith('40')) berth.isIn = true;
      if (!text.startsWith('42')) return;
      const [event, message] = JSON.parse(text.slice(2)) as [string, unknown];
      if (event !== 'full' && event !== 'records') return;
      if (berth.isOver) return fault(`${guest.name} is sent ${event} after the seat was given up`);
      if (event === 'full') {
        const { viewer } = message as FullMessage;
        berth.viewer = viewer;
        const places = [...guest.places, ...berth.onItsWay];
        const mayBe = places.some((place) => isOf(place, viewer, world));
        if (!mayBe) fault(`${guest.name} is shown ${JSON.stringify(viewer)}`);
      }
      const { nowMs } = message as RecordsMessage;
      // A phase that begins may begin later than the one before it ended.
      if (nowMs > durableMs(guest.group)) fault(`${guest.name} was shown what was not durable`);
      if (berth.viewer?.role !== 'participant') return;
      const { department } = berth.viewer;
      for (const [mark, from, to] of text.matchAll(MARK)) {
        if (from !== department && to !== department) fault(`${department} is sent ${mark}`);
      }
    },
  };
}

/** Whether somebody at this place may watch so. */
function isOf({ role, department }: Place, viewer: FullMessage['viewer'], world: World): boolean {
  if (viewer.role !== 'participant') return viewer.role === role;
  const desks = role === 'participant' ? desksOf(world, department) : [];
  return desks.includes(viewer.department);
}
