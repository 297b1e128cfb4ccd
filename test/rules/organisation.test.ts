/**
 * Aim: who decides a request, how long that takes to reach, whom it may draw on and with what force,
 * for each option of organisation; the way up one's own superiors is open under all of them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Procedure } from '../../sim-core/model/mechanism/organisation.ts';
import { votesNeeded } from '../../sim-core/rules/mechanism/organisation/voting.ts';
import type { Parameters } from '../../sim-core/model/mechanism.ts';
import { allOptions } from '../kit/mechanism.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { frozen, REGION } from './frozen.ts';

const place = (j: number): string => REGION.jurisdictions[j].id;

/** The route of a request, level by level, until there is no further one. */
function routeOf(organisation: ChoiceSpec, from: string, capability: 'drinking-water' | 'rescue') {
  const { world, hooks, nameOf, request } = frozen({ organisation });
  const steps: (Procedure & { readonly desk: string; readonly asks: readonly string[] })[] = [];
  for (let level = 0; ; level++) {
    const step = hooks.organisation.procedure(world, request(from, capability, level));
    if (step === null) return steps;
    steps.push({ ...step, desk: nameOf(step.secretariat), asks: step.donors.map(place) });
  }
}

const LADDER_OF_HILL = ['city-office', 'upper-office', 'land-office'];

describe("'territorial'", () => {
  it('asks the nearest superior first and goes up one rung a level', () => {
    const steps = routeOf('territorial', 'hill', 'rescue');
    expect(steps.map(({ desk }) => desk)).toEqual(LADDER_OF_HILL);
  });

  it('lets each superior order only whoever owns the capability below itself', () => {
    const asks = routeOf('territorial', 'hill', 'rescue').map((step) => step.asks);
    expect(asks).toEqual([['hill'], ['hill', 'plain'], ['coast', 'hill', 'inland', 'plain']]);
    for (const { force, voters, convene } of routeOf('territorial', 'hill', 'rescue')) {
      expect([force, voters, convene]).toEqual(['ordered', [], null]);
    }
  });

  it('takes the clocks of the rungs: up from below, down from the superior', () => {
    const [city, upper] = routeOf('territorial', 'hill', 'rescue');
    expect(city).toMatchObject({
      submit: constant(20 * MINUTE),
      contact: constant(33 * MINUTE),
    });
    expect(upper).toMatchObject({
      submit: constant(30 * MINUTE),
      contact: constant(60 * MINUTE),
    });
  });

  it('offers a direct call to members first when ad hoc calls are on, outside any agreement', () => {
    const contact = constant(7 * MINUTE);
    const steps = routeOf(['territorial', { adHoc: true, contact }], 'hill', 'rescue');
    expect(steps.map(({ desk }) => desk)).toEqual(['hill-office', ...LADDER_OF_HILL]);
    expect(steps[0]).toMatchObject({
      asks: ['coast', 'plain'],
      force: 'asked',
      underAgreement: false,
      submit: constant(0),
      contact,
    });
    expect(steps.slice(1).every(({ underAgreement }) => underAgreement)).toBe(true);
  });

  it('gives a place outside the linkage area the ladder alone', () => {
    const steps = routeOf(['territorial', { adHoc: true }], 'inland', 'rescue');
    expect(steps.map(({ desk }) => desk)).toEqual(['lower-office', 'land-office']);
  });

  it('leaves what nobody owns to nobody', () => {
    const { world, hooks } = frozen({ organisation: 'territorial' });
    expect(hooks.organisation.residualOwner(world, 0)).toBe(-1);
  });
});

