/** Aim: a form that sends units starts with what its owner really has, and thousands of units are counted right. */
import { describe, expect, it } from 'vitest';
import type { BeliefEntry, UnitEntry } from '../../sim-core/exercise/entries.ts';
import { defaultsFor, readyOf, type WritingContext } from '../../web/parts/acts/defaults.ts';
import { firstStatuses, groupUnits } from '../../web/parts/units/groups.ts';
import { PRACTICE_VIEW } from '../../web/screens/practice/stage.ts';

const unit = (owner: string, capability: string, status = 'ready'): UnitEntry => ({
  kind: `${capability}-team`,
  owner,
  place: 'here',
  status,
  incident: null,
  capabilities: { [capability]: 2 },
  sinceMs: 0,
});

const context = (
  units: WritingContext['units'],
  need: Readonly<Record<string, number>>,
): WritingContext => ({
  desk: PRACTICE_VIEW.desk.self,
  option: {
    act: 'dispatch',
    standing: 'under',
    reason: null,
    choices: {
      owner: ['ecology', 'fire'],
      capability: ['sampling', 'rescue', 'pumping'],
      incident: ['spill'],
    },
  },
  beliefs: { spill: { incident: 'spill', need, learnedMs: 1 } as unknown as BeliefEntry },
  units,
  protections: {},
  log: {},
  incident: 'spill',
});

const UNITS = {
  a: unit('ecology', 'sampling'),
  b: unit('fire', 'rescue'),
  c: unit('fire', 'rescue', 'travelling'),
  d: unit('ecology', 'pumping', 'working'),
};

describe('a form that sends units', () => {
  it.each<[string, Readonly<Record<string, number>>, string, string]>([
    ['what is needed most, by who has it', { rescue: 9, sampling: 1 }, 'rescue', 'fire'],
    ['what stands ready, if the rest is out', { pumping: 9, sampling: 1 }, 'sampling', 'ecology'],
    ['anything that stands ready, if nothing needed does', { pumping: 9 }, 'sampling', 'ecology'],
  ])('starts with %s', (_, need, capability, owner) => {
    for (const kind of ['dispatch', 'pre-position'] as const) {
      expect(defaultsFor(kind, context(UNITS, need))).toMatchObject({ capability, owner });
    }
  });

  it('leaves open whose units go where none is known to be ready', () => {
    const given = defaultsFor('dispatch', context({ d: UNITS.d }, { pumping: 9 }));
    expect(given).toMatchObject({ capability: 'pumping' });
    expect(given).not.toHaveProperty('owner');
  });

  it('counts what is ready of one owner alone', () => {
    expect(readyOf(UNITS).get('rescue')).toBe(2);
    expect(readyOf(UNITS, 'ecology').get('rescue')).toBeUndefined();
    expect(readyOf(UNITS, 'fire').get('rescue')).toBe(2);
  });
});

describe('units in groups', () => {
  it('are counted by what they do, from at hand to out of hand', () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, n) => [
        `u${n}`,
        unit('fire', 'rescue', n % 3 === 0 ? 'working' : 'ready'),
      ]),
    );
    const [group, ...others] = groupUnits(many);
    expect(others).toEqual([]);
    if (group === undefined) throw new Error('no group');
    expect(group).toMatchObject({ total: 3000, ready: 2000 });
    expect(group.counts).toEqual([
      ['ready', 2000],
      ['working', 1000],
    ]);
    expect(firstStatuses(group, 40)).toEqual(Array.from({ length: 40 }, () => 'ready'));
  });
});
