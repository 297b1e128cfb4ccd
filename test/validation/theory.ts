import { netAnswers } from './nets.ts';
import { exp, ln, pow } from '../../sim-core/base/math.ts';
import { erlangWait } from '../kit/queue-world.ts';
import { neighboursOf } from '../../sim-core/files/lab/graph.ts';

/** The answers of theory, worked out here and not read from the labs: what the labs expect must equal them. */

/** Share of tasks that find all servers taken, by Erlang's B formula; `offered` in servers. */
export function erlangLoss(servers: number, offered: number): number {
  let loss = 1;
  for (let n = 1; n <= servers; n++) loss = (offered * loss) / (n + offered * loss);
  return loss;
}

/** Wait of a single server by Pollaczek and Khinchine, in mean services; `squares` = E[S²] / E[S]². */
export function khinchineWait(load: number, squares: number): number {
  return (load * squares) / (2 * (1 - load));
}

export function harmonic(n: number): number {
  return n === 0 ? 0 : 1 / n + harmonic(n - 1);
}

/** Chance of at least k of n, each with chance p. */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (n < k) return 0;
  const row: number[] = Array.from({ length: n + 1 }, (_, i) => (i === 0 ? 1 : 0));
  for (let trial = 0; trial < n; trial++) {
    for (let i = n; i >= 0; i--) row[i] = row[i] * (1 - p) + (i > 0 ? row[i - 1] * p : 0);
  }
  return row.slice(k).reduce((sum, x) => sum + x, 0);
}

/** Final size of an epidemic with this many secondary cases: the positive root of z = 1 - exp(-R z). */
export function finalSize(reproduction: number): number {
  let size = reproduction > 1 ? 1 : 0;
  for (let i = 0; i < 3000; i++) size = 1 - Math.exp(-reproduction * size);
  return size;
}

/** Chance of each final number of a Reed-Frost epidemic that begins with one of n. */
export function reedFrost(n: number, chance: number): readonly number[] {
  const final = Array.from({ length: n + 1 }, () => 0);
  let now = new Map<string, number>([[`${n - 1} 1`, 1]]);
  while (now.size > 0) {
    const then = new Map<string, number>();
    for (const [state, weight] of now) {
      const [well, ill] = state.split(' ').map(Number);
      if (ill === 0) {
        final[n - well] += weight;
        continue;
      }
      const caught = 1 - (1 - chance) ** ill;
      for (let k = 0; k <= well; k++) {
        const exactly = atLeast(k, well, caught) - atLeast(k + 1, well, caught);
        if (exactly < 1e-15) continue;
        const key = `${well - k} ${k}`;
        then.set(key, (then.get(key) ?? 0) + weight * exactly);
      }
    }
    now = then;
  }
  return final;
}

/** Steps in which P readers put N reports together, each one a step: Radner's bound, reached by a tree. */
export function radner(reports: number, readers: number): number {
  return Math.floor(reports / readers) + Math.ceil(Math.log2(readers + (reports % readers)));
}

/** Share that has followed in the end, counted node by node on the same graph. */
export function threshold(nodes: number, degree: number, seed: string, share: number): number {
  const neighbours = neighboursOf(nodes, degree, seed);
  const on = new Set([0]);
  for (let grows = true; grows;) {
    const next = neighbours.flatMap((near, n) =>
      !on.has(n) && near.length > 0 && near.filter((m) => on.has(m)).length / near.length >= share
        ? [n]
        : [],
    );
    for (const n of next) on.add(n);
    grows = next.length > 0;
  }
  return on.size / nodes;
}

const RIVER = { speed: 0.4 * 3600, dispersion: 50 * 3600, metres: 270 * 370 };

/** C·A/M at the end of the river, 1/m, so many hours after an instantaneous spill in one dimension. */
export function analyticDensity(hours: number): number {
  const away = RIVER.metres - RIVER.speed * hours;
  const width = 4 * RIVER.dispersion * hours;
  return Math.exp((-away * away) / width) / Math.sqrt(Math.PI * width);
}

/** Its peak, and when it first reaches a hundredth of that, h. */
export function analyticPassage(): { readonly peak: number; readonly frontHours: number } {
  const series = Array.from({ length: 90_000 }, (_, i) => analyticDensity((i + 1) / 1000));
  const peak = series.reduce((a, b) => Math.max(a, b), 0);
  return { peak, frontHours: (series.findIndex((value) => value >= 0.01 * peak) + 1) / 1000 };
}

