// Aim: desks are servers: nothing is read before it is there, nobody does more than the desks allow.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { send } from '../../sim-core/engine/mail.ts';
import type { Letter } from '../../sim-core/engine/mail.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { happened, named, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { DepartmentSpec } from '../kit/world-spec.ts';

const OFFICE: DepartmentSpec = {
  id: 'east-office',
  function: 'emergency-management',
  at: 'east',
  desks: 2,
  handling: constant(10 * MINUTE),
};
const SENDERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function office(changes: Partial<DepartmentSpec> = {}, factor = 1): Run {
  const world = smallWorld({
    horizonMs: 48 * HOUR,
    departments: [
      { ...OFFICE, ...changes },
      { id: 'area-office', function: 'emergency-management', at: 'area' },
      ...SENDERS.map((id): DepartmentSpec => ({ id, function: 'fire', at: 'east' })),
    ],
    units: [],
    hazards: [{ id: 'fire', severity: '1' }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east' }],
  });
  const traits = {
    threshold: 1,
    caution: 0,
    handling: factor,
    misjudgement: 0,
    trust: 0,
    across: 1,
    upkeep: 0,
  };
  return scripted(world, { hooks: { awareness: () => traits } });
}

function tell(run: Run, from: string, changes: Partial<Letter> = {}): number {
  const { department } = named(run.sim);
  return send(run.sim, {
    kind: 'fact',
    from: department(from),
    to: department('east-office'),
    incident: 0,
    cause: -1,
    delayMs: 0,
    ordinal: 0,
    ...changes,
  });
}

describe('mail', () => {
  it('is read after its delay and the time of one desk, and not before', () => {
    const run = office();
    tell(run, 'a', { delayMs: 20 * MINUTE });
    run.advance(30 * MINUTE - 1);
    expect(happened(run.sim, 'handled')).toEqual([]);
    run.advance(HOUR);
    expect(happened(run.sim, 'handled').map(({ min }) => min)).toEqual([30]);
  });

  it('waits when every desk is busy: eight at once before two desks leave in pairs', () => {
    const run = office();
    for (const id of SENDERS) tell(run, id);
    run.advance(2 * HOUR);
    expect(happened(run.sim, 'handled').map(({ min }) => min)).toEqual([
      10, 10, 20, 20, 30, 30, 40, 40,
    ]);
    const desk = run.sim.state.desks[named(run.sim).department('east-office')];
    expect(desk.waitedMs).toBe((0 + 10 + 20 + 30) * 2 * MINUTE);
    expect(desk.attentionMs).toBe(80 * MINUTE);
    expect(desk).toMatchObject({ busy: 0, handled: 8, inbox: [] });
  });

  it('never waits where desks are without number', () => {
    const run = office({ desks: Infinity });
    for (const id of SENDERS) tell(run, id);
    run.advance(HOUR);
    expect(happened(run.sim, 'handled').map(({ min }) => min)).toEqual(SENDERS.map(() => 10));
  });

  it('takes no time at desks that need none', () => {
    const run = office({ desks: 1 }, 0);
    for (const id of SENDERS) tell(run, id, { delayMs: 5 * MINUTE });
    run.advance(HOUR);
    expect(happened(run.sim, 'handled').map(({ min }) => min)).toEqual(SENDERS.map(() => 5));
  });

  it('is read first come, first served within a kind of urgency', () => {
    const run = office({ desks: 1 });
    const order = ['d', 'a', 'c', 'b'];
    order.forEach((id, i) => tell(run, id, { delayMs: (i + 1) * MINUTE }));
    const sent = [...run.sim.state.messages].map((message) => message?.from ?? -1);
    run.advance(2 * HOUR);
    expect(run.sim.state.messages.every((message) => message === null)).toBe(true);
    const read = happened(run.sim, 'handled').map(({ min }) => min);
    expect(read).toEqual([11, 21, 31, 41]);
    expect(happened(run.sim, 'handled').map(({ waited_ms }) => waited_ms)).toEqual([
      0,
      9 * MINUTE,
      18 * MINUTE,
      27 * MINUTE,
    ]);
    expect(sent).toEqual(order.map((id) => named(run.sim).department(id)));
  });

  it('lets what holds units up overtake waiting reports, never the one at the desk', () => {
    const run = office({ desks: 1 });
    tell(run, 'a');
    tell(run, 'b', { delayMs: MINUTE });
    tell(run, 'c', { kind: 'permit', about: -1, delayMs: 2 * MINUTE });
    tell(run, 'd', { kind: 'sitrep', about: -1, delayMs: 3 * MINUTE });
    run.advance(3 * MINUTE);
    const { inbox, busy } = run.sim.state.desks[named(run.sim).department('east-office')];
    const kinds = inbox.map((id) => run.sim.state.messages[id]?.kind);
    expect(kinds).toEqual(['permit', 'sitrep', 'fact']);
    expect(busy).toBe(1);
  });

  it('leaves no desk idle while a message waits, and none doing two things at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.constantFrom(...SENDERS), fc.integer({ min: 0, max: 90 })), {
          minLength: 1,
          maxLength: 30,
        }),
        (desks, letters) => {
          const run = office({ desks, handling: { kind: 'exponential', mean: 12 * MINUTE } });
          letters.forEach(([from, minute], ordinal) =>
            tell(run, from, { delayMs: minute * MINUTE, ordinal }),
          );
          const desk = run.sim.state.desks[named(run.sim).department('east-office')];
          while (run.step()) {
            expect(desk.busy).toBeLessThanOrEqual(desks);
            if (desk.inbox.length > 0) expect(desk.busy).toBe(desks);
          }
          expect(desk.handled).toBe(letters.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
