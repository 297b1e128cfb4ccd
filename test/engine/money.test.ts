// Aim: whoever pays, no yuan is made or lost, and what is promised is owed until it is paid.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { fundAccount, supplierAccount } from '../../sim-core/engine/money.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { FinanceHooks } from '../../sim-core/model/mechanism/finance.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const RESCUE = 1;

/** East needs two teams and gets them from west for 3 h at work: 5 min turn-out, an hour each way. */
function start(finance: Partial<FinanceHooks> = {}, horizonMs = 48 * HOUR): Run {
  const world = smallWorld({
    horizonMs,
    hazards: [{ id: 'fire', severity: '1', need: { rescue: '2' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
    kinds: [
      {
        id: 'team',
        capabilities: { rescue: 1, pumping: 1 },
        turnOut: constant(0),
        enduranceMs: 3 * HOUR,
        costPerHour: 1001,
      },
    ],
    departments: ['area', 'east', 'west'].map((at) => ({
      id: `${at}-office`,
      function: 'emergency-management' as const,
      at,
      handling: constant(0),
    })),
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      { id: 'east', parent: 'area' },
      { id: 'west', parent: 'area' },
    ],
    units: [
      { id: 'west-team', owner: 'west-office', at: 'west', count: 2 },
      { id: 'east-team', owner: 'east-office', at: 'east', count: 1 },
    ],
  });
  const run: Run = scripted(world, {
    hooks: {
      finance: { ...QUIET.finance, ...finance },
      organisation: {
        ...QUIET.organisation,
        procedure: (_world, { level }) =>
          level > 0
            ? null
            : procedure(named(run.sim).department('area-office'), [
                named(run.sim).jurisdiction('west'),
              ]),
      },
    },
  });
  return run;
}

function ask(run: Run): void {
  const actor = named(run.sim).department('east-office');
  see(run.sim, actor, 0, 3, [2]);
  apply(run.sim, { kind: 'request', actor, incident: 0, capability: RESCUE, amount: 2 });
}

function total(accounts: Float64Array): number {
  return accounts.reduce((sum, yuan) => sum + yuan, 0);
}

describe('a deployment', () => {
  it('is paid by its owner by the hour from order to home', () => {
    const run = start();
    const owner = named(run.sim).department('east-office');
    apply(run.sim, {
      kind: 'dispatch',
      actor: owner,
      owner,
      incident: 0,
      capability: RESCUE,
      amount: 1,
    });
    run.advance(24 * HOUR);
    const { ledger } = run.sim.state;
    expect(ledger[named(run.sim).jurisdiction('east')]).toBe(-3003);
    expect(ledger[supplierAccount(run.sim)]).toBe(3003);
    expect(run.sim.state.tallies.transferred).toBe(0);
  });

  it('that was lent is covered by the fund: a part at once, the rest after its delay', () => {
    const run = start({
      split: { fund: 0.75, requester: 0, superior: 0 },
      advance: 0.4,
      delay: constant(10 * HOUR),
    });
    ask(run);
    const west = named(run.sim).jurisdiction('west');
    const fund = fundAccount(run.sim);
    run.advance(5 * HOUR);
    const cost = 5005;
    const [advance, rest] = [Math.round(cost * 0.75 * 0.4), Math.round(cost * 0.75 * 0.6)];
    expect(run.sim.state.ledger[west]).toBe(2 * (advance - cost));
    expect(run.sim.state.ledger[fund]).toBe(-2 * advance);
    expect(run.sim.state.owed[west]).toBe(2 * rest);
    expect(run.sim.state.owed[fund]).toBe(-2 * rest);
    run.advance(15 * HOUR);
    expect(run.sim.state.ledger[west]).toBe(2 * (advance + rest - cost));
    expect([...run.sim.state.owed]).toEqual([0, 0, 0, 0, 0]);
    expect(happened(run.sim, 'paid').at(-1)?.min).toBe(15 * 60);
  });

  it('stays owed at the end when its payment falls due after it', () => {
    const run = start({
      split: { fund: 0, requester: 1, superior: 0 },
      delay: constant(100 * HOUR),
    });
    ask(run);
    const { state } = run.finish();
    const { jurisdiction } = named(run.sim);
    expect(state.owed[jurisdiction('west')]).toBe(2 * 5005);
    expect(state.owed[jurisdiction('east')]).toBe(-2 * 5005);
    expect(state.ledger[jurisdiction('east')]).toBe(0);
  });

  it('is charged to the end of a run that finds it away', () => {
    const run = start({}, 4 * HOUR);
    ask(run);
    const { state } = run.finish();
    const { jurisdiction } = named(run.sim);
    // Away for four hours, on the way home in the last.
    expect(state.ledger[jurisdiction('west')]).toBe(-2 * 4004);
  });

  it('may be paid for by the fund and by the requester, on one draw of the delay', () => {
    const delay: Distribution = { kind: 'exponential', mean: HOUR };
    const run = start({ split: { fund: 0.5, requester: 0.25, superior: 0 }, delay, advance: 0 });
    ask(run);
    run.advance(47 * HOUR);
    const late = happened(run.sim, 'paid').filter((row) => row['to'] === 'west');
    expect(late.map((row) => String(row['from'])).sort()).toEqual(['east', 'east', 'fund', 'fund']);
    expect(new Set(late.map(({ t }) => t)).size).toBe(2);
    expect([...run.sim.state.owed]).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the bill', () => {
  it('is shared by the superior of the place that was helped, on the same draw', () => {
    const delay: Distribution = { kind: 'exponential', mean: HOUR };
    const split = { fund: 0, requester: 0.25, superior: 0.75 };
    const run = start({ split, delay, advance: 0 });
    ask(run);
    run.advance(47 * HOUR);
    const { jurisdiction } = named(run.sim);
    const { ledger } = run.sim.state;
    expect(ledger[jurisdiction('west')]).toBe(
      2 * (Math.round(5005 * 0.75) + Math.round(5005 * 0.25) - 5005),
    );
    expect(ledger[jurisdiction('area')]).toBe(-2 * Math.round(5005 * 0.75));
    expect(ledger[jurisdiction('east')]).toBe(-2 * Math.round(5005 * 0.25));
  });

  it('may hold a share of the benefit: what was useful is paid for at once, what was not is not', () => {
    const run = start({ benefit: 0.2 });
    ask(run);
    run.advance(47 * HOUR);
    const { ledger } = run.sim.state;
    const shared = -ledger[named(run.sim).jurisdiction('east')];
    // Three hours at work of two teams, of which the steps with an unmet or met need count.
    expect(shared).toBeGreaterThan(0);
    expect(shared).toBeLessThanOrEqual(Math.round(2 * 3 * 1001 * 0.2) + 1);
    expect(happened(run.sim, 'paid').filter((row) => row['to'] === 'west')).toHaveLength(2);
  });
});

describe('a border', () => {
  const settled = (reached: boolean, member = true): readonly (number | undefined)[] => {
    const world = smallWorld({
      jurisdictions: [
        { id: 'area', parent: null, level: 'province' },
        { id: 'east', parent: 'area', member },
        { id: 'north', parent: 'area' },
        { id: 'west', parent: 'area' },
      ],
      hazards: [
        {
          id: 'spill',
          states: { level: 3 },
          severity: 'level',
          need: { rescue: '1' },
          triggers: [{ id: 'flows', when: reached ? 'level > 0' : 'level > 9' }],
        },
      ],
      incidents: [
        { id: 'above', hazard: 'spill', at: 'east', onset: HOUR },
        { id: 'below', hazard: 'spill', at: 'west' },
      ],
      cascade: [{ id: 'flow', from: 'above', trigger: 'flows', to: 'below' }],
    });
    const index = { yuan: 1_000_000, stake: 0 };
    const run = scripted(world, { hooks: { finance: { ...QUIET.finance, index } } });
    const { ledger } = run.finish().state;
    return ['east', 'west'].map((id) => ledger[named(run.sim).jurisdiction(id)]);
  };

  it('that something came over is paid for by the place where it began', () => {
    expect(settled(true)).toEqual([-1_000_000, 1_000_000]);
  });

  it('that was held is paid for by the place that was spared', () => {
    expect(settled(false)).toEqual([1_000_000, -1_000_000]);
  });

  it('with a place outside the area is settled by nobody', () => {
    expect(settled(true, false)).toEqual([0, 0]);
  });
});

describe('the books', () => {
  it('always sum to zero, paid and owed, whatever the rules of finance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        (fund, share, advance, hours) => {
          const run = start({
            split: { fund, requester: (1 - fund) * share, superior: (1 - fund) * (1 - share) },
            advance,
            delay: constant(hours * HOUR),
          });
          ask(run);
          for (let hour = 0; hour < 48; hour += 3) {
            run.advance(hour * HOUR);
            expect(total(run.sim.state.ledger)).toBe(0);
            expect(total(run.sim.state.owed)).toBe(0);
          }
          const { ledger, owed } = run.finish().state;
          expect(total(ledger)).toBe(0);
          expect(total(owed)).toBe(0);
          // Nobody is paid more than was spent, but for half a yuan of rounding per payment.
          const west = named(run.sim).jurisdiction('west');
          expect(ledger[west] + owed[west]).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 60 },
    );
  });
});
