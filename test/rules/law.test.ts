/**
 * Aim: with what force each option of law lets one place help another: the base of acceptance, whose
 * approval is needed and in what order, what binds, and when linkage starts by itself.
 */
import { describe, expect, it } from 'vitest';
import type { Force } from '../../sim-core/model/mechanism/help-request.ts';
import type { LegalTerms } from '../../sim-core/model/mechanism/law.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

/** Terms on which hill may help coast, with the approvers by name. */
function termsOf(
  law: ChoiceSpec,
  force: Force,
  capability: 'drinking-water' | 'rescue' = 'rescue',
): Omit<LegalTerms, 'permits'> & { readonly permits: readonly string[] } {
  const { world, hooks, nameOf, jurisdiction, request } = frozen({ law });
  const terms = hooks.law.terms(world, {
    donor: jurisdiction('hill'),
    request: request('coast', capability),
    force,
  });
  return { ...terms, permits: terms.permits.map(nameOf) };
}

describe("'vertical-approval'", () => {
  it('needs the consent of as many superiors as it has levels, nearest first', () => {
    const permits = (levels: number): readonly string[] =>
      termsOf(['vertical-approval', { levels }], 'asked').permits;
    expect(permits(0)).toEqual([]);
    expect(permits(1)).toEqual(['city-office']);
    expect(permits(2)).toEqual(['city-office', 'upper-office']);
    expect(permits(9)).toEqual(['city-office', 'upper-office', 'land-office']);
  });

  it('binds nobody and promises least of all', () => {
    const terms = termsOf('vertical-approval', 'asked');
    expect(terms).toMatchObject({ binding: false, paper: null, base: 0.3 });
    expect(terms.base).toBeLessThan(termsOf('consent', 'asked').base);
    expect(terms.base).toBeLessThan(termsOf('agreement', 'asked').base);
  });
});

describe("'consent'", () => {
  it('asks the nearest superior alone, unless that is waived', () => {
    expect(termsOf('consent', 'asked').permits).toEqual(['city-office']);
    expect(termsOf(['consent', { superiorConsents: false }], 'asked').permits).toEqual([]);
  });

  it('does not bind', () => {
    expect(termsOf('consent', 'asked')).toMatchObject({ binding: false, base: 0.55 });
  });
});

describe("'agreement'", () => {
  it('asks nobody else within what it covers, binds, and is stronger when a body tasks', () => {
    expect(termsOf('agreement', 'asked')).toMatchObject({ permits: [], binding: true, base: 0.75 });
    expect(termsOf('agreement', 'tasked')).toMatchObject({ permits: [], binding: true, base: 0.9 });
  });

  it('covers the work on the water only, when it is a river agreement', () => {
    const river = ['agreement', { coverage: 'water' }] as const;
    expect(termsOf(river, 'asked', 'drinking-water')).toMatchObject({ binding: true, base: 0.75 });
    expect(termsOf(river, 'asked', 'rescue')).toEqual({
      base: 0.5,
      permits: ['city-office'],
      paper: null,
      binding: false,
    });
  });

  it('does not let a body task what it does not cover', () => {
    const river = ['agreement', { coverage: 'water' }] as const;
    expect(termsOf(river, 'tasked', 'rescue')).toEqual(termsOf(river, 'asked', 'rescue'));
  });

  it('starts linkage by itself only when that was agreed, from the agreed severity', () => {
    const from = (changed: Readonly<Record<string, boolean | number>>): number | null =>
      frozen({ law: ['agreement', changed] }).hooks.law.automaticFrom;
    expect(from({})).toBeNull();
    expect(from({ automaticFrom: 2 })).toBeNull();
    expect(from({ automatic: true })).toBe(4);
    expect(from({ automatic: true, automaticFrom: 2 })).toBe(2);
  });
});

describe('every law', () => {
  const laws = ['agreement', 'consent', 'vertical-approval'] as const;

  it.each(laws)("of kind %s lets a superior's order bind, with no further approval", (law) => {
    expect(termsOf([law, { order: 0.97 }], 'ordered')).toEqual({
      base: 0.97,
      permits: [],
      paper: null,
      binding: true,
    });
  });

  it.each(laws)('of kind %s passes on its vertical pull', (law) => {
    const { hooks } = frozen({ law: [law, { verticalPull: 0.3 }] });
    expect(hooks.law.verticalPull).toBe(0.3);
  });

  it.each(['consent', 'vertical-approval'] as const)('of kind %s never starts by itself', (law) => {
    expect(frozen({ law }).hooks.law.automaticFrom).toBeNull();
  });

  it.each(laws)('of kind %s keeps every base a probability', (law) => {
    for (const force of ['asked', 'tasked', 'ordered'] as const) {
      const { base } = termsOf(law, force);
      expect(base).toBeGreaterThan(0);
      expect(base).toBeLessThanOrEqual(1);
    }
  });
});
