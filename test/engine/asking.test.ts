// Aim: a donor gives what it can spare, after every approval it needs, and nothing twice.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import { withdraw } from '../../sim-core/engine/lots.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { readSpan } from '../../sim-core/engine/spans.ts';
import type { Outcome } from '../../sim-core/model/case.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { HelpRequest } from '../../sim-core/model/mechanism/help-request.ts';
import type { LegalTerms } from '../../sim-core/model/mechanism/law.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { happened, named, procedure, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world-spec.ts';

const BLAZE = 0;
const RESCUE = 1;

interface Setting {
  readonly terms?: (run: Run) => Partial<LegalTerms>;
  readonly changes?: (run: Run) => Partial<Procedure>;
  readonly hooks?: Partial<Hooks>;
  readonly donors?: readonly string[];
  readonly spec?: WorldSpec;
  readonly westPull?: number;
  readonly levels?: number;
  readonly resources?: Partial<Hooks['resources']>;
}

/** East asks through the area's office; every desk of 10 min, clocks 45 min up and 60 min down. */
function start(setting: Setting = {}): Run {
  const world = smallWorld({
    horizonMs: 48 * HOUR,
    hazards: [{ id: 'fire', states: { heat: 3 }, severity: 'heat', need: { rescue: '9' } }],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 0 }],
    ...setting.spec,
  });
  const route = (_world: unknown, request: HelpRequest): Procedure | null => {
    if (request.level >= (setting.levels ?? 1)) return null;
    const { department, jurisdiction } = named(run.sim);
    const donors = (setting.donors ?? ['west']).map(jurisdiction);
    return { ...procedure(department('area-office'), donors), ...setting.changes?.(run) };
  };
  const run: Run = scripted(world, {
    hooks: {
      law: {
        ...QUIET.law,
        verticalPull: setting.westPull === undefined ? 0 : 1,
        terms: () => ({
          base: 1,
          permits: [],
          paper: null,
          binding: true,
          ...setting.terms?.(run),
        }),
      },
      resources: { ...QUIET.resources, ...setting.resources },
      organisation: { ...QUIET.organisation, procedure: route },
      ...setting.hooks,
    },
  });
  if (setting.westPull !== undefined) {
    Object.assign(run.sim.departments[named(run.sim).department('west-office')], {
      pull: setting.westPull,
    });
  }
  return run;
}

function ask(run: Run, amount: number, incident = BLAZE): void {
  const actor = named(run.sim).department('east-office');
  if (run.sim.state.beliefs[actor][incident] === null) see(run.sim, actor, incident, 3, [9]);
  apply(run.sim, { kind: 'request', actor, incident, capability: RESCUE, amount });
}

/** Outcomes of the spans in which donors were asked, in the order of asking. */
function outcomesOfAsks({ sim }: Run): readonly Outcome[] {
  return Array.from({ length: sim.state.spans.count }, (_, id) => readSpan(sim.state.spans, id))
    .filter(({ kind }) => kind === 'ask')
    .map(({ outcome }) => outcome);
}

function minutes(run: Run, kind: Parameters<typeof happened>[1]): readonly number[] {
  return happened(run.sim, kind).map(({ min }) => min);
}