describe("'joint-meeting'", () => {
  it('takes the request to the secretariat, where all other members vote', () => {
    const { world, hooks, nameOf, request } = frozen({ organisation: 'joint-meeting' });
    const sitting = hooks.organisation.procedure(world, request('hill', 'rescue'));
    expect(nameOf(sitting?.secretariat ?? -1)).toBe('zone-office');
    expect(sitting?.voters.map(nameOf)).toEqual(['coast-office', 'plain-office']);
    expect(sitting).toMatchObject({ force: 'asked', underAgreement: true, agenda: 6 });
    expect(sitting?.donors.map(place)).toEqual(['coast', 'plain']);
    expect(sitting?.convene).not.toBeNull();
  });

  it('needs all votes, more than half of them, or one, by its rule', () => {
    const needed = (rule: string): number | undefined => {
      const { world, hooks, request } = frozen({ organisation: ['joint-meeting', { rule }] });
      return hooks.organisation.procedure(world, request('hill', 'rescue'))?.votesNeeded;
    };
    expect([needed('all'), needed('majority'), needed('any')]).toEqual([2, 1, 1]);
    expect([1, 2, 3, 4, 5].map((n) => votesNeeded('all', n))).toEqual([1, 2, 3, 4, 5]);
    expect([1, 2, 3, 4, 5].map((n) => votesNeeded('majority', n))).toEqual([1, 1, 2, 2, 3]);
    expect([0, 1, 5].map((n) => votesNeeded('any', n))).toEqual([0, 1, 1]);
  });

  it('needs a quorum of all members, of which the one that asks is one', () => {
    expect([0.34, 0.5, 0.67, 1].map((q) => votesNeeded('quorum', 5, q))).toEqual([2, 2, 4, 5]);
    expect([0, 0.01].map((q) => votesNeeded('quorum', 5, q))).toEqual([1, 1]);
    // 0.7 of ten members is seven, whatever the product's rounding.
    expect(votesNeeded('quorum', 9, 0.7)).toBe(6);
    const quorum = ['joint-meeting', { rule: 'quorum', quorum: 0.6 }] as const;
    expect(routeOf(quorum, 'hill', 'rescue')[0]?.votesNeeded).toBe(1);
  });

  it('holds regular sittings only when it was agreed how often', () => {
    const every = (period: number): number | undefined =>
      routeOf(['joint-meeting', { period: constant(period) }], 'hill', 'rescue')[0]?.periodMs;
    expect([every(0), every(24 * HOUR)]).toEqual([Infinity, 24 * HOUR]);
  });

  it('leaves what nobody owns to nobody when that was agreed', () => {
    const { world, hooks } = frozen({
      organisation: ['joint-meeting', { residualOwner: 'nobody' }],
    });
    expect(hooks.organisation.residualOwner(world, 0)).toBe(-1);
  });

  it('never needs more votes than there are, nor fewer under a stricter rule', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const [any, majority, all] = ['any', 'majority', 'all'].map((rule) => votesNeeded(rule, n));
        expect(any).toBeLessThanOrEqual(majority);
        expect(majority).toBeLessThanOrEqual(all);
        // With the yes of the one that asks, more than half of all n + 1 members.
        expect((majority + 1) * 2).toBeGreaterThan(n + 1);
        expect(all).toBe(n);
      }),
    );
  });

  it('goes up the ladder when the meeting has failed, and for those outside the area', () => {
    const after = routeOf('joint-meeting', 'hill', 'rescue').map(({ desk }) => desk);
    expect(after).toEqual(['zone-office', ...LADDER_OF_HILL]);
    const outside = routeOf('joint-meeting', 'inland', 'rescue').map(({ desk }) => desk);
    expect(outside).toEqual(['lower-office', 'land-office']);
  });

  it('falls back to the ladder where the area has no secretariat', () => {
    const { world, hooks, nameOf, request } = frozen(
      { organisation: 'joint-meeting' },
      { ...REGION, secretariat: -1 },
    );
    const first = hooks.organisation.procedure(world, request('hill', 'rescue'));
    expect(nameOf(first?.secretariat ?? -1)).toBe('city-office');
    expect(hooks.organisation.residualOwner(world, 0)).toBe(-1);
  });

  it('gives what nobody owns to the secretariat, and adds no seat', () => {
    const { world, hooks, nameOf } = frozen({ organisation: 'joint-meeting' });
    expect(nameOf(hooks.organisation.residualOwner(world, 0))).toBe('zone-office');
    expect(hooks.organisation.seats).toEqual([]);
  });

  it('waits for nothing when neutral', () => {
    const none = constant(0);
    const [first] = routeOf(
      ['joint-meeting', { convene: none, vote: none, contact: none }],
      'hill',
      'rescue',
    );
    expect(first).toMatchObject({ convene: null, vote: null, submit: none, contact: none });
  });
});

