import { UNIT_STATUSES } from '../model/resource.ts';
import type { UnitStatus } from '../model/resource.ts';
import { CLASS, EVENT } from './events.ts';
import type { EventKind } from './events.ts';
import { wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';

export const STATUS = Object.fromEntries(
  UNIT_STATUSES.map((status, code) => [status, code]),
) as Readonly<Record<UnitStatus, number>>;

export function schedule(sim: Sim, unit: number, afterMs: number, kind: EventKind): void {
  const { units } = sim.state;
  const step = units.steps[unit];
  units.steps[unit]++;
  sim.queue.push(
    sim.state.now + wholeMs(afterMs),
    CLASS[kind],
    unit,
    step,
    EVENT[kind],
    step,
    0,
    0,
  );
}

/** Whether an event is the unit's latest: an earlier one was overtaken by a release or a loss. */
export function isCurrent(sim: Sim, unit: number, step: number): boolean {
  return sim.state.units.steps[unit] === step + 1;
}