describe('a donor that is asked', () => {
  it('answers when its desk has read it, and its owner moves when its own desk has', () => {
    const run = start();
    ask(run, 2);
    run.advance(12 * HOUR);
    // Request read at 10, ask at 20; the order takes 20 min inside and a desk, then 5 min turn-out.
    expect(minutes(run, 'answered')).toEqual([20]);
    expect(minutes(run, 'committed')).toEqual([20]);
    expect(minutes(run, 'departed')).toEqual([55, 55]);
  });

  it('waits for its approvals one after another, each up and down the line', () => {
    const run = start({
      terms: ({ sim }) => ({
        permits: ['area-office', 'north-office'].map(named(sim).department),
      }),
    });
    ask(run, 2);
    run.advance(24 * HOUR);
    expect(minutes(run, 'permitted')).toEqual([20 + 55, 20 + 55 + 70 + 55]);
    expect(happened(run.sim, 'permitted').map((row) => row['department'])).toEqual([
      'area-office',
      'north-office',
    ]);
    expect(minutes(run, 'committed')).toEqual([20 + 2 * 125]);
  });

  it('signs its paper after its approvals and before its order', () => {
    const run = start({
      terms: ({ sim }) => ({
        permits: [named(sim).department('area-office')],
        paper: constant(90 * MINUTE),
      }),
    });
    ask(run, 2);
    run.advance(24 * HOUR);
    expect(minutes(run, 'committed')).toEqual([20 + 125 + 90]);
    const kinds = Array.from({ length: run.sim.state.spans.count }, (_, id) =>
      readSpan(run.sim.state.spans, id),
    ).filter(({ lot, toMs, fromMs }) => lot === 0 && toMs !== null && toMs > fromMs);
    expect(kinds.map(({ kind }) => kind).slice(0, 4)).toEqual(['submit', 'ask', 'permit', 'paper']);
  });

  it('is held back by its own superior when the line pulls, except under an order', () => {
    const committed = (force: Procedure['force']): readonly number[] => {
      const run = start({ westPull: 1, changes: () => ({ force }) });
      ask(run, 2);
      run.advance(24 * HOUR);
      return minutes(run, 'committed');
    };
    expect(committed('asked')).toEqual([145]);
    expect(committed('tasked')).toEqual([145]);
    expect(committed('ordered')).toEqual([20]);
  });

  it('keeps its reserve and what its own place still needs', () => {
    const half = start({ resources: { minReserve: 0.5 } });
    ask(half, 9);
    half.advance(HOUR);
    expect(half.sim.state.lots[0].committed).toBe(2);

    const needy = start({
      spec: {
        incidents: [
          { id: 'blaze', hazard: 'fire', at: 'east', onset: 0 },
          { id: 'spark', hazard: 'fire', at: 'west', onset: 0 },
        ],
      },
    });
    see(needy.sim, named(needy.sim).department('west-office'), 1, 1, [3]);
    ask(needy, 9);
    needy.advance(HOUR);
    expect(needy.sim.state.lots[0].committed).toBe(1);
  });

  it('lends smaller units where a larger one is more than it can spare', () => {
    const run = start({
      terms: () => ({ binding: false }),
      resources: { minReserve: 0.5 },
      spec: {
        kinds: [
          { id: 'column', capabilities: { rescue: 5 } },
          { id: 'team', capabilities: { rescue: 1 } },
        ],
        units: [
          { id: 'a-column', kind: 'column', owner: 'west-office', at: 'west' },
          { id: 'b-teams', count: 4, owner: 'west-office', at: 'west' },
        ],
      },
    });
    ask(run, 9);
    run.advance(HOUR);
    // Of nine it keeps 4.5: all four teams may go, the column may not.
    expect(run.sim.state.lots[0].committed).toBe(4);
  });

  it('keeps the larger of its agreed reserve and its caution times its own forecast', () => {
    const lent = (minReserve: number, caution: number, risk: number): unknown => {
      const run = start({
        resources: { minReserve },
        spec: { risks: [{ at: 'west', value: String(risk) }] },
        hooks: {
          // So trusting that the caution in its answer has no say.
          awareness: () => ({ ...QUIET.awareness('west'), handling: 0, trust: 1, caution }),
        },
      });
      ask(run, 9);
      run.advance(HOUR);
      return run.sim.state.lots[0].committed;
    };
    // Of four teams: a quarter by agreement, or caution × forecast of them, whichever is more.
    expect(lent(0.25, 0, 1)).toBe(3);
    expect(lent(0.25, 0.5, 1)).toBe(2);
    expect(lent(0.25, 0.5, 0.2)).toBe(3);
    expect(lent(0, 1, 0.75)).toBe(1);
  });

  it('lends nothing on request where nothing is lent, and obeys an order', () => {
    const committed = (force: Procedure['force']): number => {
      const run = start({ resources: { lends: false }, changes: () => ({ force }) });
      ask(run, 2);
      run.advance(HOUR);
      return run.sim.state.lots[0].committed;
    };
    expect(committed('asked')).toBe(0);
    expect(committed('ordered')).toBe(2);
  });

  it('is asked for no more than the register says it has', () => {
    const run = start({
      donors: ['north', 'west'],
      resources: {
        donors: (_world, _request, scope) =>
          scope.map((jurisdiction, i) => ({ jurisdiction, quantity: i === 0 ? 1 : 3 })),
      },
    });
    ask(run, 4);
    run.advance(2 * HOUR);
    expect(happened(run.sim, 'asked').map((row) => row['quantity'])).toEqual([1, 3]);
    expect(run.sim.state.lots[0]).toMatchObject({ committed: 4, status: 'closed' });
  });

  it('does not promise the same unit to two', () => {
    const run = start({ terms: () => ({ paper: constant(HOUR) }) });
    ask(run, 3);
    ask(run, 3);
    run.advance(5 * HOUR);
    const [first, second] = run.sim.state.lots;
    expect([first.committed, second.committed]).toEqual([3, 1]);
    expect(run.sim.state.assigned[BLAZE * 2 + RESCUE]).toBe(4);
    expect(brokenInvariants(run.sim)).toEqual([]);
  });

  it('whose units have gone by the time the paper is signed refuses after all', () => {
    const run = start({ terms: () => ({ paper: constant(HOUR) }) });
    ask(run, 4);
    run.advance(30 * MINUTE);
    const owner = named(run.sim).department('west-fire');
    apply(run.sim, {
      kind: 'dispatch',
      actor: owner,
      owner,
      incident: BLAZE,
      capability: RESCUE,
      amount: 4,
    });
    run.advance(3 * HOUR);
    expect(run.sim.state.lots[0]).toMatchObject({
      committed: 0,
      pendingAsks: 0,
      status: 'waiting',
    });
    expect(run.sim.state.tallies.refusals).toBe(1);
  });

  it('leaves in its span whether it promised, refused, or came too late to be needed', () => {
    const yes = start();
    ask(yes, 2);
    const no = start({ terms: () => ({ base: 0 }) });
    ask(no, 2);
    const late = start({ donors: ['north', 'west'], resources: { breadth: 2 } });
    ask(late, 2);
    for (const run of [yes, no, late]) run.advance(HOUR);
    expect(outcomesOfAsks(yes)).toEqual(['done']);
    expect(outcomesOfAsks(no)).toEqual(['refused']);
    expect(outcomesOfAsks(late)).toEqual(['done', 'superseded']);
    expect(late.sim.state.tallies.refusals).toBe(0);
  });

  it('keeps a binding promise whatever it comes to need itself, and weighs any other again', () => {
    const committed = (binding: boolean): number => {
      const run = start({
        terms: () => ({ paper: constant(HOUR), binding }),
        spec: {
          incidents: [
            { id: 'blaze', hazard: 'fire', at: 'east', onset: 0 },
            { id: 'spark', hazard: 'fire', at: 'west', onset: 0 },
          ],
        },
      });
      ask(run, 4);
      run.advance(30 * MINUTE);
      see(run.sim, named(run.sim).department('west-office'), 1, 1, [3]);
      run.advance(2 * HOUR);
      return run.sim.state.lots[0].committed;
    };
    expect(committed(true)).toBe(4);
    expect(committed(false)).toBe(1);
  });

  it('gives nothing after the request was withdrawn, at whatever point', () => {
    for (const at of [5, 15, 40, 90, 130, 160]) {
      const run = start({
        terms: ({ sim }) => ({
          permits: [named(sim).department('area-office')],
          paper: constant(HOUR),
        }),
      });
      ask(run, 2);
      run.advance(at * MINUTE);
      withdraw(run.sim, run.sim.state.lots[0]);
      run.advance(12 * HOUR);
      expect(happened(run.sim, 'committed')).toEqual([]);
      expect(run.sim.state.lots[0].status).toBe('withdrawn');
      expect(brokenInvariants(run.sim)).toEqual([]);
    }
  });

  it('meets the same draw the first time it is asked, by whichever route and on whichever level', () => {
    const chances = (levels: number): readonly unknown[] => {
      const run = start({
        levels,
        donors: ['north', 'west'],
        terms: () => ({ base: 0.5 }),
        hooks: {},
        resources: {
          donors: (_world, request, scope) =>
            // The longer route asks nobody on its first levels.
            (request.level === levels - 1 ? scope : []).map((jurisdiction) => ({
              jurisdiction,
              quantity: null,
            })),
        },
      });
      ask(run, 9);
      run.advance(110 * MINUTE);
      return happened(run.sim, 'answered').map((row) => [row['donor'], row['accepted']]);
    };
    expect(chances(1)).toHaveLength(2);
    expect(chances(3)).toEqual(chances(1));
  });
});