describe("'body'", () => {
  it('adds one seat whose desks and service are its parameters', () => {
    const service = constant(9 * MINUTE);
    const { hooks, department } = frozen({ organisation: ['body', { desks: 5, service }] });
    expect(hooks.organisation.seats).toMatchObject([
      { id: 'coordination-body', function: 'coordination-body', desks: 5, handling: service },
    ]);
    expect(department('coordination-body')).toBe(REGION.departments.length);
  });

  it('tasks the members at its own desk, without a vote', () => {
    const [first] = routeOf('body', 'hill', 'rescue');
    expect(first).toMatchObject({
      desk: 'coordination-body',
      asks: ['coast', 'plain'],
      force: 'tasked',
      convene: null,
      voters: [],
      votesNeeded: 0,
      underAgreement: true,
    });
  });

  it('goes up the ladder when the body has failed, and for those outside the area', () => {
    const after = routeOf('body', 'hill', 'rescue').map(({ desk }) => desk);
    expect(after).toEqual(['coordination-body', ...LADDER_OF_HILL]);
    const outside = routeOf('body', 'inland', 'rescue').map(({ desk }) => desk);
    expect(outside).toEqual(['lower-office', 'land-office']);
  });

  it('takes what nobody owns', () => {
    const { world, hooks, nameOf } = frozen({ organisation: 'body' });
    expect(nameOf(hooks.organisation.residualOwner(world, 0))).toBe('coordination-body');
  });
});

describe("'body', with other powers and hours,", () => {
  it('asks and does not task when it is a broker', () => {
    expect(routeOf(['body', { powers: 'broker' }], 'hill', 'rescue')[0]?.force).toBe('asked');
  });

  it('must be called to its desks when nobody watches', () => {
    const callOut = constant(80 * MINUTE);
    const contact = constant(3 * MINUTE);
    const by = (watch: boolean) => routeOf(['body', { watch, callOut, contact }], 'hill', 'rescue');
    expect(by(true)[0]).toMatchObject({ submit: contact, contact });
    expect(by(false)[0]).toMatchObject({ submit: callOut, contact });
  });
});

describe("'bilateral'", () => {
  it('calls on the nearest partners alone, then on the superiors', () => {
    const contact = constant(7 * MINUTE);
    const steps = routeOf(['bilateral', { partners: 1, contact }], 'hill', 'rescue');
    expect(steps.map(({ desk }) => desk)).toEqual(['hill-office', ...LADDER_OF_HILL]);
    expect(steps[0]).toMatchObject({
      asks: ['plain'],
      force: 'asked',
      underAgreement: true,
      contact,
    });
    const [both] = routeOf(['bilateral', { partners: 2 }], 'hill', 'rescue');
    expect(both?.asks).toEqual(['coast', 'plain']);
  });
});

describe("'joint-superiors'", () => {
  it('has the superiors of the stricken places agree, and order those below them', () => {
    const { world, hooks, nameOf, request } = frozen({ organisation: 'joint-superiors' });
    const step = hooks.organisation.procedure(world, request('hill', 'rescue'));
    expect(nameOf(step?.secretariat ?? -1)).toBe('city-office');
    expect(step?.voters.map(nameOf)).toEqual(['lower-office']);
    expect(step).toMatchObject({ force: 'ordered', votesNeeded: 1 });
    // Inland is no member, but stands below the superior of coast; plain stands below neither.
    expect(step?.donors.map(place)).toEqual(['coast', 'inland']);
  });

  it('draws on members alone when so agreed', () => {
    const [step] = routeOf(['joint-superiors', { scope: 'members' }], 'hill', 'rescue');
    expect(step?.asks).toEqual(['coast', 'plain']);
  });

  it('falls to one of the superiors when nobody owns it', () => {
    const { world, hooks, nameOf } = frozen({ organisation: 'joint-superiors' });
    expect(nameOf(hooks.organisation.residualOwner(world, 0))).toBe('city-office');
  });
});