/** Solution of x = A x + c, each x at most `most`, by iteration. */
export function fixedPoint(
  matrix: readonly (readonly number[])[],
  shock: readonly number[],
  most = Infinity,
): readonly number[] {
  let x = shock;
  for (let i = 0; i < 500; i++) {
    x = matrix.map((row, to) =>
      Math.min(most, shock[to] + row.reduce((sum, share, from) => sum + share * x[from], 0)),
    );
  }
  return x;
}

const FOUR = [
  [0, 0.9, 0, 0],
  [0.4, 0, 0, 0],
  [1, 0.8, 0, 0],
  [1, 0.9, 0, 0],
];
const SIX = [
  [0, 0.1, 0, 0.2, 0, 0],
  [0.6, 0, 0, 0.1, 0, 0],
  [0.3, 0.2, 0, 0.4, 0.1, 0.1],
  [0.4, 0, 0, 0, 0, 0],
  [0.2, 0.1, 0, 0.3, 0, 0.3],
  [0.3, 0, 0, 0.3, 0.1, 0],
];

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]]));
}

function desks(): Record<string, number> {
  const waits = ([servers, load, name]: readonly [number, number, string]): [string, number] => [
    `desks-${servers}-${name}`,
    erlangWait(servers, load / servers),
  ];
  const losses = ([lines, load]: readonly [number, number]): [string, number] => [
    `lines-${lines}-${load}`,
    erlangLoss(lines, load),
  ];
  // The chance to wait is the wait times the free desks: C = Wq (c - a), in mean services.
  const delayed = (servers: number, load: number): number =>
    erlangWait(servers, load / servers) * (servers - load);
  return {
    ...Object.fromEntries(
      (
        [
          [2, 1, '1'],
          [2, 1.5, '15'],
          [3, 2, '2'],
          [5, 4, '4'],
          [8, 6, '6'],
          [10, 8, '8'],
        ] as const
      ).map(waits),
    ),
    'desks-3-2-delayed': delayed(3, 2),
    'desks-10-8-delayed': delayed(10, 8),
    ...Object.fromEntries(
      (
        [
          [2, 1],
          [3, 2],
          [4, 3],
          [5, 4],
          [10, 8],
          [30, 24],
        ] as const
      ).map(losses),
    ),
    ...Object.fromEntries(
      [2, 4, 6, 7, 7.6].map((perHour) => [
        `desk-${String(perHour).replace('.', '')}`,
        15 * erlangWait(2, perHour / 8),
      ]),
    ),
    'units-2-1': erlangWait(2, 0.5),
    'units-3-2': erlangWait(3, 2 / 3),
    'units-5-4': erlangWait(5, 0.8),
  };
}

function votes(): Record<string, number> {
  const rules = { all: (n: number) => n, any: () => 1 } as const;
  const needed: Readonly<Record<string, (n: number) => number>> = {
    ...rules,
    majority: (n) => Math.floor(n / 2) + 1,
    'two-thirds': (n) => Math.ceil((2 * n) / 3),
  };
  const times = [3, 5, 10, 27].flatMap((n) =>
    Object.entries(needed).map(
      ([rule, k]) => [`${rule}-${n}`, harmonic(n) - harmonic(n - k(n))] as const,
    ),
  );
  const chances = (
    [
      [3, 3, 0.7],
      [2, 3, 0.7],
      [4, 4, 0.8],
      [3, 4, 0.8],
      [27, 27, 0.95],
      [18, 27, 0.7],
      [14, 27, 0.7],
    ] as const
  ).map(([k, n, p]) => [`yes-${k}-of-${n}`, atLeast(k, n, p)] as const);
  return Object.fromEntries([...times, ...chances]);
}

/** Mean age of a notice every `every` minutes, lost with `loss`, `delay` minutes on its way. */
function age(every: number, loss: number, delay: number): number {
  return (every * (1 + loss)) / (2 * (1 - loss)) + delay;
}

/** Rates, mean numbers of the open network of labs/a1-routes, by its traffic equations. */
function jackson(): readonly number[] {
  const rates = fixedPoint(
    [
      [0, 0.1, 0.2],
      [0.6, 0, 0],
      [0.2, 0.5, 0],
    ],
    [1, 0.5, 0],
  );
  return [2.5, 2.5, 2].map((service, i) => rates[i] / (service - rates[i]));
}

/** Last values of the chaotic maps of labs/e1-last-bits, by the same arithmetic in the same order. */
function lastBits(): Readonly<Record<string, number>> {
  const hours = 5 / 60;
  const iterate = (start: number, map: (x: number) => number): number => {
    let x = start;
    for (let i = 0; i < 288; i++) x = Math.max(0, x + ((map(x) - x) / hours) * hours);
    return x;
  };
  return {
    'last-root': iterate(0.3, (x) => 4 * Math.sqrt(x) * (1 - Math.sqrt(x))),
    'last-growth': iterate(0.4, (x) => x * exp(2.9 * (1 - x))),
    'last-logarithm': iterate(0.5, (x) => Math.abs(ln(x))),
    'last-power': iterate(0.6, (x) => 1 - pow(Math.abs(2 * x - 1), 1.5)),
  };
}

