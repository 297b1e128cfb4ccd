// Aim: a river of cells moves, spreads and conserves what is in it as the advection-dispersion equation says.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { initialHazards, startIncident, stepHazards } from '../../sim-core/engine/hazards.ts';
import type { HazardState } from '../../sim-core/model/hazard-state.ts';
import type { HazardSpec } from '../kit/hazard.ts';
import { physicsOf } from '../kit/physics.ts';
import type { Physics } from '../kit/physics.ts';

/** Mass in cells of length `dx`; what leaves a cell in an hour is speed / dx of its mass. */
const PLUME: HazardSpec = {
  id: 'plume',
  inputs: ['inflow'],
  parameters: { speed: 1440, dx: 250 },
  states: { mass: 0, left: 0, removed: 0 },
  derived: { out: 'mass * speed / dx', taken: 'min(working(pumping) * 2, mass * 0.5)' },
  rates: { mass: 'inflow + upstream(out) - out - taken', left: 'out', removed: 'taken' },
  severity: 'mass',
  need: { pumping: 'mass' },
};

/** Peak, and the time the front (1 % of the peak) passes, of a pulse of 1 per unit of section. */
interface Passage {
  readonly peak: number;
  readonly frontHours: number;
}

const SPEED = 0.4 * 3600;
const DISPERSION = 50 * 3600;
const DISTANCE = 100_000;

/** Instantaneous spill in one dimension: C = exp(-(x - ut)^2 / 4Dt) / sqrt(4 pi D t). */
function analytic(distance: number): Passage {
  const at = (hours: number): number => {
    const away = distance - SPEED * hours;
    const width = 4 * DISPERSION * hours;
    return Math.exp((-away * away) / width) / Math.sqrt(Math.PI * width);
  };
  return passage(
    Array.from({ length: 90_000 }, (_, i) => at((i + 1) / 1000)),
    1 / 1000,
  );
}

function passage(series: readonly number[], stepHours: number): Passage {
  const peak = series.reduce((a, b) => Math.max(a, b), 0);
  const i = series.findIndex((value) => value >= 0.01 * peak);
  const part = (0.01 * peak - series[i - 1]) / (series[i] - series[i - 1]);
  return { peak, frontHours: (i + part) * stepHours };
}

function river(cells: readonly number[], dx: number, stepMs: number): Physics {
  return physicsOf({
    horizonMs: 90 * HOUR,
    stepMs,
    hazards: [PLUME],
    rivers: [
      {
        id: 'taipu',
        hazard: 'plume',
        parameters: { dx },
        parts: cells.map((count, i) => ({ at: ['west', 'north', 'east'][i], cells: count })),
      },
    ],
  });
}

/** Concentration in the last cell after each step, for 1 released into the first cell at 0. */
function release(physics: Physics, lastCells: number): readonly number[] {
  const { linked, tape, world } = physics;
  const state = initialHazards(linked, tape);
  const [head] = world.fields[0].parts;
  const last = world.fields[0].parts[world.fields[0].parts.length - 1];
  startIncident(linked, state, head, head, 0);
  writeMass(physics, state, 1);
  const series: number[] = [];
  const lastId = world.incidents[last].id;
  const dx = physics.read(state, lastId, 'dx');
  for (let now = 0; now < world.horizonMs; now += world.stepMs) {
    series.push(physics.read(state, lastId, 'mass', lastCells - 1) / dx);
    stepHazards(linked, tape, state, now);
  }
  return series;
}

function writeMass({ linked, world }: Physics, state: HazardState, mass: number): void {
  const [cell] = linked.incidents[world.fields[0].parts[0]].cells;
  state.env[cell.firstState + cell.hazard.layout.states.indexOf('mass')] = mass;
}

describe('a pulse in a river of cells', () => {
  it('spreads by u (dx - u dt) / 2, so that peak and front after 100 km are within 0.15 % and 0.6 %', () => {
    const stepMs = 5 * MINUTE;
    const dx = (2 * DISPERSION) / SPEED + (SPEED * stepMs) / HOUR;
    const cells = Math.round(DISTANCE / dx);
    const physics = river([100, 100, cells - 200], dx, stepMs);
    const found = passage(release(physics, cells - 200), stepMs / HOUR);
    const wanted = analytic(cells * dx);
    expect(Math.abs(found.peak / wanted.peak - 1)).toBeLessThan(0.0015);
    expect(Math.abs(found.frontHours / wanted.frontHours - 1)).toBeLessThan(0.006);
  });

  it('is not reproduced by a single reach', () => {
    const series = release(river([1], DISTANCE, 5 * MINUTE), 1);
    expect(series.indexOf(Math.max(...series))).toBe(0);
    expect(series[0] / analytic(DISTANCE).peak).toBeLessThan(0.2);
  });

  it('passes a border between parts as it passes any other cell', () => {
    const one = release(river([30], 250, 5 * MINUTE), 30);
    const three = release(river([7, 12, 11], 250, 5 * MINUTE), 11);
    expect(three).toEqual(one);
  });
});

