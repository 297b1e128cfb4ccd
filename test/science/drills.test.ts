/** Aim: every drill compiles, runs under each shipped mechanism, and can tell mechanisms apart. */
import { describe, expect, test } from 'vitest';
import { bracket } from '../../exercise-server/batch/bracket.ts';
import { compileScenario } from '../../sim-core/files/index.ts';
import { createRun, hops } from '../../sim-core/index.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import { mechanismOf, SHIPPED, shippedFiles, shippedLibrary } from '../kit/drill.ts';

const library = shippedLibrary();
const MECHANISMS = SHIPPED.map((id) => mechanismOf(library, id));
const HOUR = 3_600_000;

function drill(id: string): ScenarioModel {
  const compiled = compileScenario(library, id);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
  return compiled.value.model;
}

/** All drills by the folder they lie in; the first one has tests of its own. */
const DRILLS = shippedFiles().flatMap(({ path }) => {
  const id = /^drills\/([^/]+)\/scenario\.yaml$/.exec(path)?.[1];
  return id === undefined || id === 'taipu-river' ? [] : [id];
});

describe('the bracket of each drill, on a few disasters', () => {
  test('there are the five drills of the delta', () => {
    expect(DRILLS).toEqual(
      expect.arrayContaining([
        'border-tanker',
        'chemical-park-explosion',
        'donor-trap',
        'mass-event-crowd-crush',
        'typhoon-basin-flood',
      ]),
    );
  });

  test.each(DRILLS)(
    '%s: no response is worst, the omniscient hand best, with headroom of a fifth',
    async (id) => {
      const found = await bracket(
        { scenario: drill(id), mechanisms: MECHANISMS, seeds: ['3', '4'] },
        { workers: 1, onRun: () => {} },
      );
      expect(found.mechanisms.map((one) => one.id)).toEqual([...SHIPPED]);
      expect(found.holds).toBe(true);
      expect(found.headroom).toBeGreaterThanOrEqual(0.2);
    },
  );
});

describe('what the drills are about', () => {
  const jurisdictionOf = (model: ScenarioModel, id: string): number =>
    model.jurisdictions.findIndex((one) => one.id === id);

  test('typhoon-basin-flood: all 27 cities are members, and a town decides for a village', () => {
    const model = drill('typhoon-basin-flood');
    expect(model.jurisdictions.filter(({ member }) => member)).toHaveLength(27);
    const town = jurisdictionOf(model, 'baofu');
    expect(hops(model, town, jurisdictionOf(model, 'cn'))).toBe(4);
    const owner = model.protections.find(({ id }) => id === 'leave-valley-baofu')?.owner ?? -1;
    expect(model.departments[owner]).toMatchObject({ id: 'xiping-village', jurisdiction: town });
  });

  test('typhoon-basin-flood: one basin authority holds the sluices that two sides want', () => {
    const { protections, departments, incidents } = drill('typhoon-basin-flood');
    const sluices = protections.filter(({ incident }) => incidents[incident].id === 'lake');
    const owners = sluices.map(({ owner }) => departments[owner].id);
    expect(owners).toEqual(['taihu-basin-authority', 'taihu-basin-authority']);
    const [opened, restrained] = ['open-sluices', 'restrain-sluices'].map(
      (id) => sluices.find((one) => one.id === id)?.promptedBy ?? [],
    );
    expect(opened.filter((incident) => restrained.includes(incident))).toEqual([]);
  });

  test('donor-trap: those who lend forecast their own storm when the first help leaves', () => {
    const model = drill('donor-trap');
    const onset = (id: string): unknown => model.incidents.find((one) => one.id === id)?.onset;
    expect(onset('flood-hefei')).toMatchObject({ kind: 'uniform' });
    const coast = ['ningbo', 'shanghai', 'suzhou'].map((id) => jurisdictionOf(model, id));
    for (const place of coast) {
      const risk = model.risks.find(({ jurisdiction }) => jurisdiction === place);
      expect(risk?.leadMs).toBe(24 * HOUR);
    }
  });

  test('donor-trap: units of the typhoon coast are away inland before it lands', () => {
    const model = drill('donor-trap');
    const run = createRun({
      scenario: model,
      mechanism: mechanismOf(library, 'permanent-body'),
      seed: '3',
      spans: false,
    });
    run.advance(48 * HOUR);
    const inland = ['hefei', 'chuzhou', 'wuhu'].map((id) => jurisdictionOf(model, id));
    const { units } = run.sim.state;
    const lent = model.units.filter(({ owner }, u) => {
      const incident = units.incident[u];
      if (incident < 0) return false;
      const home = model.departments[owner].jurisdiction;
      return inland.includes(model.incidents[incident].jurisdiction) && !inland.includes(home);
    });
    expect(lent.length).toBeGreaterThan(0);
  });

  test('border-tanker: who holds the waybill is none of those who must act on it', () => {
    const { incidents, departments } = drill('border-tanker');
    const tanker = incidents.find(({ id }) => id === 'tanker');
    expect(tanker?.knownTo.map((d) => departments[d].id)).toEqual(['fictional-plant']);
    const places = new Set(tanker?.decisiveFor.map((d) => departments[d].jurisdiction));
    expect(places.size).toBeGreaterThanOrEqual(5);
    expect(tanker?.decisiveFor.some((d) => tanker.knownTo.includes(d))).toBe(false);
  });

  test('mass-event-crowd-crush: the approaches are shut by three owners in three places', () => {
    const { protections, departments } = drill('mass-event-crowd-crush');
    const owners = ['shut-metro-side', 'shut-bridge', 'hold-shuttles'].map((id) => {
      const owner = protections.find((one) => one.id === id)?.owner ?? -1;
      return departments[owner].id;
    });
    expect(owners).toEqual(['qingpu-transport', 'wujiang-public-security', 'kunshan-transport']);
  });

  test('chemical-park-explosion: crews of a lead that knows the inventory keep their distance', () => {
    const { hazards, incidents } = drill('chemical-park-explosion');
    const warehouse = incidents.find(({ id }) => id === 'warehouse');
    expect(hazards[warehouse?.hazard ?? -1].danger).not.toBeNull();
    expect(warehouse?.knownTo).toHaveLength(1);
  });
});
