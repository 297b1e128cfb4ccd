/**
 * A schematic in the manner of a metro map: places on a grid, lines in eight directions, no area and no
 * scale. Only who lies north or west of whom is kept.
 */
export interface PlaceAt {
  readonly id: string;
  readonly lon: number;
  readonly lat: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

export interface Schematic {
  /** Columns and rows of the grid. */
  readonly columns: number;
  readonly rows: number;
  readonly nodes: ReadonlyMap<string, Point>;
  readonly lines: readonly Line[];
  readonly rivers: readonly (readonly Point[])[];
}

/** What a schematic is made from. */
export interface Terrain {
  readonly places: readonly PlaceAt[];
  readonly roads: readonly (readonly [from: string, to: string])[];
  /** Places that each river passes, from source to mouth. */
  readonly rivers: readonly (readonly string[])[];
}

/** Room for lines and names between the places. */
const CELLS_PER_PLACE = 3.6;

/** What a place side by side with another costs, in squares of cells: names need the room. */
const BESIDE = 2.5;

/** Share of a place's rank, against its true position: spreads what lies close together. */
const SPREAD = 0.62;

/** @param aspect width over height of the sheet it is drawn on */
export function schematicOf({ places, roads, rivers }: Terrain, aspect = 1.5): Schematic {
  const cells = Math.max(6, places.length * CELLS_PER_PLACE);
  const columns = Math.max(2, Math.round(Math.sqrt(cells * aspect)));
  const rows = Math.max(2, Math.ceil(cells / columns));
  const x = spread(places.map(({ lon }) => lon));
  const y = spread(places.map(({ lat }) => -lat));
  const nodes = new Map<string, Point>();
  const taken = new Set<string>();
  // Those in the middle of things first: they lose most by being pushed aside.
  const order = places
    .map((place, index) => ({
      place,
      index,
      centre: distanceToCentre(x[index] ?? 0, y[index] ?? 0),
    }))
    .sort((a, b) => a.centre - b.centre || (a.place.id < b.place.id ? -1 : 1));
  for (const { place, index } of order) {
    const wanted = { x: (x[index] ?? 0) * (columns - 1), y: (y[index] ?? 0) * (rows - 1) };
    const cell = nearestFree(wanted, columns, rows, taken);
    taken.add(keyOf(cell));
    nodes.set(place.id, cell);
  }
  const lines = mainRoads(places, roads).map(([from, to]) => ({
    from,
    to,
    points: route(nodes.get(from) ?? ORIGIN, nodes.get(to) ?? ORIGIN, taken),
  }));
  const courses = rivers.map((river) => courseOf(river, nodes, columns));
  return { columns, rows, nodes, lines, rivers: courses.filter((course) => course.length > 1) };
}

/** The nearest place in a direction: what an arrow key leads to. */
export function neighbour({ nodes }: Schematic, from: string, step: Point): string | null {
  const at = nodes.get(from) ?? ORIGIN;
  let best: string | null = null;
  let bestCost = Infinity;
  for (const [id, { x, y }] of nodes) {
    const ahead = (x - at.x) * step.x + (y - at.y) * step.y;
    const aside = Math.abs((x - at.x) * step.y) + Math.abs((y - at.y) * step.x);
    const cost = ahead + 2 * aside;
    if (id === from || ahead <= 0 || aside > 2 * ahead || cost >= bestCost) continue;
    best = id;
    bestCost = cost;
  }
  return best;
}

/** A river by the places that it passes, coming in from one edge of the sheet and leaving by another. */
function courseOf(
  river: readonly string[],
  nodes: ReadonlyMap<string, Point>,
  columns: number,
): readonly Point[] {
  const stops = [...new Set(river)].flatMap((id) => nodes.get(id) ?? []);
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined || stops.length < 2) return [];
  const eastward = last.x >= first.x;
  const source = { x: eastward ? -1 : columns, y: first.y };
  const mouth = { x: eastward ? columns : -1, y: last.y };
  const through = [source, ...stops, mouth];
  return through.flatMap((at, index) => {
    const next = through[index + 1];
    return next === undefined ? [at] : route(at, next, new Set()).slice(0, -1);
  });
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Positions between 0 and 1, part true and part by rank. */
function spread(values: readonly number[]): readonly number[] {
  const low = Math.min(...values);
  const width = Math.max(...values) - low || 1;
  const ranked = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const rank = new Map(ranked.map((index, place) => [index, place] as const));
  const last = Math.max(1, values.length - 1);
  return values.map(
    (value, index) =>
      (1 - SPREAD) * ((value - low) / width) + SPREAD * ((rank.get(index) ?? 0) / last),
  );
}

function distanceToCentre(x: number, y: number): number {
  return (x - 0.5) ** 2 + (y - 0.5) ** 2;
}

function keyOf({ x, y }: Point): string {
  return `${x},${y}`;
}

/** The free cell nearest to where a place would stand; neighbours side by side are avoided. */
function nearestFree(
  wanted: Point,
  columns: number,
  rows: number,
  taken: ReadonlySet<string>,
): Point {
  let best: Point = ORIGIN;
  let bestCost = Infinity;
  for (let y = 0; y < rows; y += 1) {
    for (let x = 0; x < columns; x += 1) {
      if (taken.has(keyOf({ x, y }))) continue;
      const beside = [-1, 1].filter((step) => taken.has(keyOf({ x: x + step, y }))).length;
      const cost = (x - wanted.x) ** 2 + (y - wanted.y) ** 2 + beside * BESIDE;
      if (cost < bestCost) {
        bestCost = cost;
        best = { x, y };
      }
    }
  }
  return best;
}

/** Leaves out a road when two shorter ones make the journey as well, as a metro map would. */
export function mainRoads(
  places: readonly PlaceAt[],
  roads: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const at = new Map(places.map((place) => [place.id, place] as const));
  const length = (a: string, b: string): number => {
    const from = at.get(a);
    const to = at.get(b);
    if (from === undefined || to === undefined) return Infinity;
    return Math.hypot((to.lon - from.lon) * 0.86, to.lat - from.lat);
  };
  const neighbours = new Map<string, Set<string>>();
  for (const [a, b] of roads) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const set = neighbours.get(one) ?? new Set<string>();
      neighbours.set(one, set.add(other));
    }
  }
  return roads.filter(([a, b]) => {
    if (!at.has(a) || !at.has(b)) return false;
    const direct = length(a, b);
    return ![...(neighbours.get(a) ?? [])].some(
      (via) =>
        via !== b &&
        neighbours.get(b)?.has(via) === true &&
        length(a, via) < direct &&
        length(via, b) < direct,
    );
  });
}

