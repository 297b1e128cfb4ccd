// Aim: what nobody owns waits until a body takes it up, and only then do those concerned act.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { viewOf } from '../../sim-core/engine/desk.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { dutiesOf } from '../../sim-core/rules/doctrine/index.ts';
import { report } from '../../sim-core/rules/doctrine/report.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

/** Fraud in east and north that belongs to nobody; a freeze in east and teams that could work on it. */
function start(unowned: boolean, changes: Partial<Procedure> | null = {}): Run {
  const world = smallWorld({
    hazards: [
      {
        id: 'fraud',
        states: { takings: 5 },
        severity: 'takings',
        need: { rescue: '2' },
        protections: ['freeze'],
        triggers: [{ id: 'reaches', when: 'takings > 9' }],
      },
    ],
    incidents: [
      { id: 'ring', hazard: 'fraud', at: 'east', onset: 0, unowned, decisiveFor: ['east-fire'] },
      { id: 'victims', hazard: 'fraud', at: 'north' },
    ],
    cascade: [{ id: 'ring-to-victims', from: 'ring', trigger: 'reaches', to: 'victims' }],
    protections: [
      { id: 'freeze', owner: 'east-fire', incident: 'ring', protection: 'freeze', fromSeverity: 2 },
    ],
  });
  const { department } = named(scripted(world).sim);
  const body = department('west-office');
  return scripted(world, {
    // Reports up the line would bring it before the common superior, who takes it by law.
    duties: (fn, leads) => dutiesOf(fn, leads).filter((duty) => duty !== report),
    hooks: {
      organisation: {
        ...QUIET.organisation,
        procedure: () => (changes === null ? null : procedure(body, [], changes)),
        residualOwner: () => (changes === null ? -1 : body),
      },
    },
  });
}

const acted = (run: Run): number =>
  happened(run.sim, 'mobilised').length + happened(run.sim, 'protected').length;

function believe(run: Run, id: string): void {
  const { department, incident } = named(run.sim);
  see(run.sim, department(id), incident('ring'), 5, [2]);
}

describe('an incident that lies outside every duty', () => {
  it('is let alone by everybody while nobody has taken it', () => {
    const run = start(true, null);
    for (const id of ['east-office', 'east-fire']) believe(run, id);
    run.advance(20 * HOUR);
    expect(acted(run)).toBe(0);
    expect(happened(run.sim, 'taken')).toEqual([]);
    const owned = start(false, null);
    for (const id of ['east-office', 'east-fire']) believe(owned, id);
    owned.advance(20 * HOUR);
    expect(acted(owned)).toBeGreaterThan(1);
  });

  it('is taken by the residual owner when a member has asked, and then acted on', () => {
    const run = start(true, { submit: constant(15 * MINUTE), contact: constant(20 * MINUTE) });
    believe(run, 'east-office');
    believe(run, 'east-fire');
    run.advance(20 * HOUR);
    // 15 minutes of a contact and 10 at the desk; 20 and 10 back to those concerned.
    const [taken] = happened(run.sim, 'taken');
    expect(taken).toMatchObject({ department: 'west-office', incident: 'ring', min: 25 });
    expect(happened(run.sim, 'taken')).toHaveLength(1);
    expect(acted(run)).toBeGreaterThan(1);
    for (const { min } of happened(run.sim, 'mobilised')) expect(min).toBeGreaterThanOrEqual(55);
  });

  it('waits for the sitting where the body must meet first', () => {
    const run = start(true, { convene: constant(3 * HOUR) });
    believe(run, 'east-office');
    believe(run, 'north-office');
    run.advance(20 * HOUR);
    expect(happened(run.sim, 'taken').map(({ min }) => min)).toEqual([190]);
  });

  it('is taken at once by the common superior that learns of it, under every mechanism', () => {
    const run = start(true, null);
    believe(run, 'area-office');
    expect(happened(run.sim, 'taken')).toMatchObject([{ department: 'area-office', min: 0 }]);
  });

  it('may be referred by a person at a desk, and not when it has an owner by law', () => {
    const run = start(false);
    const { department, incident } = named(run.sim);
    const act = {
      kind: 'refer',
      actor: department('east-office'),
      incident: incident('ring'),
      to: department('area-office'),
    } as const;
    expect(apply(run.sim, act)).toEqual({ standing: 'impossible', reason: 'has-an-owner' });
    expect(viewOf(run.sim, act.actor).desk.mayAct(act.incident)).toBe(true);
  });

  it('leaves no trace in the state of a run in which everything has an owner', () => {
    expect(start(false).sim.state).not.toHaveProperty('ownership');
    expect(start(true).sim.state).toHaveProperty('ownership');
  });
});
