// Aim: the waterfall of a case cuts the time from t0 to its end exactly, along last-enabling causes.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import { criticalPaths } from '../../sim-core/engine/path.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import { readSpan } from '../../sim-core/engine/spans.ts';
import type { Phase, Span } from '../../sim-core/model/case.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { CasePath } from '../../sim-core/model/record.ts';
import { recordOf } from '../../sim-core/record.ts';
import { DUTIES } from '../../sim-core/rules/doctrine/index.ts';
import { named, PLAIN, procedure, QUIET, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import type { WorldSpec } from '../kit/world-spec.ts';

/**
 * A fire of six teams in east, which owns four, seen by its fire department every half hour; help comes
 * from west by the area's office.
 */
function start(hooks: Partial<Hooks> = {}, spec: WorldSpec = {}): Run {
  const world = smallWorld({
    hazards: [
      {
        id: 'fire',
        severity: '3',
        need: { rescue: '6' },
        observe: [{ by: 'fire', everyMs: 30 * MINUTE }],
      },
    ],
    incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: 10 * MINUTE }],
    ...spec,
  });
  const run: Run = scripted(world, {
    duties: (fn) => DUTIES[fn],
    hooks: {
      organisation: {
        ...QUIET.organisation,
        procedure: (_world, { level }) =>
          level > 0
            ? null
            : procedure(named(run.sim).department('area-office'), [
                named(run.sim).jurisdiction('west'),
              ]),
      },
      ...hooks,
    },
  });
  return run;
}

function pathOf(run: Run): CasePath {
  const paths = criticalPaths(run.sim);
  expect(paths).toHaveLength(1);
  return paths[0];
}

function spansOf(run: Run, path: CasePath): readonly Span[] {
  return path.spans.map((id) => readSpan(run.sim.state.spans, id));
}

function lengths(path: CasePath): Readonly<Partial<Record<Phase, number>>> {
  return Object.fromEntries(
    path.phases
      .filter(({ skipped }) => !skipped)
      .map(({ phase, fromMs, toMs }) => [phase, (toMs - fromMs) / MINUTE]),
  );
}

