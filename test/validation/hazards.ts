import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { initialHazards, startIncident, stepHazards } from '../../sim-core/engine/hazards.ts';
import type { HazardSpec } from '../kit/hazard.ts';
import { physicsOf } from '../kit/physics.ts';
import type { WorldSpec } from '../kit/world.ts';
import { exact } from './row.ts';
import type { Row } from './row.ts';

/** Equations with a known answer, solved by the hazards of the model on its own grid of time. */

/** Speed, m/h; dispersion, m²/h. */
const SPEED = 0.4 * 3600;
const DISPERSION = 50 * 3600;
const RIVER_METRES = 100_000;

/** Peak of C·A/M, 1/m, and when the concentration first reaches a hundredth of it, h. */
export interface Passage {
  readonly peak: number;
  readonly frontHours: number;
}

/** Instantaneous spill in one dimension: C·A/M = exp(-(x - ut)² / 4Dt) / sqrt(4πDt). */
export function analyticPassage(metres: number): Passage {
  const stepHours = 1 / 1000;
  const series = Array.from({ length: 90_000 }, (_, i) => {
    const hours = (i + 1) * stepHours;
    const away = metres - SPEED * hours;
    const width = 4 * DISPERSION * hours;
    return Math.exp((-away * away) / width) / Math.sqrt(Math.PI * width);
  });
  return passageOf(series, stepHours, stepHours);
}

/** `series[0]` is the value at `firstHours`. */
function passageOf(series: readonly number[], firstHours: number, stepHours: number): Passage {
  const peak = series.reduce((a, b) => Math.max(a, b), 0);
  const i = series.findIndex((value) => value >= 0.01 * peak);
  const part = (0.01 * peak - series[i - 1]) / (series[i] - series[i - 1]);
  return { peak, frontHours: firstHours + (i - 1 + part) * stepHours };
}

const PLUME: HazardSpec = {
  id: 'plume',
  parameters: { speed: SPEED, dx: 1 },
  states: { mass: 0 },
  derived: { out: 'mass * speed / dx' },
  rates: { mass: 'upstream(out) - out' },
  severity: 'mass',
};

/** Cells of 2D/u + u·dt spread what moves through them as much as the dispersion does. */
export function riverRows(): readonly Row[] {
  const stepMs = 5 * MINUTE;
  const dx = (2 * DISPERSION) / SPEED + (SPEED * stepMs) / HOUR;
  const cells = Math.round(RIVER_METRES / dx);
  const wanted = analyticPassage(cells * dx);
  const found = riverPassage(cells, dx, stepMs);
  const where = `${cells} × ${dx} m`;
  return [
    exact(
      {
        id: 'river-peak',
        title: {
          zh: '瞬时泄漏沿河下移 100 千米：浓度峰值（C·A/M）',
          en: 'Spill after 100 km of river: peak of C·A/M',
        },
        unit: { zh: '1/米', en: '1/m' },
        expected: wanted.peak,
      },
      found.peak,
      0.0015 * wanted.peak,
      where,
    ),
    exact(
      {
        id: 'river-front',
        title: {
          zh: '瞬时泄漏沿河下移 100 千米：前锋（峰值的 1%）到达',
          en: 'Spill after 100 km of river: front (1 % of the peak) arrives',
        },
        unit: { zh: '小时', en: 'h' },
        expected: wanted.frontHours,
      },
      found.frontHours,
      0.006 * wanted.frontHours,
      where,
    ),
  ];
}

function riverPassage(cells: number, dx: number, stepMs: number): Passage {
  const physics = physicsOf({
    horizonMs: 90 * HOUR,
    stepMs,
    hazards: [PLUME],
    rivers: [{ id: 'river', hazard: 'plume', parameters: { dx }, parts: [{ at: 'west', cells }] }],
  });
  const { linked, tape, world, incident, read } = physics;
  const state = initialHazards(linked, tape);
  const river = incident('river@west');
  startIncident(linked, state, river, river, 0);
  const [head] = linked.incidents[river].cells;
  state.env[head.firstState + head.hazard.layout.states.indexOf('mass')] = 1;
  const series: number[] = [];
  for (let now = 0; now < world.horizonMs; now += stepMs) {
    series.push(read(state, 'river@west', 'mass', cells - 1) / dx);
    stepHazards(linked, tape, state, now);
  }
  return passageOf(series, 0, stepMs / HOUR);
}

interface Interdependence {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly sectors: readonly string[];
  /** Share of a sector's loss that another passes on, `matrix[to][from]`. */
  readonly matrix: readonly (readonly number[])[];
  readonly shock: readonly number[];
  readonly capped: boolean;
  readonly answer: readonly number[];
}

const FOUR = ['power', 'transport', 'hospital', 'grocery'];
const FOUR_MATRIX = [
  [0, 0.9, 0, 0],
  [0.4, 0, 0, 0],
  [1, 0.8, 0, 0],
  [1, 0.9, 0, 0],
];
const SIX = ['power', 'water', 'health', 'telecom', 'transport', 'supply'];