describe('the letters of a request', () => {
  it('draw their delays apart, even when one office is secretariat, voter, approver and donor', () => {
    const loose = { kind: 'exponential' as const, mean: 10 * MINUTE };
    const run = start({
      donors: ['west', 'area'],
      spec: {
        jurisdictions: [
          {
            id: 'area',
            parent: null,
            level: 'province',
            clocks: { internal: loose, up: loose, down: loose },
          },
          ...['east', 'north', 'west'].map((id) => ({
            id,
            parent: 'area',
            clocks: { internal: loose, up: loose, down: loose },
          })),
        ],
        units: [
          { id: 'west-team', owner: 'west-fire', at: 'west', count: 2 },
          { id: 'area-team', owner: 'area-office', at: 'area', count: 2 },
        ],
        roads: [
          { id: 'a', from: 'area', to: 'east' },
          { id: 'b', from: 'west', to: 'east' },
        ],
      },
      terms: ({ sim }) => ({
        permits: [named(sim).department('area-office')],
        paper: loose,
      }),
      changes: ({ sim }) => ({
        submit: loose,
        contact: loose,
        convene: loose,
        vote: loose,
        voters: ['area-office', 'west-office'].map(named(sim).department),
        votesNeeded: 2,
      }),
    });
    ask(run, 4);
    // The ledger of a scripted run refuses a draw of the same key.
    run.advance(24 * HOUR);
    expect(run.sim.state.lots[0]).toMatchObject({ committed: 4, status: 'closed' });
    const delays = happened(run.sim, 'sent').map((row) => Number(row['deliver_ms']) - row.t);
    expect(new Set(delays).size).toBe(delays.length);
  });
});
