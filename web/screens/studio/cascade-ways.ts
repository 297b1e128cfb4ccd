/** The lines of a cascade: where each runs, and where its name stands clear of boxes and other names. */
import { listOf, textOf } from '../../source/studio/outline.ts';
import { NODE, type CascadeEdge, type Placed } from './cascade-layout.ts';

/** Edges between whole incidents: the part of a river that starts something stands for the whole. */
export function edgesIn(value: unknown): readonly CascadeEdge[] {
  return listOf(value).map((one) => ({
    id: textOf(one['id']),
    from: textOf(one['from']).split('@')[0] ?? '',
    to: textOf(one['to']),
    trigger: textOf(one['trigger']),
  }));
}

export interface Way {
  readonly edge: CascadeEdge;
  readonly path: string;
  /** The middle of its name. */
  readonly x: number;
  readonly y: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How far apart edges between the same two incidents run. */
const LANE = 26;
const NAME = { height: 24, letter: 6.4, pad: 18 } as const;
/** Code point from which signs are as wide as two letters. */
const WIDE_FROM = 0x2e80;
/** Places along a line where its name may stand, the best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;
/** Beside the line where there is no room on it. */
const BESIDE = [0, -14, 14, -28, 28] as const;

/** Every edge between two incidents that are drawn. */
export function waysOf(edges: readonly CascadeEdge[], nodes: readonly Placed[]): readonly Way[] {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const taken: Box[] = nodes.map(({ x, y }) => ({
    x: x + NODE.width / 2,
    y: y + NODE.height / 2,
    ...NODE,
  }));
  return edges.flatMap((edge, i): readonly Way[] => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const curve = curveOf(from, to, laneOf(edges, i));
    const size = sizeOf(edge.trigger);
    const places = BESIDE.flatMap((aside) =>
      ALONG.map((t) => {
        const { x, y } = curve.at(t);
        return { x, y: y + aside, ...size };
      }),
    ).map((box) => ({ box, over: taken.reduce((sum, other) => sum + overlap(box, other), 0) }));
    const least = Math.min(...places.map(({ over }) => over));
    const chosen = places.find(({ over }) => over === least)?.box ?? { ...curve.at(0.5), ...size };
    taken.push(chosen);
    return [{ edge, path: curve.path, x: chosen.x, y: chosen.y }];
  });
}

/** How much room a name takes: Chinese signs are twice as wide. */
export function sizeOf(name: string): { readonly width: number; readonly height: number } {
  const letters = Array.from(name).reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1),
    0,
  );
  return { width: letters * NAME.letter + NAME.pad, height: NAME.height };
}

function overlap(a: Box, b: Box): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.x - b.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.y - b.y);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Which of several edges between the same two incidents this is, spread around 0. */
function laneOf(edges: readonly CascadeEdge[], index: number): number {
  const { from, to } = edges[index] ?? { from: '', to: '' };
  const same = edges.flatMap((edge, i) => (edge.from === from && edge.to === to ? [i] : []));
  return same.indexOf(index) - (same.length - 1) / 2;
}

function curveOf(
  from: Placed,
  to: Placed,
  side: number,
): { readonly path: string; at(t: number): Point } {
  const ahead = to.x > from.x;
  const start = {
    x: ahead ? from.x + NODE.width : from.x + NODE.width / 2,
    y: from.y + (ahead ? NODE.height / 2 : NODE.height),
  };
  const end = {
    x: ahead ? to.x - 2 : to.x + NODE.width / 2,
    y: ahead ? to.y + NODE.height / 2 : to.y + NODE.height + 2,
  };
  const bend = ahead ? Math.max(40, (end.x - start.x) / 2) : 0;
  const sag = ahead ? 0 : 60;
  const c1 = { x: start.x + bend, y: start.y + sag + side * LANE * 1.33 };
  const c2 = { x: end.x - bend, y: end.y + sag + side * LANE * 1.33 };
  const point = (t: number, key: 'x' | 'y'): number =>
    (1 - t) ** 3 * start[key] +
    3 * (1 - t) ** 2 * t * c1[key] +
    3 * (1 - t) * t ** 2 * c2[key] +
    t ** 3 * end[key];
  return {
    path: `M${start.x} ${start.y}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${end.x} ${end.y}`,
    at: (t) => ({ x: point(t, 'x'), y: point(t, 'y') }),
  };
}
