import { err, ok } from '../../sim-core/base/result.ts';
import type { Scope } from '../../sim-core/formula/scope.ts';
import type { CallRule, Meaning } from '../../sim-core/formula/scope.ts';

/** Slot numbers of the row that the scope below speaks of. */
export const SLOTS = {
  mass: 1,
  inflow: 2,
  concentration: 3,
  drinkers: 4,
  load: 5,
  area: 6,
  wind: 7,
  containment: 8,
} as const;

export const ROW = 9;

const NUMBER: Meaning['dimension'] = [0, 0, 0, 0, 0];

function slot(k: number, dimension: Meaning['dimension']): Meaning {
  return { node: ['slot', k], dimension };
}

const working: CallRule = (args) =>
  args.length === 1 && args[0] === 'containment'
    ? ok(slot(SLOTS.containment, NUMBER))
    : err({
        arg: 0,
        expected: { zh: '能力', en: 'a capability' },
        known: ['containment', 'sampling'],
      });

const upstream: CallRule = (args) =>
  args.length === 1 && args[0] === 'mass'
    ? ok({ node: ['up', SLOTS.mass], dimension: [1, 0, 0, 0, 0] })
    : err({ arg: 0, expected: 'state', known: ['mass'] });

/** `at(river-plume, taipu_9, mass)`: three arguments, an id with a hyphen. */
const at: CallRule = (args) => {
  if (args.length < 3) return err({ arg: args.length, expected: 'three names', known: [] });
  if (args[0] !== 'river-plume')
    return err({ arg: 0, expected: 'a hazard', known: ['river-plume'] });
  return ok({ node: ['abs', 0], dimension: [1, 0, 0, 0, 0] });
};

/** The hazard of the design's example: names with dimensions, a constant parameter, three calls. */
export const PLUME: Scope = {
  names: {
    mass: slot(SLOTS.mass, [1, 0, 0, 0, 0]),
    inflow: slot(SLOTS.inflow, [1, 0, -1, 0, 0]),
    concentration: slot(SLOTS.concentration, [1, -3, 0, 0, 0]),
    drinkers: slot(SLOTS.drinkers, [0, 0, 0, 1, 0]),
    load: slot(SLOTS.load, NUMBER),
    area: slot(SLOTS.area, [0, 2, 0, 0, 0]),
    wind: slot(SLOTS.wind, [0, 1, -1, 0, 0]),
    limit: { node: 5e-6, dimension: [1, -3, 0, 0, 0] },
  },
  calls: { working, upstream, at },
};

export const TRIGGER: Scope = { ...PLUME, allowHeld: true };