const NETWORKS: readonly Interdependence[] = [
  {
    id: 'sectors-4-capped',
    title: {
      zh: '四个系统相互依存，冲击 0.5，至多为 1',
      en: 'Four dependent systems, shock 0.5, at most 1',
    },
    sectors: FOUR,
    matrix: FOUR_MATRIX,
    shock: [0, 0.5, 0, 0],
    capped: true,
    answer: [0.703125, 0.78125, 1, 1],
  },
  {
    id: 'sectors-4',
    title: { zh: '四个系统相互依存，冲击 0.1', en: 'Four dependent systems, shock 0.1' },
    sectors: FOUR,
    matrix: FOUR_MATRIX,
    shock: [0.1, 0, 0, 0],
    capped: false,
    answer: [0.15625, 0.0625, 0.20625, 0.2125],
  },
  {
    id: 'sectors-6',
    title: { zh: '六个部门相互依存，冲击 0.3', en: 'Six dependent sectors, shock 0.3' },
    sectors: SIX,
    matrix: [
      [0, 0.1, 0, 0.2, 0, 0],
      [0.6, 0, 0, 0.1, 0, 0],
      [0.3, 0.2, 0, 0.4, 0.1, 0.1],
      [0.4, 0, 0, 0, 0, 0],
      [0.2, 0.1, 0, 0.3, 0, 0.3],
      [0.3, 0, 0, 0.3, 0.1, 0],
    ],
    shock: [0.3, 0, 0, 0, 0, 0],
    capped: false,
    answer: [0.350467, 0.224299, 0.241064, 0.140187, 0.184266, 0.165623],
  },
];

/** The row compares the sector that is farthest from its answer. */
export function interdependenceRows(): readonly Row[] {
  return NETWORKS.map((network) => {
    const found = fixedPoint(network);
    const distance = (i: number): number => Math.abs(found[i] - network.answer[i]);
    const worst = found.reduce((far, _, i) => (distance(i) > distance(far) ? i : far), 0);
    return exact(
      {
        id: network.id,
        title: {
          zh: `${network.title.zh}：最不准的一项（${network.sectors[worst]}）的失效程度`,
          en: `${network.title.en}: inoperability of the worst fit (${network.sectors[worst]})`,
        },
        unit: { zh: '比例', en: 'share' },
        expected: network.answer[worst],
      },
      found[worst],
      1e-6,
      `${network.sectors.length} × 1`,
    );
  });
}

/** Each sector is a hazard that moves towards what its suppliers and the shock leave it. */
function fixedPoint({ sectors, matrix, shock, capped }: Interdependence): readonly number[] {
  const spec: WorldSpec = {
    horizonMs: 48 * HOUR,
    hazards: [
      {
        id: 'sector',
        inputs: ['load'],
        states: { loss: 0 },
        rates: { loss: capped ? 'min(load, 1) - loss' : 'load - loss' },
        severity: 'loss',
      },
    ],
    incidents: sectors.map((id, to) => ({
      id,
      hazard: 'sector',
      at: 'west',
      onset: 0,
      inputs: {
        load: [`${shock[to]}`]
          .concat(sectors.map((from, i) => `${matrix[to][i]} * of(${from}, loss)`))
          .join(' + '),
      },
    })),
  };
  const { linked, tape, world, incident, read } = physicsOf(spec);
  const state = initialHazards(linked, tape);
  for (const id of sectors) startIncident(linked, state, incident(id), incident(id), 0);
  for (let now = 0; now < world.horizonMs; now += world.stepMs)
    stepHazards(linked, tape, state, now);
  return sectors.map((id) => read(state, id, 'loss'));
}

/** Final size of an epidemic with this many secondary cases: the positive root of z = 1 - exp(-R z). */
export function finalSize(reproduction: number): number {
  let size = reproduction > 1 ? 1 : 0;
  for (let i = 0; i < 1000; i++) size = 1 - Math.exp(-reproduction * size);
  return size;
}

/** The well-mixed limit: one hazard with the three compartments as its states. */
export function epidemicRows(): readonly Row[] {
  return [0.8, 1.5, 2, 3, 4].map((reproduction) => {
    const size = finalSize(reproduction);
    return exact(
      {
        id: `epidemic-${reproduction}`,
        title: {
          zh: `完全混合的传播，R₀ ${reproduction}：最终波及的比例`,
          en: `Well-mixed contagion, R₀ ${reproduction}: final share reached`,
        },
        unit: { zh: '比例', en: 'share' },
        expected: size,
      },
      reached(reproduction),
      // Below the threshold only the seed and its few descendants are reached.
      reproduction < 1 ? 1e-4 : 0.001 * size,
      '1',
    );
  });
}

function reached(reproduction: number): number {
  const seed = 1e-6;
  const { linked, tape, world, incident, read } = physicsOf({
    horizonMs: 1000 * HOUR,
    stepMs: 2 * MINUTE,
    hazards: [
      {
        id: 'contagion',
        parameters: { recovery: 0.1, reproduction },
        states: { well: 1 - seed, ill: seed, over: 0 },
        rates: {
          well: '-reproduction * recovery * well * ill',
          ill: '(reproduction * well - 1) * recovery * ill',
          over: 'recovery * ill',
        },
        severity: 'ill',
      },
    ],
    incidents: [{ id: 'outbreak', hazard: 'contagion', at: 'west', onset: 0 }],
  });
  const state = initialHazards(linked, tape);
  startIncident(linked, state, incident('outbreak'), incident('outbreak'), 0);
  for (let now = 0; now < world.horizonMs; now += world.stepMs)
    stepHazards(linked, tape, state, now);
  return read(state, 'outbreak', 'over');
}
