/**
 * Aim: what nobody owns is run by nobody until the residual owner of the mechanism has given it to the
 * place where it is; where the mechanism names none, that day never comes (hypothesis 11).
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { DUTIES } from '../../sim-core/rules/doctrine/index.ts';
import { happened, named, QUIET, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const clocks = {
  internal: constant(10 * MINUTE),
  up: constant(2 * HOUR),
  down: constant(HOUR),
};

/** A fraud in east, which its office sees from the first hour on. */
function fraud(owner: string | null, unowned = true): Run {
  const world = smallWorld({
    horizonMs: 30 * HOUR,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      { id: 'east', parent: 'area', clocks },
    ],
    departments: [
      { id: 'area-office', function: 'emergency-management', at: 'area', handling: constant(HOUR) },
      { id: 'east-office', function: 'emergency-management', at: 'east' },
    ],
    units: [{ id: 'team', owner: 'east-office', at: 'east', count: 3 }],
    hazards: [
      {
        id: 'fraud',
        states: { victims: 3 },
        severity: 'victims',
        need: { rescue: '2' },
        observe: [{ by: 'emergency-management', everyMs: HOUR }],
      },
    ],
    incidents: [{ id: 'wave', hazard: 'fraud', at: 'east', onset: HOUR, unowned }],
  });
  const run: Run = scripted(world, {
    duties: (fn) => DUTIES[fn],
    hooks: {
      organisation: {
        ...QUIET.organisation,
        residualOwner: () => (owner === null ? -1 : named(run.sim).department(owner)),
      },
    },
  });
  run.advance(30 * HOUR);
  return run;
}

const moves = (run: Run): readonly number[] =>
  happened(run.sim, 'mobilised').map(({ min }) => min / 60);

describe('an incident that nobody owns', () => {
  it('is never run where the mechanism names nobody: known, declared by no one, censored', () => {
    const run = fraud(null);
    expect(happened(run.sim, 'observed').length).toBeGreaterThan(0);
    expect(happened(run.sim, 'declared')).toEqual([]);
    expect(moves(run)).toEqual([]);
    expect(run.sim.state.ownership).toEqual(Uint8Array.of(0));
  });

  it('is run once the residual owner has been asked and has given it to the place', () => {
    const run = fraud('area-office');
    const [first] = happened(run.sim, 'observed');
    const [taken] = happened(run.sim, 'taken');
    // Two hours up, an hour at the desk above, an hour down, then the desk here.
    const after = (taken?.min ?? 0) - (first?.min ?? 0);
    expect(after).toBeGreaterThanOrEqual(4 * 60);
    expect(taken).toMatchObject({ owner: 'area-office', lead: 'east-office' });
    expect(moves(run).length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...moves(run))).toBeGreaterThanOrEqual((taken?.min ?? 0) / 60);
    expect(happened(run.sim, 'taken').length).toBe(1);
  });

  it('is run at once where it has its owner, and then the state keeps no account of it', () => {
    const run = fraud(null, false);
    expect(Math.min(...moves(run))).toBeLessThan(2);
    expect(Object.keys(run.sim.state)).not.toContain('ownership');
  });
});