describe("'lead'", () => {
  it('is the host of the root incident, or the member whose turn it is', () => {
    const deskFor = (changed: Parameters): string | undefined =>
      routeOf(['lead', changed], 'coast', 'rescue')[0]?.desk;
    expect(deskFor({ chair: 'host' })).toBe('hill-office');
    const turns = [0, 1, 2, 3].map((turn) => deskFor({ chair: 'rotating', turn }));
    expect(turns).toEqual(['coast-office', 'hill-office', 'plain-office', 'coast-office']);
  });

  it('asks the members from its own desk, without a vote', () => {
    const [step] = routeOf('lead', 'hill', 'rescue');
    expect(step).toMatchObject({
      force: 'asked',
      voters: [],
      convene: null,
      asks: ['coast', 'plain'],
    });
  });
});

describe("'unified-command'", () => {
  it('seats the commanders of the stricken places, as many desks as its span', () => {
    const { hooks, world, nameOf, request } = frozen({
      organisation: ['unified-command', { span: 4 }],
    });
    expect(hooks.organisation.seats).toMatchObject([{ id: 'unified-command', desks: 4 }]);
    const step = hooks.organisation.procedure(world, request('hill', 'rescue'));
    expect(step?.voters.map(nameOf)).toEqual(['coast-office']);
    expect(step).toMatchObject({ force: 'tasked', agenda: 12, sessionMs: 12 * HOUR });
  });

  it('assigns what its commanders bring, or what all members send', () => {
    const asks = (scope: string) =>
      routeOf(['unified-command', { scope }], 'hill', 'rescue')[0]?.asks;
    expect(asks('commanders')).toEqual(['coast']);
    expect(asks('members')).toEqual(['coast', 'plain']);
  });
});

describe("'directive'", () => {
  it('goes straight to the superior of all members, which orders the whole nation', () => {
    const steps = routeOf('directive', 'hill', 'rescue');
    expect(steps.map(({ desk }) => desk)).toEqual(['land-office', ...LADDER_OF_HILL]);
    expect(steps[0]).toMatchObject({ force: 'ordered', voters: [], sessionMs: Infinity });
    expect(steps[0]?.asks).toEqual(['coast', 'inland', 'plain']);
    expect(steps[0]?.convene).not.toBeNull();
  });
});

describe("'network'", () => {
  it('goes from hand to hand, each taking as many times longer', () => {
    const contact = constant(10 * MINUTE);
    const steps = routeOf(['network', { degree: 1, contact }], 'hill', 'rescue');
    expect(steps.slice(0, 2).map(({ asks }) => asks)).toEqual([['plain'], ['coast']]);
    expect(steps.slice(0, 2).map((step) => step.contact)).toEqual([contact, constant(20 * MINUTE)]);
    expect(steps.slice(2).map(({ desk }) => desk)).toEqual(LADDER_OF_HILL);
  });

  it('has no decider and owns nothing', () => {
    const { world, hooks } = frozen({ organisation: 'network' });
    expect(hooks.organisation.residualOwner(world, 0)).toBe(-1);
    expect(hooks.organisation.seats).toEqual([]);
  });
});

describe('every organisation', () => {
  const ids = allOptions()
    .filter(([dimension]) => dimension === 'organisation')
    .map(([, id]) => id);

  it.each(ids)(
    'of kind %s asks only owners, never the place itself horizontally, and ends at the top',
    (organisation) => {
      for (const from of ['coast', 'hill', 'inland', 'plain']) {
        for (const capability of ['drinking-water', 'rescue'] as const) {
          const { world } = frozen();
          const owners = world.owners(REGION.capabilities.indexOf(capability));
          const steps = routeOf(organisation, from, capability);
          expect(steps.at(-1)?.desk).toBe('land-office');
          for (const { donors, force, asks } of steps) {
            expect(donors.every((donor) => owners.includes(donor))).toBe(true);
            if (force !== 'ordered') expect(asks).not.toContain(from);
          }
        }
      }
    },
  );
});