describe('the critical path', () => {
  it('leads from t0 through every step to the arrival that met nine tenths of the need', () => {
    const run = start();
    run.finish();
    const path = pathOf(run);
    expect(spansOf(run, path).map(({ kind }) => kind)).toEqual([
      'unseen',
      'transit',
      'desk',
      'hesitate',
      'submit',
      'decide',
      'ask',
      'decide',
      'paper',
      'order',
      'turn-out',
      'travel',
    ]);
    // Starts at 0:10 and is first measured then; seen at 0:30; 20 min to the office, 10 at its desk;
    // two desks of 10; 20 and 10 for the order; 5 to turn out; an hour on the road.
    expect(path).toMatchObject({ t0Ms: 10 * MINUTE, endMs: 175 * MINUTE, censored: false });
    expect(lengths(path)).toEqual({
      unsensed: 20,
      sensed: 30,
      requested: 10,
      deliberated: 10,
      committed: 30 + 5,
      mobilised: 60,
    });
  });

  it('is cut without gap or overlap, and a skipped phase has no length and says so', () => {
    const run = start();
    run.finish();
    const { phases, t0Ms, endMs } = pathOf(run);
    let at = t0Ms;
    for (const { fromMs, toMs, skipped } of phases) {
      expect(fromMs).toBe(at);
      expect(skipped).toBe(fromMs === toMs);
      at = toMs;
    }
    expect(at).toBe(endMs);
    expect(phases.filter(({ skipped }) => skipped).map(({ phase }) => phase)).toEqual([
      'reported',
      'shared',
      'authorised',
    ]);
  });

  it('names who held each phase longest', () => {
    const run = start();
    run.finish();
    const holders = Object.fromEntries(
      pathOf(run).phases.map(({ phase, holder }) => [
        phase,
        run.sim.departments[holder]?.id ?? null,
      ]),
    );
    expect(holders).toMatchObject({
      unsensed: null,
      sensed: 'east-fire',
      requested: 'area-office',
      deliberated: 'west-office',
      committed: 'west-fire',
      mobilised: 'west-fire',
    });
  });

  it('contains the time of refusals', () => {
    let asked = 0;
    const run = start({
      law: {
        ...QUIET.law,
        terms: () => ({ base: asked++ < 1 ? 0 : 1, permits: [], paper: null, binding: true }),
      },
    });
    run.finish();
    const path = pathOf(run);
    const waits = spansOf(run, path).filter(({ kind }) => kind === 'wait');
    expect(waits).toHaveLength(1);
    expect(path.endMs - path.t0Ms).toBeGreaterThan(165 * MINUTE + 2 * HOUR);
  });

  it('ends censored at the horizon when nothing is enough, with its last step open', () => {
    const run = start({
      law: { ...QUIET.law, terms: () => ({ base: 0, permits: [], paper: null, binding: true }) },
    });
    run.finish();
    const path = pathOf(run);
    expect(path).toMatchObject({ censored: true, endMs: 24 * HOUR, capability: -1 });
    expect(path.phases.at(-1)?.toMs).toBe(24 * HOUR);
    const last = spansOf(run, path).at(-1);
    expect(last).toMatchObject({ outcome: 'open', toMs: null });
  });

  it('of a case that waits for a convoy at the horizon ends on the road', () => {
    const run = start({}, { horizonMs: 2 * HOUR });
    run.finish();
    const path = pathOf(run);
    expect(path).toMatchObject({ censored: true, endMs: 2 * HOUR });
    expect(spansOf(run, path).at(-1)).toMatchObject({ kind: 'travel', outcome: 'open' });
    expect(lengths(path)).toMatchObject({ mobilised: 5 });
  });

  it('of a case that nobody ever saw is unseen from t0 to the horizon', () => {
    const run = start({}, { hazards: [{ id: 'fire', severity: '3', need: { rescue: '6' } }] });
    run.finish();
    const path = pathOf(run);
    expect(path).toMatchObject({ censored: true, spans: [] });
    expect(lengths(path)).toEqual({ unsensed: 24 * 60 - 10 });
  });

  it('that ended before t0 has no length', () => {
    const run = start(
      {},
      {
        hazards: [
          {
            id: 'fire',
            states: { heat: 1 },
            rates: { heat: '0.12' },
            severity: '3',
            // Units stand there before the need exceeds what the place owns.
            need: { rescue: '3.5 * heat' },
            observe: [{ by: 'fire', everyMs: 5 * MINUTE }],
          },
        ],
        departments: ['area', 'east'].flatMap((at) => [
          { id: `${at}-office`, function: 'emergency-management' as const, at },
          { id: `${at}-fire`, function: 'fire' as const, at },
        ]),
        jurisdictions: [
          { id: 'area', parent: null, level: 'province' },
          { id: 'east', parent: 'area' },
          { id: 'west', parent: 'area', lead: null },
        ],
        kinds: [{ id: 'team', capabilities: { rescue: 1 }, turnOut: constant(0) }],
        units: [{ id: 'team', owner: 'east-fire', at: 'east', count: 4 }],
        horizonMs: 2 * HOUR,
      },
    );
    run.finish();
    const path = pathOf(run);
    expect(path.t0Ms).toBeGreaterThan(HOUR);
    expect(path.censored).toBe(false);
    expect(path.endMs).toBe(path.t0Ms);
    expect(path.phases.every(({ skipped }) => skipped)).toBe(true);
  });
});

describe('the record of a case', () => {
  it('calls what is open at the horizon censored, whether or not the case had what it needed', () => {
    let isSlow = false;
    const run = start({
      law: {
        ...QUIET.law,
        terms: () => ({
          base: 1,
          permits: [],
          paper: constant(isSlow ? 100 * HOUR : 0),
          binding: true,
        }),
      },
    });
    run.advance(12 * HOUR);
    isSlow = true;
    apply(run.sim, {
      kind: 'request',
      actor: named(run.sim).department('east-office'),
      incident: 0,
      capability: named(run.sim).capability('rescue'),
      amount: 1,
    });
    run.finish();
    const { prepared, scenario, state, endMs, response, hooks } = run.sim;
    const books = { scenario, state, endMs, response, cost: hooks.cost };
    const { cases } = recordOf(
      run,
      { ...books, paths: criticalPaths(run.sim) },
      { prepared, mechanism: PLAIN, seed: '1' },
      true,
    );
    expect(cases).toMatchObject([{ censored: false }]);
    const open = cases[0].spans.filter(({ to_ms: toMs }) => toMs === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ outcome }) => outcome === 'censored')).toBe(true);
    expect(cases[0].spans.map(({ outcome }) => outcome)).not.toContain('open');
  });
});
