import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import type { Point } from './layout.ts';
import type { Degrees } from './projection.ts';

type Layer = MapBody['layer'];

export interface Outline {
  /** Borders and lines, as the data of one path. */
  readonly path: string;
  /** Dots. */
  readonly dots: readonly Point[];
  /** Names, the largest thing first. */
  readonly names: readonly { readonly name: string; readonly at: Point }[];
}

/** What lies outside this is not drawn, px. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * How far a drawn line may lie from the true one, px at the smallest zoom. A third of a pixel at the
 * largest: the eye is shown what the file holds.
 */
const TOLERANCE = 0.08;

/** A map as it is drawn on a sheet. @param placeOf position on the sheet, px */
export function outlineOf(layer: Layer, placeOf: (at: Degrees) => Point, frame: Frame): Outline {
  const pieces: string[] = [];
  const dots: Point[] = [];
  const names: { name: string; at: Point; size: number }[] = [];
  for (const { name, kind, paths } of layer.shapes) {
    let largest = { size: -1, at: { x: 0, y: 0 } };
    for (const path of paths) {
      const points = pointsOf(path, placeOf);
      const box = boxOf(points);
      if (box.right < frame.left || box.left > frame.right) continue;
      if (box.bottom < frame.top || box.top > frame.bottom) continue;
      const size = (box.right - box.left) * (box.bottom - box.top);
      if (size > largest.size) {
        largest = { size, at: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } };
      }
      if (kind === 'point') dots.push(...points);
      else pieces.push(drawn(simplified(points), frame));
    }
    if (name !== null && largest.size >= 0) names.push({ name, ...largest });
  }
  names.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return { path: pieces.join(''), dots, names };
}

function pointsOf(path: readonly number[], placeOf: (at: Degrees) => Point): Point[] {
  const points: Point[] = [];
  for (let i = 0; i + 1 < path.length; i += 2) {
    points.push(placeOf({ lon: path[i] ?? 0, lat: path[i + 1] ?? 0 }));
  }
  return points;
}

function boxOf(points: readonly Point[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

/** Douglas and Peucker's line: no point that was left out is farther from it than the tolerance. */
export function simplified(points: readonly Point[], tolerance = TOLERANCE): readonly Point[] {
  if (points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const [first, last] = part;
    const from = points[first];
    const to = points[last];
    if (from === undefined || to === undefined) continue;
    let [farthest, most] = [-1, tolerance];
    for (let i = first + 1; i < last; i += 1) {
      const away = distance(points[i] ?? from, from, to);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    stack.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

/** From a point to a stretch of line. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
}

/** Path data of the stretches that touch the frame. */
function drawn(points: readonly Point[], frame: Frame): string {
  let data = '';
  let isOn = false;
  for (let i = 1; i < points.length; i += 1) {
    const from = points[i - 1];
    const to = points[i];
    if (from === undefined || to === undefined) continue;
    const touches =
      Math.max(from.x, to.x) >= frame.left &&
      Math.min(from.x, to.x) <= frame.right &&
      Math.max(from.y, to.y) >= frame.top &&
      Math.min(from.y, to.y) <= frame.bottom;
    if (touches) data += isOn ? `L${round(to)}` : `M${round(from)}L${round(to)}`;
    isOn = touches;
  }
  return data;
}

function round({ x, y }: Point): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`;
}
