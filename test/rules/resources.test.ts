/** Aim: whom each option of resources asks first, how many at a time, and what is kept at home. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNIT_STATUSES } from '../../sim-core/model/resource.ts';
import type { Parameters } from '../../sim-core/model/mechanism.ts';
import { frozen, REGION } from './frozen.ts';

type Answer = readonly (readonly [place: string, quantity: number | null])[];

/** Donors for a request of coast, best first. */
function donorsFor(
  option: string,
  changed: Parameters = {},
  capability: 'drinking-water' | 'rescue' = 'rescue',
  scope: readonly string[] = ['hill', 'inland', 'plain'],
  away: readonly string[] = [],
): Answer {
  const { world, hooks, state, request, jurisdiction } = frozen({ resources: [option, changed] });
  for (const id of away) {
    const unit = REGION.units.findIndex((one) => one.id === id);
    state.units.status[unit] = UNIT_STATUSES.indexOf('working');
  }
  return hooks.resources
    .donors(world, request('coast', capability), scope.map(jurisdiction))
    .map((donor) => [REGION.jurisdictions[donor.jurisdiction].id, donor.quantity]);
}

/** From coast: inland and plain one hour, hill two hours by way of plain. */
const NEAREST_FIRST = ['inland', 'plain', 'hill'];

describe("'own-only'", () => {
  it('lends nothing without an order, unless it has been told to', () => {
    expect(frozen({ resources: 'own-only' }).hooks.resources.lends).toBe(false);
    expect(frozen({ resources: ['own-only', { lends: true }] }).hooks.resources.lends).toBe(true);
  });

  it('knows nothing of what others have', () => {
    expect(donorsFor('own-only')).toEqual(NEAREST_FIRST.map((place) => [place, null]));
  });
});

describe("'request-offer'", () => {
  it('asks the nearest first, without knowing what they have', () => {
    expect(donorsFor('request-offer')).toEqual(NEAREST_FIRST.map((place) => [place, null]));
  });
});

describe("'pool'", () => {
  it('reads the ready registered amounts and passes over places that have none', () => {
    expect(donorsFor('pool')).toEqual([
      ['inland', 6],
      ['plain', 8],
      ['hill', 4],
    ]);
    expect(donorsFor('pool', {}, 'drinking-water', ['hill', 'plain'])).toEqual([['hill', 5]]);
  });

  it('no longer counts a unit that has left', () => {
    const away = ['inland-boat/01', 'inland-boat/02', 'inland-boat/03', 'plain-boat/01'];
    expect(donorsFor('pool', {}, 'rescue', ['hill', 'inland', 'plain'], away)).toEqual([
      ['plain', 6],
      ['hill', 4],
    ]);
  });

  it('asks like anybody else when the register is not read', () => {
    expect(donorsFor('pool', { catalogue: false })).toEqual(donorsFor('request-offer'));
  });
});

describe('every resource rule', () => {
  it.each(['own-only', 'pool', 'request-offer'])(
    'of kind %s orders any scope by road time and then by place, and invents nobody',
    (option) => {
      fc.assert(
        fc.property(fc.shuffledSubarray(['coast', 'hill', 'inland', 'plain']), (scope) => {
          const { world, jurisdiction } = frozen();
          const answer = donorsFor(option, {}, 'rescue', scope).map(([place]) => place);
          const time = (place: string): number =>
            world.roadTime(jurisdiction(place), jurisdiction('coast'));
          expect([...answer].sort()).toEqual([...scope].sort());
          for (let i = 1; i < answer.length; i++) {
            const [near, far] = [time(answer[i - 1]), time(answer[i])];
            expect(near < far || (near === far && answer[i - 1] < answer[i])).toBe(true);
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it.each(['own-only', 'pool', 'request-offer'])('of kind %s passes on its numbers', (option) => {
    const { hooks } = frozen({ resources: [option, { breadth: 3, minReserve: 0.6 }] });
    expect(hooks.resources).toMatchObject({ breadth: 3, minReserve: 0.6 });
  });

  it('keeps less and asks more places at once, the more is shared', () => {
    const [own, offer, pool] = ['own-only', 'request-offer', 'pool'].map(
      (resources) => frozen({ resources }).hooks.resources,
    );
    expect(own.minReserve).toBeGreaterThan(offer.minReserve);
    expect(offer.minReserve).toBeGreaterThan(pool.minReserve);
    expect(own.breadth).toBeLessThan(offer.breadth);
    expect(offer.breadth).toBeLessThan(pool.breadth);
  });

  it('puts places that no road reaches last', () => {
    const { world, hooks, request, jurisdiction } = frozen(
      { resources: 'request-offer' },
      { ...REGION, roads: REGION.roads.filter(({ id }) => id === 'coast-plain') },
    );
    const scope = ['hill', 'inland', 'plain'].map(jurisdiction);
    const donors = hooks.resources.donors(world, request('coast', 'rescue'), scope);
    expect(donors.map((one) => REGION.jurisdictions[one.jurisdiction].id)).toEqual([
      'plain',
      'hill',
      'inland',
    ]);
  });
});
