import type { Point, Schematic } from './layout.ts';
import type { Frame } from './outline.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = { x: 56, top: 56, bottom: 44 };
/** Along the lower edge, px: the map's number, which the law wants seen, and the buttons. */
export const FOOT = 36;

/** Cells no closer than this, px: names need the room. */
const CELL_LEAST = 30;
/** How many frames beyond the one in sight a map is drawn. */
const BEYOND = 2;

/** In steps, so that a place keeps its cell while a window is drawn a little wider. */
export function aspectOf({ width, height }: Size): number {
  const exact = (width - 2 * MARGIN.x) / Math.max(1, height - MARGIN.top - MARGIN.bottom);
  return Math.min(3, Math.max(0.75, Math.round(exact * 3) / 3));
}

/** Where a cell of the grid lies on the sheet, px: square cells, so that a slant is 45 degrees. */
export function placing(
  { columns, rows }: Pick<Schematic, 'columns' | 'rows'>,
  size: Size,
  zoom: number,
): (at: Point) => Point {
  const wide = size.width - 2 * MARGIN.x;
  const high = size.height - MARGIN.top - MARGIN.bottom;
  const fit = Math.max(CELL_LEAST, Math.min(wide / (columns - 1), high / (rows - 1)));
  const left = MARGIN.x + Math.max(0, wide - fit * (columns - 1)) / 2;
  const top = MARGIN.top + Math.max(0, high - fit * (rows - 1)) / 2;
  return ({ x, y }) => ({ x: (left + x * fit) * zoom, y: (top + y * fit) * zoom });
}

/** What of a map is drawn: the frame, and room to move in. */
export function reachOf({ width, height }: Size): Frame {
  return {
    left: -BEYOND * width,
    top: -BEYOND * height,
    right: (1 + BEYOND) * width,
    bottom: (1 + BEYOND) * height,
  };
}
