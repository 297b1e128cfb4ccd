/**
 * Aim: a layer holds inside its jurisdiction and nowhere else: requests go through it before they leave
 * it, those inside are told by it, and what it changes changes nothing but its own dimension.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { costOf } from '../../sim-core/rules/mechanism/compose.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import { createRun } from '../../sim-core/index.ts';
import { allOptions, mechanismOf } from '../kit/mechanism.ts';
import type { MechanismSpec } from '../kit/mechanism.ts';
import { answersOf } from './answers.ts';
import { frozen, REGION } from './frozen.ts';

/** The route of a request of hill for rescue, by desk, the places asked, and the force. */
function routeOf(spec: MechanismSpec, asked = 3): readonly string[] {
  const { world, hooks, nameOf, request } = frozen(spec);
  const steps: string[] = [];
  for (let level = 0; ; level++) {
    const step = hooks.organisation.procedure(world, {
      ...request('hill', 'rescue', level),
      asked,
    });
    if (step === null) return steps;
    const places = step.donors.map((j) => REGION.jurisdictions[j].id).join('+');
    steps.push(`${nameOf(step.secretariat)} ${step.force} ${places}`);
  }
}

const LADDER = ['city-office ordered hill', 'upper-office ordered hill+plain'];
const TOP = 'land-office ordered coast+hill+inland+plain';

describe('a request inside a layer', () => {
  const spec: MechanismSpec = {
    organisation: 'joint-meeting',
    layers: { upper: { organisation: 'body' } },
  };

  it('goes through the layer, then through the whole, then up the superiors', () => {
    expect(routeOf(spec)).toEqual([
      'coordination-body@upper tasked plain',
      'zone-office asked coast+plain',
      ...LADDER,
      TOP,
    ]);
  });

  it('leaves it at once when it is for more than all in it have, if that was agreed', () => {
    const early = (asked: number) =>
      routeOf(
        { ...spec, layers: { upper: { organisation: 'body', escalateWhen: 'beyond-capacity' } } },
        asked,
      )[0];
    // Plain has three boats of two and watches that it does not lend.
    expect(early(6)).toBe('coordination-body@upper tasked plain');
    expect(early(60)).toBe('zone-office asked coast+plain');
  });

  it('goes from the innermost layer outward', () => {
    const nested: MechanismSpec = {
      organisation: 'directive',
      layers: { upper: { organisation: 'network' }, city: { organisation: 'lead' } },
    };
    expect(routeOf(nested).map((step) => step.split(' ')[0])).toEqual([
      'hill-office',
      'hill-office',
      'land-office',
      'city-office',
      'upper-office',
      'land-office',
    ]);
  });

  it('never concerns a place outside it, nor one that its region does not have', () => {
    const { world, hooks, nameOf, request } = frozen(spec);
    const first = hooks.organisation.procedure(world, request('coast', 'rescue'));
    expect(nameOf(first?.secretariat ?? -1)).toBe('zone-office');
    expect(
      routeOf({ organisation: 'joint-meeting', layers: { elsewhere: { organisation: 'body' } } }),
    ).toEqual(routeOf({ organisation: 'joint-meeting' }));
  });

  it('meets under the lead of the place where the whole has its host elsewhere', () => {
    const meeting: MechanismSpec = { layers: { upper: { organisation: 'joint-meeting' } } };
    expect(routeOf(meeting)[0]).toBe('upper-office asked plain');
  });
});

describe('news inside a layer', () => {
  const quick = constant(5 * MINUTE);
  const slow = constant(9 * HOUR);
  const spec: MechanismSpec = {
    information: ['mesh', { notice: slow }],
    layers: { upper: { information: ['hub', { delay: quick }] } },
  };

  it('is carried by the layer to those inside, by the whole to those outside, to each once', () => {
    const { world, hooks, nameOf, department, incident } = frozen(spec);
    const told = hooks.information.share(world, {
      from: department('plain-office'),
      incident: incident('leak-plain'),
    });
    const lines = told.map(({ to, via, delay }) => [nameOf(to), nameOf(via), delay === quick]);
    expect(lines).toEqual([
      ['village-office', 'platform@upper', true],
      ['coast-ecology', 'nobody', false],
    ]);
  });

  it('is followed, refreshed and interrupted as the place of the teller has it', () => {
    const { between } = frozen(spec);
    expect(between('hill').information.outage).toBeGreaterThan(0);
    expect(between('coast').information.outage).toBe(0);
    expect(between('hill').information.refreshMs).not.toBe(between('coast').information.refreshMs);
  });
});

