import { HOUR, MINUTE } from '../../../sim-core/base/time.ts';
import type { ScenarioModel } from '../../../sim-core/index.ts';
import { smallWorld } from '../../kit/world.ts';

/**
 * A spill in west; six to twelve hours later it is in east, whose intake can be closed by whoever has heard of
 * it. Nobody lends and nobody is short.
 * @param silencePayoff what silence is worth to west, a place of a region that does not exist
 */
export function smallRiver(silencePayoff: number): ScenarioModel {
  return smallWorld({
    id: 'small-river',
    horizonMs: 72 * HOUR,
    stepMs: 10 * MINUTE,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      { id: 'east', parent: 'area' },
      { id: 'north', parent: 'area' },
      { id: 'west', parent: 'area', silencePayoff },
    ],
    hazards: [
      {
        id: 'plume',
        states: { mass: 8 },
        rates: { mass: '-0.02 * mass' },
        severity: 'mass',
        need: { rescue: 'mass / 4' },
        harm: { ill: { kind: 'people', perHour: '10 * mass * (1 - protected(intake))' } },
        protections: ['intake'],
        observe: [{ by: 'emergency-management', everyMs: HOUR }],
        triggers: [{ id: 'flow', when: 'mass > 0' }],
      },
    ],
    incidents: [
      {
        id: 'plume-west',
        hazard: 'plume',
        at: 'west',
        onset: { kind: 'uniform', low: HOUR, high: 3 * HOUR },
        decisiveFor: ['east-office'],
      },
      { id: 'plume-east', hazard: 'plume', at: 'east' },
    ],
    cascade: [
      {
        id: 'down',
        from: 'plume-west',
        trigger: 'flow',
        to: 'plume-east',
        delay: { kind: 'uniform', low: 6 * HOUR, high: 12 * HOUR },
      },
    ],
    protections: [
      {
        id: 'close',
        owner: 'east-office',
        incident: 'plume-east',
        protection: 'intake',
        promptedBy: ['plume-west', 'plume-east'],
        liftBelow: 0,
      },
    ],
  });
}
