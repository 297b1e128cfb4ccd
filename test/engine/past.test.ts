// Aim: an outbreak is measured by what is known of it, never by what was known of the one before.
import { describe, expect, it } from 'vitest';
import { copy } from '../../sim-core/base/canonical.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { observe } from '../../sim-core/engine/beliefs.ts';
import { brokenInvariants } from '../../sim-core/engine/checks.ts';
import { presentBelief, sight } from '../../sim-core/engine/facts.ts';
import { send } from '../../sim-core/engine/mail.ts';
import { take } from '../../sim-core/engine/ownership.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { readSpan } from '../../sim-core/engine/spans.ts';
import { createRun } from '../../sim-core/index.ts';
import type { Fact } from '../../sim-core/model/message.ts';
import { METRICS } from '../../sim-core/rules/metrics/index.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import { happened, named, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

/** When the second outbreak of the pulse begins; the first runs from 0 to a little after 3:00. */
const AGAIN = 15 * HOUR;

/** A pulse in west that burns out and is set off twice, by one clock after the other. */
function pulse(changes: {
  readonly unowned?: true;
  readonly knownTo?: readonly string[];
  readonly sees?: boolean;
}): Parameters<typeof scripted>[0] {
  const { unowned, knownTo = [], sees = false } = changes;
  return smallWorld({
    horizonMs: 24 * HOUR,
    hazards: [
      {
        id: 'clock',
        states: { t: 0 },
        rates: { t: '1' },
        severity: '1',
        ends: 't >= 3',
        triggers: [{ id: 'strikes', when: 't >= 0' }],
      },
      {
        id: 'pulse',
        states: { heat: 2 },
        rates: { heat: '-1' },
        severity: 'heat',
        ends: 'heat <= 0',
        need: { rescue: '0' },
        observe: sees ? [{ by: 'emergency-management', everyMs: 30 * MINUTE }] : [],
      },
    ],
    incidents: [
      { id: 'first', hazard: 'clock', at: 'east', onset: 0 },
      {
        id: 'pulse',
        hazard: 'pulse',
        at: 'west',
        knownTo,
        decisiveFor: [sees ? 'west-office' : 'east-fire'],
        ...(unowned === true ? { unowned } : {}),
      },
      { id: 'second', hazard: 'clock', at: 'north', onset: AGAIN },
    ],
    cascade: [
      { id: 'one', from: 'first', trigger: 'strikes', to: 'pulse' },
      { id: 'two', from: 'second', trigger: 'strikes', to: 'pulse' },
    ],
  });
}

function valueOf({ sim }: Pick<Run, 'sim'>, id: string): number {
  const metric = METRICS.find((one) => one.id === id);
  const { scenario, state, endMs, response } = sim;
  return metric?.of({ scenario, state, paths: [], cost: sim.hooks.cost, endMs, response }) ?? NaN;
}

/** What a department of the pulse's world is told of it by one that saw it at this instant. */
function factOfNow(run: Run, origin: string, changes: Partial<Fact> = {}): Fact {
  const { department, incident } = named(run.sim);
  return { ...sight(run.sim, department(origin), incident('pulse'), 1), ...changes };
}

