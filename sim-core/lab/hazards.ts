import { assert } from '../base/assert.ts';
import type { LinkedCell } from '../engine/linked.ts';
import type { LabTarget } from '../model/lab.ts';
import { scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

/** What is read off, and the course of what is read. */
interface Reading {
  readonly read: (target: LabTarget) => number;
  /** At each step of the grid; empty for a target without a variable of one incident. */
  readonly series: (target: LabTarget) => readonly number[];
}

/** Where one variable of the last cell of an incident stands in the environment. */
interface Gauge {
  readonly slot: number;
  /** Its value at each step of the grid, from the first on. */
  readonly series: number[];
}

/** The world moves by itself to the end, while gauges read what targets ask for. */
export function runHazards(trial: Trial): Reading {
  const { lab } = trial;
  const { scenario } = lab;
  const run = scripted(trial, { response: 'none' });
  const { incidents } = run.sim.prepared.linked;
  const { hazards } = run.sim.state;
  const gauges = new Map<LabTarget, Gauge>();
  for (const target of lab.targets) {
    if (target.variable === null || target.of === null) continue;
    const index = scenario.incidents.findIndex(
      ({ id }) => id === target.of || id.startsWith(`${target.of}@`),
    );
    const cell = incidents[index].cells.at(-1);
    assert(cell !== undefined, `lab: ${target.of} has no cell`);
    gauges.set(target, { slot: slotOf(cell, target.variable), series: [] });
  }
  for (let now = 0; now < scenario.horizonMs; now += scenario.stepMs) {
    run.advance(now);
    for (const { slot, series } of gauges.values()) series.push(hazards.env[slot]);
  }
  const started = hazards.generation.filter((count) => count > 0).length;
  const read: Reading['read'] = (target) => {
    const reached = started / scenario.incidents.length;
    switch (target.measure) {
      case 'reached':
        return reached;
      case 'outbreak':
        return reached > target.from ? 1 : 0;
      case 'mean': {
        const ends = incidents.map(({ cells: [cell] }) => {
          return hazards.env[slotOf(cell, target.variable ?? '')];
        });
        return ends.reduce((sum, value) => sum + value, 0) / ends.length;
      }
      default: {
        const series = gauges.get(target)?.series ?? [];
        return readOff(target, series, scenario.stepMs / lab.unitMs);
      }
    }
  };
  return { read, series: (target) => gauges.get(target)?.series ?? [] };
}

/** `step` is the length of a step in the lab's unit of time. */
function readOff({ measure, from }: LabTarget, series: readonly number[], step: number): number {
  const peak = series.reduce((a, b) => Math.max(a, b), 0);
  if (measure === 'peak') return peak;
  if (measure === 'value') return series.at(-1) ?? NaN;
  const i = series.findIndex((value) => value >= from * peak);
  const part = (from * peak - series[i - 1]) / (series[i] - series[i - 1]);
  return (i - 1 + part) * step;
}

/** @throws {Fault} when the hazard has no such variable: only a state or a derived value is read. */
function slotOf(cell: LinkedCell, variable: string): number {
  const { states, derived } = cell.hazard.layout;
  const state = states.indexOf(variable);
  if (state >= 0) return cell.firstState + state;
  const other = derived.indexOf(variable);
  assert(other >= 0, `lab: the hazard has no state or derived value ${variable}`);
  return cell.firstDerived + other;
}