describe('what holds between two places', () => {
  const spec: MechanismSpec = {
    law: 'consent',
    awareness: 'parochial',
    finance: 'donor-pays',
    layers: { upper: { law: 'agreement', awareness: 'integrated', finance: 'fund' } },
  };

  it('is the layer that holds both, else the whole', () => {
    const { between } = frozen(spec);
    const cover = (...places: readonly [string, ...string[]]) =>
      between(...places).finance.expectedCover;
    expect(cover('hill', 'plain')).toBeGreaterThan(0);
    expect([cover('hill', 'coast'), cover('coast', 'plain')]).toEqual([0, 0]);
    expect(between('hill').awareness('hill').trust).toBeGreaterThan(
      between('coast').awareness('coast').trust,
    );
  });

  it('gives way to the law and the society of a member out of step', () => {
    const base = mechanismOf(spec);
    const own = mechanismOf({
      law: ['consent', { verticalPull: 0.9 }],
      participation: 'volunteers',
    });
    const { law, participation } = own.dimensions;
    const { between } = frozen({ ...base, by: { hill: { law, participation } } });
    expect(between('hill', 'coast').law.verticalPull).toBe(0.9);
    expect(between('coast', 'hill').law.verticalPull).toBe(0.5);
    expect(between('hill').participation.helpers.length).toBeGreaterThan(0);
    expect(between('plain').participation.helpers).toEqual([]);
    const { sim } = createRun({
      scenario: REGION,
      mechanism: { ...base, by: { hill: { law, participation } } },
      seed: '1',
    });
    const added = sim.departments.slice(REGION.departments.length).map(({ id }) => id);
    expect(added.filter((id) => id.startsWith('hill-')).length).toBeGreaterThan(0);
    expect(added.filter((id) => id.startsWith('plain-') || id.startsWith('coast-'))).toEqual([]);
  });
});

describe('a layer', () => {
  it('costs what it has beside the whole', () => {
    const spec: MechanismSpec = { organisation: 'joint-meeting' };
    const [plain, layered] = [spec, { ...spec, layers: { upper: { organisation: 'body' } } }].map(
      (one) => costOf(mechanismOf(one)).posts,
    );
    expect(layered - plain).toBe(costOf(mechanismOf({ organisation: 'body' })).posts);
  });

  it.each([
    ['three members', ['coast', 'hill', 'plain']],
    ['one member', ['hill']],
  ])('costs what the whole would cost where %s have it by themselves', (_, members) => {
    const plain = mechanismOf();
    const { awareness, law, participation } = mechanismOf({
      awareness: 'exchange',
      law: 'compact',
      participation: 'multi-actor',
    }).dimensions;
    const own = { awareness, law, participation };
    const whole = costOf({ ...plain, dimensions: { ...plain.dimensions, ...own } });
    const by = Object.fromEntries(members.map((id) => [id, own]));
    expect(whole.posts).toBe(9);
    expect(costOf({ ...plain, by })).toEqual(whole);
    expect(costOf({ ...plain, by, dimensions: { ...plain.dimensions, ...own } })).toEqual(whole);
  });

  it('costs what the dearest member makes of an option', () => {
    const seconding = (seconded: number) =>
      mechanismOf({ awareness: ['exchange', { seconded }] }).dimensions.awareness;
    const by = { hill: { awareness: seconding(7) }, coast: { awareness: seconding(2) } };
    const base = mechanismOf({ awareness: ['exchange', { seconded: 3 }] });
    expect(costOf(base).posts).toBe(3);
    expect(costOf({ ...base, by }).posts).toBe(7);
  });

  /** Options that act on the region as a whole; files refuse them in a layer. */
  const whole = ['reserve', 'pre-position', 'score-and-sanction', 'dynamic-feedback'];
  const inLayer = allOptions()
    .map(([dimension, id]) => [dimension, id] as const)
    .filter(([, id]) => !whole.includes(id));

  it.each(inLayer)(
    'that swaps its option of %s for %s changes that dimension alone, inside alone',
    (dimension, id) => {
      const plain: MechanismSpec = {
        organisation: 'lead',
        information: 'liaison',
        law: 'agreement',
      };
      const layered = mechanismOf({ ...plain, layers: { upper: { [dimension]: id } } });
      const swapped = mechanismOf({ ...plain, [dimension]: id });
      const inside = [mechanismOf(plain), layered, swapped].map((one) => answersOf(one, 'hill'));
      const outside = [mechanismOf(plain), layered].map((one) => answersOf(one, 'coast'));
      for (const other of DIMENSIONS) {
        if (other === dimension) continue;
        expect(inside[1][other]).toBe(inside[0][other]);
        expect(outside[1][other]).toBe(outside[0][other]);
      }
      // What crosses layers is the same question everywhere; the rest is answered by place.
      if (dimension === 'organisation' || dimension === 'information') return;
      expect(inside[1][dimension]).toBe(inside[2][dimension]);
      expect(outside[1][dimension]).toBe(outside[0][dimension]);
    },
  );
});