/** From one cell to another in at most one bend of 45 degrees, around other places where it can. */
function route(from: Point, to: Point, taken: ReadonlySet<string>): readonly Point[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const diagonal = Math.min(Math.abs(dx), Math.abs(dy));
  if (diagonal === 0 || Math.abs(dx) === Math.abs(dy)) return [from, to];
  const step = { x: Math.sign(dx) * diagonal, y: Math.sign(dy) * diagonal };
  const late = { x: to.x - step.x, y: to.y - step.y };
  const early = { x: from.x + step.x, y: from.y + step.y };
  const ways = [late, early].map((bend) => [from, bend, to] as const);
  const free = ways.find((way) => hits(way, taken) === 0) ?? ways[0];
  return free ?? [from, to];
}

/** How many other places a way runs over. */
function hits(way: readonly Point[], taken: ReadonlySet<string>): number {
  const first = way[0];
  const last = way.at(-1);
  if (first === undefined || last === undefined) return 0;
  let count = 0;
  for (let index = 1; index < way.length; index += 1) {
    const from = way[index - 1] ?? ORIGIN;
    const to = way[index] ?? ORIGIN;
    const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    for (let at = 1; at <= steps; at += 1) {
      const cell = {
        x: from.x + ((to.x - from.x) * at) / steps,
        y: from.y + ((to.y - from.y) * at) / steps,
      };
      if (keyOf(cell) !== keyOf(last) && keyOf(cell) !== keyOf(first) && taken.has(keyOf(cell))) {
        count += 1;
      }
    }
  }
  return count;
}