describe('a derived value that reads the same value upstream', () => {
  it('is up to date from the head to the mouth, whatever the order of the parts', () => {
    const physics = physicsOf({
      hazards: [
        {
          id: 'plume',
          states: { mass: 2 },
          derived: { above: 'mass + upstream(above)' },
          rates: { mass: 'upstream(mass) - mass' },
        },
      ],
      rivers: [
        {
          id: 'taipu',
          hazard: 'plume',
          parts: [
            { at: 'west', cells: 2 },
            { at: 'east', cells: 1 },
            { at: 'north', cells: 2 },
          ],
        },
      ],
    });
    const { linked, tape, incident, read, world } = physics;
    const state = initialHazards(linked, tape);
    const head = incident('taipu@west');
    startIncident(linked, state, head, head, 0);
    stepHazards(linked, tape, state, 0);
    expect(read(state, 'taipu@north', 'above', 1)).toBe(10);
    // Each cell loses what the next one gains, both from the old masses.
    expect(read(state, 'taipu@west', 'mass', 0)).toBeCloseTo(2 - 2 / 12, 12);
    expect(read(state, 'taipu@west', 'mass', 1)).toBe(2);
    stepHazards(linked, tape, state, world.stepMs);
    expect(read(state, 'taipu@north', 'above', 1)).toBeCloseTo(10 - 2 / 12, 12);
    expect(read(state, 'taipu@east', 'mass', 0)).toBe(2);
  });
});

describe('the mass of a plume', () => {
  const physics = physicsOf({
    horizonMs: 90 * HOUR,
    capabilities: ['pumping'],
    hazards: [PLUME],
    rivers: [
      {
        id: 'taipu',
        hazard: 'plume',
        headInputs: { inflow: '12' },
        parameters: { dx: 2000 },
        parts: [
          { at: 'west', cells: 3 },
          { at: 'east', cells: 4 },
        ],
      },
    ],
  });
  const { linked, tape, world, incident, read } = physics;
  const started = (): HazardState => {
    const state = initialHazards(linked, tape);
    startIncident(linked, state, incident('taipu@east'), incident('taipu@east'), 0);
    return state;
  };
  const sum = (state: HazardState, variable: string): number =>
    [0, 1, 2].reduce((all, cell) => all + read(state, 'taipu@west', variable, cell), 0) +
    [0, 1, 2, 3].reduce((all, cell) => all + read(state, 'taipu@east', variable, cell), 0);

  it('is conserved: what came in is stored, left or removed', () => {
    const state = started();
    for (let now = 0; now < 10 * HOUR; now += world.stepMs) {
      state.working[incident('taipu@west')] = now > 3 * HOUR ? 2 : 0;
      state.working[incident('taipu@east')] = now > 5 * HOUR ? 1 : 0;
      stepHazards(linked, tape, state, now);
    }
    const removed = sum(state, 'removed');
    const left = read(state, 'taipu@east', 'left', 3);
    expect(removed).toBeGreaterThan(1);
    expect(left).toBeGreaterThan(1);
    expect(sum(state, 'mass') + left + removed).toBeCloseTo(120, 9);
  });

  it('is worked on cell by cell in proportion to the need, all of the work being given out', () => {
    const state = started();
    for (let now = 0; now < 3 * HOUR; now += world.stepMs) stepHazards(linked, tape, state, now);
    const cells = linked.incidents[incident('taipu@west')].cells;
    const before = cells.map((_, i) => read(state, 'taipu@west', 'mass', i));
    state.working[incident('taipu@west')] = 6;
    stepHazards(linked, tape, state, 3 * HOUR);
    const shares = cells.map(({ base, hazard }) => state.env[base + hazard.layout.at.working]);
    const total = before.reduce((a, b) => a + b, 0);
    shares.forEach((share, i) => expect(share).toBeCloseTo((6 * before[i]) / total, 12));
    expect(shares[0]).toBeGreaterThan(shares[2]);
  });

  it('is worked on equally where there is no need', () => {
    const state = started();
    state.working[incident('taipu@east')] = 2;
    stepHazards(linked, tape, state, 0);
    stepHazards(linked, tape, state, world.stepMs);
    const { cells } = linked.incidents[incident('taipu@east')];
    expect(cells.map(({ base, hazard }) => state.env[base + hazard.layout.at.working])).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });
});

describe('the parts of a river', () => {
  it('start together, with the first part as root, and end together', () => {
    const physics = physicsOf({
      hazards: [{ ...PLUME, ends: 'mass < 0.001' }],
      rivers: [
        {
          id: 'taipu',
          hazard: 'plume',
          initial: { mass: 0.0005 },
          parts: [
            { at: 'west', cells: 2 },
            { at: 'east', cells: 1 },
          ],
        },
      ],
    });
    const { linked, tape, incident, world } = physics;
    const [west, east] = [incident('taipu@west'), incident('taipu@east')];
    const state = initialHazards(linked, tape);
    expect(startIncident(linked, state, east, east, 0)).toEqual([west, east]);
    expect([state.root[west], state.root[east]]).toEqual([west, west]);
    // Only the lower part is still loud: neither may end.
    const { cells } = linked.incidents[east];
    const mass = cells[0].firstState + cells[0].hazard.layout.states.indexOf('mass');
    const ended: number[] = [];
    for (let now = 0; now < 5 * HOUR; now += world.stepMs) {
      if (now < 2 * HOUR) state.env[mass] = 1;
      ended.push(...stepHazards(linked, tape, state, now).ended);
      if (now === 2 * HOUR) expect([state.active[west], state.active[east]]).toEqual([1, 1]);
    }
    expect(ended).toEqual([west, east]);
  });
});
