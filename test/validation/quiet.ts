import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import type { ScenarioModel } from '../../sim-core/index.ts';
import { smallWorld } from '../kit/world.ts';

/** Desks of one department and how long one of them takes over a message, ms. */
export interface Counter {
  readonly desks: number;
  readonly handling: Distribution;
}

export const OPEN: Counter = { desks: 1_000_000, handling: constant(0) };

/**
 * Two counties in which nothing happens but one lasting haze in west: `west-ecology` may see it,
 * `east-ecology` must know of it, `west-fire` has nothing to do with it. No leads, so that no report
 * goes up.
 */
export function quietWorld(spec: {
  /** Rounded up to a whole hour. */
  readonly lastMs: number;
  readonly stepMs?: number;
  readonly reader?: Counter;
  readonly other?: Counter;
}): ScenarioModel {
  return smallWorld({
    horizonMs: (Math.floor(spec.lastMs / HOUR) + 1) * HOUR,
    stepMs: spec.stepMs ?? HOUR,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province', lead: null },
      { id: 'east', parent: 'area', lead: null },
      { id: 'west', parent: 'area', lead: null },
    ],
    departments: [
      { id: 'east-ecology', function: 'ecology', at: 'east', ...(spec.reader ?? OPEN) },
      { id: 'west-ecology', function: 'ecology', at: 'west', ...OPEN },
      { id: 'west-fire', function: 'fire', at: 'west', ...(spec.other ?? OPEN) },
    ],
    units: [{ id: 'team', owner: 'west-fire', at: 'west' }],
    hazards: [{ id: 'haze', severity: '1' }],
    incidents: [
      { id: 'haze-west', hazard: 'haze', at: 'west', onset: 0, decisiveFor: ['east-ecology'] },
    ],
  });
}
