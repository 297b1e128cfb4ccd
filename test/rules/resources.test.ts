/** Aim: whom each option of resources asks first, how many at a time, and what is kept at home. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR } from '../../sim-core/base/time.ts';
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

describe('a rule of allocation', () => {
  const pooled = (allocation: string) => donorsFor('pool', { allocation });

  it('asks the nearest, or those who have most, first', () => {
    expect(pooled('nearest').map(([place]) => place)).toEqual(['inland', 'plain', 'hill']);
    expect(pooled('fullest').map(([place]) => place)).toEqual(['plain', 'inland', 'hill']);
  });

  it('asks each for its equal part, and then everybody again for what is missing', () => {
    expect(pooled('even')).toEqual([
      ['inland', 1],
      ['plain', 1],
      ['hill', 1],
      ['inland', 6],
      ['plain', 8],
      ['hill', 4],
    ]);
  });
});

describe("'reserve'", () => {
  /** Who is asked for a request of coast, the union's own stock by name. */
  const askedBy = (changed: Parameters): readonly string[] => {
    const place = frozen({ resources: ['reserve', changed] });
    const scope = ['hill', 'inland', 'plain'].map(place.jurisdiction);
    return place.hooks.resources
      .donors(place.world, place.request('coast', 'rescue'), scope)
      .map(({ jurisdiction }) => REGION.jurisdictions[jurisdiction]?.id ?? 'the union');
  };

  it('is asked last, or first where the rule says so', () => {
    expect(askedBy({ stock: 0.5 }).at(-1)).toBe('the union');
    expect(askedBy({ stock: 0.5, order: 'first' })[0]).toBe('the union');
  });

  it('is nobody at all when nothing was bought', () => {
    expect(askedBy({ stock: 0 })).toEqual(NEAREST_FIRST);
  });
});

describe("'assigned-pair'", () => {
  const partners = (changed: Parameters): readonly string[] =>
    donorsFor('assigned-pair', changed).map(([place]) => place);

  it('knows the named partners and nobody else', () => {
    expect(partners({ partners: 1, rule: 'nearest' })).toEqual(['inland']);
    expect(partners({ partners: 2, rule: 'nearest' })).toEqual(['inland', 'plain']);
  });

  it('goes round the members, so that each stands for as many as stand for it', () => {
    const place = frozen({ resources: ['assigned-pair', { partners: 1 }] });
    const members = ['coast', 'hill', 'plain'];
    const named = members.map((from) =>
      place.hooks.resources
        .donors(place.world, place.request(from, 'rescue'), members.map(place.jurisdiction))
        .map((donor) => REGION.jurisdictions[donor.jurisdiction].id),
    );
    expect(named).toEqual([['hill'], ['plain'], ['coast']]);
  });

  it('goes on to the others where pairs are not exclusive', () => {
    expect(partners({ partners: 1, rule: 'nearest', exclusive: false })).toEqual(NEAREST_FIRST);
  });
});

describe("'pre-position'", () => {
  it('says from which forecast, how much, how soon and for how long', () => {
    const changed = {
      from: 0.4,
      share: 0.3,
      decide: constant(HOUR),
      stay: constant(30 * HOUR),
    };
    expect(frozen({ resources: ['pre-position', changed] }).hooks.resources.ahead).toEqual({
      from: 0.4,
      share: 0.3,
      decide: constant(HOUR),
      stayMs: 30 * HOUR,
    });
  });

  it('moves nobody with a share of 0', () => {
    expect(frozen({ resources: ['pre-position', { share: 0 }] }).hooks.resources.ahead).toBeNull();
  });
});

/** Every option; those that a placement or a pair may narrow are told apart above. */
const ALL = ['assigned-pair', 'own-only', 'pool', 'pre-position', 'request-offer', 'reserve'];

describe('every resource rule', () => {
  it.each(['own-only', 'pool', 'pre-position', 'request-offer'])(
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

  it.each(ALL)('of kind %s passes on its numbers', (option) => {
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
