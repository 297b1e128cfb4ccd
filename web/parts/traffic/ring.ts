import type { Gazetteer, TrafficEntry } from '../../../sim-core/exercise/entries.ts';

export interface RingNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Degrees, for turning a name outward. */
  readonly angle: number;
  readonly lead: boolean;
}

export interface RingGroup {
  readonly jurisdiction: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Departments on a ring, those of one jurisdiction side by side; only those that wrote or were written to. */
export function ringOf(
  { departments }: Gazetteer,
  traffic: readonly TrafficEntry[],
): { readonly nodes: ReadonlyMap<string, RingNode>; readonly groups: readonly RingGroup[] } {
  const seen = new Set(traffic.flatMap(({ from, to }) => [from, to]));
  const ids = [...seen]
    .filter((id) => Object.hasOwn(departments, id))
    .sort((a, b) => keyOf(departments, a).localeCompare(keyOf(departments, b)));
  const jurisdictions = [...new Set(ids.map((id) => departments[id]?.jurisdiction ?? ''))];
  const slots = ids.length + jurisdictions.length;
  const nodes = new Map<string, RingNode>();
  const groups: RingGroup[] = [];
  let slot = 0;
  for (const jurisdiction of jurisdictions) {
    const members = ids.filter((id) => departments[id]?.jurisdiction === jurisdiction);
    const middle = angleAt(slot + (members.length - 1) / 2, slots);
    groups.push({ jurisdiction, ...onRing(middle, 0.78), angle: middle });
    for (const id of members) {
      const angle = angleAt(slot, slots);
      nodes.set(id, { id, ...onRing(angle, 0.62), angle, lead: departments[id]?.lead === true });
      slot += 1;
    }
    slot += 1;
  }
  return { nodes, groups };
}

function keyOf(departments: Gazetteer['departments'], id: string): string {
  return `${departments[id]?.jurisdiction ?? ''} ${id}`;
}

function angleAt(slot: number, slots: number): number {
  return (360 * slot) / Math.max(1, slots) - 90;
}

/** Half a unit is the edge of the drawing. */
function onRing(angle: number, radius: number): { readonly x: number; readonly y: number } {
  const turn = (angle * Math.PI) / 180;
  return { x: (radius / 2) * Math.cos(turn), y: (radius / 2) * Math.sin(turn) };
}
