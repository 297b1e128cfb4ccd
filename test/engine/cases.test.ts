// Aim: a case opens when truth says so, whoever knows, and counts what arrives against its worst need.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { QUANTILES } from '../../sim-core/engine/cases.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Case } from '../../sim-core/model/case.ts';
import { happened, named, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world-spec.ts';

const RESCUE = 1;

/** A fire in east that needs `heat` teams; it grows by one an hour from nothing. East owns four. */
function start(spec: WorldSpec = {}): Run {
  return scripted(
    smallWorld({
      stepMs: 15 * MINUTE,
      hazards: [
        {
          id: 'fire',
          states: { heat: 0 },
          rates: { heat: '1' },
          severity: 'heat',
          need: { rescue: 'heat' },
          triggers: [{ id: 'jumps', when: 'heat >= 2' }],
        },
        { id: 'flood', severity: '1', need: { rescue: '1' } },
      ],
      incidents: [
        { id: 'blaze', hazard: 'fire', at: 'east', onset: 0 },
        { id: 'inland', hazard: 'flood', at: 'east' },
        { id: 'over', hazard: 'flood', at: 'west' },
      ],
      kinds: [{ id: 'team', capabilities: { rescue: 1 }, turnOut: constant(0) }],
      ...spec,
    }),
  );
}

function caseIn(run: Run, id: string): Case | undefined {
  return run.sim.state.cases.find(
    ({ jurisdiction }) => jurisdiction === named(run.sim).jurisdiction(id),
  );
}

function send(run: Run, amount: number): void {
  const owner = named(run.sim).department('east-fire');
  apply(run.sim, {
    kind: 'dispatch',
    actor: owner,
    owner,
    incident: 0,
    capability: RESCUE,
    amount,
  });
}

function reachedMin(one: Case | undefined): readonly number[] {
  return QUANTILES.map((_, q) => {
    const ms = one?.reachedMs[RESCUE * QUANTILES.length + q] ?? -1;
    return ms < 0 ? -1 : ms / MINUTE;
  });
}

describe('t0', () => {
  it('is when the true need first exceeds what the place owns, though nobody has seen anything', () => {
    const run = start();
    run.advance(4 * HOUR);
    expect(caseIn(run, 'east')).toMatchObject({ t0Ms: -1 });
    run.advance(5 * HOUR);
    // 4 at 4:00 is not more than 4.
    expect(caseIn(run, 'east')).toMatchObject({ t0Ms: 4 * HOUR + 15 * MINUTE });
    expect(run.sim.state.beliefs.flat().every((belief) => belief === null)).toBe(true);
    expect(happened(run.sim, 'opened')).toHaveLength(1);
  });

  it('is the first need of a place that it reaches from over the border', () => {
    const run = start({ cascade: [{ id: 'x', from: 'blaze', trigger: 'jumps', to: 'over' }] });
    run.advance(3 * HOUR);
    expect(caseIn(run, 'west')).toMatchObject({ t0Ms: 2 * HOUR + 15 * MINUTE, root: 0 });
    expect(caseIn(run, 'east')).toMatchObject({ t0Ms: -1 });
  });

  it('adds up what one root needs in a place', () => {
    const run = start({ cascade: [{ id: 'x', from: 'blaze', trigger: 'jumps', to: 'inland' }] });
    run.advance(5 * HOUR);
    expect(run.sim.state.cases).toHaveLength(1);
    expect(caseIn(run, 'east')).toMatchObject({ t0Ms: 3 * HOUR + 15 * MINUTE });
  });

  it('stays where it is when the need falls again', () => {
    const run = start();
    run.advance(6 * HOUR);
    run.sim.state.hazards.env.fill(0);
    run.advance(7 * HOUR);
    expect(caseIn(run, 'east')).toMatchObject({ t0Ms: 4 * HOUR + 15 * MINUTE });
    expect(caseIn(run, 'east')?.peak[RESCUE]).toBe(6);
  });
});

describe('arrivals', () => {
  it('count against the worst need so far: first, half, nine tenths', () => {
    const run = start();
    run.advance(2 * HOUR);
    send(run, 1);
    run.advance(2 * HOUR);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([120, 120, -1]);
    send(run, 1);
    run.advance(2 * HOUR);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([120, 120, 120]);
  });

  it('that were enough are enough no more once the need has grown past them', () => {
    const run = start();
    run.advance(HOUR);
    send(run, 1);
    run.advance(HOUR);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([60, 60, 60]);
    run.advance(3 * HOUR);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([60, -1, -1]);
    send(run, 2);
    run.advance(3 * HOUR);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([60, 180, 180]);
  });

  it('before there is a need count when the need comes, once', () => {
    const run = start({
      hazards: [
        {
          id: 'fire',
          states: { heat: 0 },
          rates: { heat: '1' },
          severity: 'heat + 1',
          need: { rescue: 'max(0, heat - 1)' },
          triggers: [{ id: 'jumps', when: '0' }],
        },
        { id: 'flood' },
      ],
    });
    run.advance(10 * MINUTE);
    send(run, 1);
    run.advance(50 * MINUTE);
    expect(caseIn(run, 'east')).toBeUndefined();
    run.advance(90 * MINUTE);
    expect(reachedMin(caseIn(run, 'east'))).toEqual([75, 75, 75]);
    expect(caseIn(run, 'east')?.arrived[RESCUE]).toBe(1);
  });

  it('that nobody needs do not count', () => {
    const run = start({
      hazards: [
        {
          id: 'fire',
          severity: '1',
          need: { rescue: '1' },
          triggers: [{ id: 'jumps', when: '0' }],
        },
        { id: 'flood' },
      ],
    });
    run.advance(10 * MINUTE);
    send(run, 3);
    run.advance(HOUR);
    expect(caseIn(run, 'east')?.arrived[RESCUE]).toBe(1);
    expect(happened(run.sim, 'arrived').map((row) => row['useful'])).toEqual([1, 0, 0]);
  });
});