/** Target → what theory says, to about six digits. */
export function theory(): Readonly<Record<string, number>> {
  const { peak, frontHours } = analyticPassage();
  const outbreak = (reproduction: number): readonly number[] => reedFrost(24, reproduction / 23);
  const mean = (final: readonly number[]): number =>
    final.reduce((sum, chance, k) => sum + (chance * k) / 24, 0);
  const [manager, unit] = [0.05, 0.1];
  const lost = 1 - (1 - manager) * (1 - unit);
  // Four tasks at random among four units: chances of 1, 2, 3, 4 different ones, all of them down.
  const allDown = (4 * unit + 84 * unit ** 2 + 144 * unit ** 3 + 24 * unit ** 4) / 256;
  return {
    'mm1-50': khinchineWait(0.5, 2),
    'mm1-80': khinchineWait(0.8, 2),
    'mm1-90': khinchineWait(0.9, 2),
    'md1-80': khinchineWait(0.8, 1),
    'me21-80': khinchineWait(0.8, 1.5),
    'mh21-80': khinchineWait(0.8, 5),
    'mm1-80-number': 0.8 / 0.2,
    'priority-first': 0.8 / 0.7,
    'priority-second': 0.8 / (0.7 * 0.2),
    'tandem-first': 1 / (1 - 0.5),
    'tandem-second': 1 / (1.25 - 0.5),
    ...named(['jackson-1', 'jackson-2', 'jackson-3'], jackson()),
    ...desks(),
    ...votes(),
    'every-60-loss-00': age(60, 0, 5),
    'every-60-loss-10': age(60, 0.1, 5),
    'every-60-loss-30': age(60, 0.3, 5),
    'every-10-loss-05': age(10, 0.05, 2),
    ...named(['cap-county', 'cap-prefecture', 'cap-province', 'cap-state'], [1, 3, 5, 7]),
    ...named(['late-county', 'late-prefecture', 'late-province', 'late-state'], [0, 0, 0, 0]),
    ...Object.fromEntries([1, 4, 8, 20].map((p) => [`reports-40-${p}`, radner(40, p)])),
    ...named(['sends-05', 'sends-10', 'sends-30'], [1 / 0.95, 1 / 0.9, 1 / 0.7]),
    'spread-5': (2 * 5 - 2) / 5,
    'spread-27': (2 * 27 - 2) / 27,
    'river-peak': peak,
    'river-front': frontHours,
    ...named(
      ['power-four', 'transport-four', 'hospital-four', 'grocery-four'],
      fixedPoint(FOUR, [0.1, 0, 0, 0]),
    ),
    ...named(
      ['power-four-capped', 'transport-four-capped', 'hospital-four-capped', 'grocery-four-capped'],
      fixedPoint(FOUR, [0, 0.5, 0, 0], 1),
    ),
    ...named(
      ['power-six', 'water-six', 'health-six', 'telecom-six', 'transport-six', 'supply-six'],
      fixedPoint(SIX, [0.3, 0, 0, 0, 0, 0]),
    ),
    ...Object.fromEntries(
      [0.8, 1.5, 2, 3, 4].map((r) => [`final-size-${String(r).replace('.', '-')}`, finalSize(r)]),
    ),
    'reached-0-8': mean(outbreak(0.8)),
    'reached-2': mean(outbreak(2)),
    'outbreak-2': outbreak(2)
      .slice(13)
      .reduce((sum, chance) => sum + chance, 0),
    'threshold-0-8': threshold(300, 0.8, '1', 0.18),
    'threshold-3': threshold(300, 3, '1', 0.18),
    'threshold-7': threshold(300, 7, '1', 0.18),
    // λ c_C + 2 sqrt(λ c_C c_D) at the best capacity, for each of four, or for the four together.
    'product-cost': 4 * (1 + 2 * Math.sqrt(4)),
    'functional-cost': 4 + 2 * Math.sqrt(4 * 4),
    'messages-product': 2,
    'messages-functional': 4,
    'messages-broker': 4,
    ...Object.fromEntries(
      [2, 5, 10].map((bidders) => [`messages-market-${bidders}`, 2 * bidders + 2]),
    ),
    'product-lost': lost,
    'product-all-lost': lost ** 4,
    'functional-lost': lost,
    ...lastBits(),
    ...netAnswers(),
    'functional-all-lost': manager + (1 - manager) * allDown,
  };
}
