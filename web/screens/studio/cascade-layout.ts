/** A cascade in columns: what begins by itself on the left, what it sets off further right. */
export interface CascadeEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly trigger: string;
}

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface CascadeDrawing {
  readonly nodes: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

export const NODE = { width: 138, height: 46 } as const;
const COLUMN = NODE.width + 84;
/** Rows stand further apart where there are few, so that a small cascade fills its sheet. */
const ROW = { least: NODE.height + 40, most: NODE.height + 92, sheet: 660 } as const;
const MARGIN = 16;
const SWEEPS = 6;

export function cascadeLayout(
  ids: readonly string[],
  edges: readonly CascadeEdge[],
): CascadeDrawing {
  const column = columnsOf(ids, edges);
  const last = Math.max(0, ...column.values());
  const columns: string[][] = Array.from({ length: last + 1 }, () => []);
  for (const id of ids) columns[column.get(id) ?? 0]?.push(id);
  const rank = new Map<string, number>();
  const settle = (): void =>
    columns.forEach((list) => list.forEach((id, i) => rank.set(id, i - (list.length - 1) / 2)));
  settle();
  const near = neighboursOf(ids, edges);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const order = sweep % 2 === 0 ? columns : [...columns].reverse();
    for (const list of order) {
      const mean = new Map(
        list.map((id) => [id, meanOf(near.get(id) ?? [], rank, rank.get(id) ?? 0)]),
      );
      list.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
      list.forEach((id, i) => rank.set(id, i - (list.length - 1) / 2));
    }
  }
  const most = Math.max(1, ...columns.map((list) => list.length));
  const row = Math.min(ROW.most, Math.max(ROW.least, ROW.sheet / most));
  const height = 2 * MARGIN + most * row - (row - NODE.height);
  return {
    nodes: columns.flatMap((list, c) =>
      list.map((id, i) => ({
        id,
        x: MARGIN + c * COLUMN,
        y: MARGIN + (i + (most - list.length) / 2) * row,
      })),
    ),
    width: 2 * MARGIN + last * COLUMN + NODE.width,
    height,
  };
}

/** Steps from what begins by itself, by the longest way; a circle is cut where it closes. */
function columnsOf(ids: readonly string[], edges: readonly CascadeEdge[]): Map<string, number> {
  const column = new Map<string, number>(ids.map((id) => [id, 0]));
  const out = new Map<string, string[]>();
  for (const { from, to } of edges) out.set(from, [...(out.get(from) ?? []), to]);
  const visit = (id: string, depth: number, above: ReadonlySet<string>): void => {
    if (above.has(id) || depth > ids.length) return;
    if (depth < (column.get(id) ?? 0)) return;
    column.set(id, depth);
    const next = new Set(above).add(id);
    for (const to of new Set(out.get(id) ?? [])) visit(to, depth + 1, next);
  };
  const reached = new Set(edges.map(({ to }) => to));
  const roots = ids.filter((id) => !reached.has(id));
  for (const id of roots.length > 0 ? roots : ids.slice(0, 1)) visit(id, 0, new Set());
  return column;
}

function neighboursOf(
  ids: readonly string[],
  edges: readonly CascadeEdge[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ids.map((id) => [
      id,
      edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    ]),
  );
}

function meanOf(ids: readonly string[], rank: ReadonlyMap<string, number>, own: number): number {
  if (ids.length === 0) return own;
  return ids.reduce((sum, id) => sum + (rank.get(id) ?? 0), 0) / ids.length;
}