describe('an incident that breaks out again', () => {
  const known = { knownTo: ['west-ecology'] } as const;

  it('is two outbreaks of the same', () => {
    const run = scripted(pulse(known));
    run.finish();
    const { incident } = named(run.sim);
    const { hazards, past } = run.sim.state;
    expect(hazards.generation[incident('pulse')]).toBe(2);
    expect(hazards.startedAt[incident('pulse')]).toBe(AGAIN);
    expect(past).toMatchObject([
      { incident: incident('pulse'), startedMs: 0, untilMs: AGAIN, takenMs: -1 },
    ]);
  });

  it('is not known to those who knew the first, and they fare no worse than who never did', () => {
    const after = (told: boolean): { readonly age: number; readonly dark: number } => {
      const run = scripted(pulse(known));
      run.advance(HOUR);
      const { department } = named(run.sim);
      const fact = factOfNow(run, 'west-ecology', { detail: true });
      if (told) observe(run.sim, department('east-fire'), fact);
      run.finish();
      expect(brokenInvariants(run.sim)).toEqual([]);
      return { age: valueOf(run, 'age-of-information'), dark: valueOf(run, 'dark-time') };
    };
    const [knew, ignorant] = [after(true), after(false)];
    expect(knew.age).toBeLessThan(ignorant.age);
    // West ecology knows at the first step, at 0:05; east fire an hour into the first outbreak, or never.
    const step = 5 * MINUTE;
    const second = 24 * HOUR - AGAIN - step;
    expect(knew.dark).toBeCloseTo((HOUR - step + second) / 2 / HOUR, 9);
    expect(ignorant.dark).toBeCloseTo((AGAIN - step + second) / 2 / HOUR, 9);
  });

  it('leaves to a desk what it believes until it hears of the new one, and is news then', () => {
    const run = scripted(pulse({}));
    const { department, incident } = named(run.sim);
    const [desk, at] = [department('east-fire'), incident('pulse')];
    run.advance(HOUR);
    observe(run.sim, desk, factOfNow(run, 'west-ecology', { detail: true }));
    run.advance(AGAIN + HOUR);
    const before = run.sim.state.beliefs[desk][at];
    expect(before).toMatchObject({ generation: 1, detail: true, reports: 1, firstMs: HOUR });
    expect(presentBelief(run.sim, desk, at)).toBeNull();
    expect(sight(run.sim, desk, at, 1)).toMatchObject({ generation: 2, detail: false });
    // Numbers that it believes already.
    const same = { severity: before?.severity ?? 0, need: before?.need ?? [], detail: false };
    observe(run.sim, desk, factOfNow(run, 'north-fire', same));
    const after = run.sim.state.beliefs[desk][at];
    expect(after).toMatchObject({
      generation: 2,
      detail: false,
      detailMs: -1,
      firstMs: AGAIN + HOUR,
      reports: 1,
      origins: [department('north-fire')],
    });
    expect(happened(run.sim, 'learned')).toHaveLength(2);
    // It had not been seen since it broke out again.
    expect(readSpan(run.sim.state.spans, after?.span ?? -1)).toMatchObject({
      kind: 'unseen',
      fromMs: AGAIN,
      toMs: AGAIN + HOUR,
    });
  });

  it('learns nothing from a letter about the first that comes late', () => {
    const run = scripted(pulse({}));
    const { department, incident } = named(run.sim);
    const [desk, at] = [department('east-fire'), incident('pulse')];
    run.advance(HOUR);
    const late = factOfNow(run, 'west-ecology', { detail: true });
    const letter = { kind: 'fact', from: department('west-ecology'), incident: at } as const;
    send(run.sim, { ...letter, to: desk, fact: late, cause: -1, delayMs: AGAIN, ordinal: 0 });
    run.advance(AGAIN + 30 * MINUTE);
    observe(run.sim, desk, factOfNow(run, 'east-fire'));
    run.advance(AGAIN + 2 * HOUR);
    expect(run.sim.state.beliefs[desk][at]).toMatchObject({ generation: 2, detail: false });
  });

  it('is nobody’s again, and is taken up anew', () => {
    const organisation = 'joint-meeting';
    const scenario = pulse({ unowned: true, sees: true });
    const mechanism = mechanismOf({ organisation });
    const run = createRun({ scenario, mechanism, seed: '1', hashes: true });
    run.advance(AGAIN);
    const { incident } = named(run.sim);
    const snapshot = copy(run.snapshot());
    const finished = run.finish();
    const taken = happened(run.sim, 'taken').map(({ t }) => t);
    expect(taken).toHaveLength(2);
    expect(taken[0]).toBeLessThan(AGAIN);
    expect(taken[1]).toBeGreaterThan(AGAIN);
    expect(run.sim.state.ownership?.generation[incident('pulse')]).toBe(2);
    const hours = (taken[0] + taken[1] - AGAIN) / 2 / HOUR;
    expect(finished.metrics['time-to-owner']).toBeCloseTo(hours, 9);
    // What is past is part of what a run goes on from.
    const again = createRun({ scenario, mechanism, seed: '1', hashes: true });
    again.restore(snapshot);
    expect(again.finish()).toEqual(finished);
  });

  it('counts to its end what nobody took up, each outbreak for itself', () => {
    const run = scripted(pulse({ unowned: true }));
    run.finish();
    expect(valueOf(run, 'time-to-owner')).toBeCloseTo((15 + 9) / 2, 9);
    // Whoever took the first has not taken the second.
    const taken = scripted(pulse({ unowned: true }));
    taken.advance(HOUR);
    const { department, incident } = named(taken.sim);
    take(taken.sim, incident('pulse'), department('west-office'));
    taken.finish();
    expect(valueOf(taken, 'time-to-owner')).toBeCloseTo((1 + 9) / 2, 9);
  });
});
