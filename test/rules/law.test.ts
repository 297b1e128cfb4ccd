/**
 * Aim: with what force each option of law lets one place help another: the base of acceptance, whose
 * approval is needed and in what order, what binds, and when linkage starts by itself.
 */
import { describe, expect, it } from 'vitest';
import type { Force } from '../../sim-core/model/mechanism/help-request.ts';
import type { LegalTerms } from '../../sim-core/model/mechanism/law.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import type { Parameters } from '../../sim-core/model/mechanism.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { allOptions } from '../kit/mechanism.ts';
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

describe("'agreement' with genes of its own", () => {
  it('covers the hazards and the capabilities that it names, all when it names none', () => {
    const covered = (changed: Parameters): boolean =>
      termsOf(['agreement', changed], 'asked', 'rescue').binding;
    expect(covered({})).toBe(true);
    expect(covered({ hazards: ['leak'] })).toBe(true);
    expect(covered({ hazards: ['fire'] })).toBe(false);
    expect(covered({ functions: ['rescue', 'sampling'] })).toBe(true);
    expect(covered({ functions: ['drinking-water'] })).toBe(false);
    expect(covered({ hazards: ['leak'], functions: ['drinking-water'] })).toBe(false);
  });

  it('loses acceptance where nobody answers for harm to the helpers', () => {
    const base = (liability: number): number =>
      termsOf(['agreement', { base: 0.8, liability, exposure: 0.2 }], 'asked').base;
    expect([base(1), base(0.5), base(0)].map((x) => Math.round(x * 100))).toEqual([80, 70, 60]);
  });

  it('may leave a promise without force', () => {
    expect(termsOf(['agreement', { binding: false }], 'asked')).toMatchObject({ binding: false });
  });
});

describe("'compact'", () => {
  /** Terms after coast, which asks, has declared this level. */
  function termsAt(level: number, changed: Parameters = {}, force: Force = 'asked') {
    const { world, hooks, state, nameOf, jurisdiction, request } = frozen({
      law: ['compact', changed],
    });
    state.responseLevel[jurisdiction('coast')] = level;
    const ask = { donor: jurisdiction('hill'), request: request('coast', 'rescue'), force };
    const terms = hooks.law.terms(world, ask);
    return { ...terms, permits: terms.permits.map(nameOf) };
  }

  it('holds from the declaration of the stricken place on, and not before', () => {
    const binds = (declaration: string): readonly boolean[] =>
      [0, 4, 3, 2, 1].map((level) => termsAt(level, { declaration }).binding);
    expect(binds('none')).toEqual([true, true, true, true, true]);
    expect(binds('IV')).toEqual([false, true, true, true, true]);
    expect(binds('III')).toEqual([false, false, true, true, true]);
    expect(binds('I')).toEqual([false, false, false, false, true]);
  });

  it('needs the paper of both sides and nobody else', () => {
    const paper = constant(30 * MINUTE);
    expect(termsAt(2, { paper })).toEqual({ base: 0.85, permits: [], paper, binding: true });
    expect(termsAt(2, { paper: constant(0) }).paper).toBeNull();
  });

  it('leaves a request without declaration to the nearest superior', () => {
    expect(termsAt(0)).toEqual({
      base: 0.5,
      permits: ['city-office'],
      paper: null,
      binding: false,
    });
  });

  it('is at the discretion of the helper, whoever turns to it', () => {
    expect(termsAt(2, {}, 'tasked')).toEqual(termsAt(2, {}, 'asked'));
  });

  it('makes no sense without the claim of the cost', () => {
    expect(OPTIONS.law['compact'].requires.finance).toContain('reimburse');
  });
});

describe("'order'", () => {
  it('asks nobody whether it is willing, with whatever force', () => {
    for (const force of ['asked', 'tasked', 'ordered'] as const) {
      expect(termsOf(['order', { order: 0.96 }], force)).toEqual({
        base: 0.96,
        permits: [],
        paper: null,
        binding: true,
      });
    }
  });
});

describe('the clock of a notice', () => {
  const clocks = { clocks: true, clock: constant(30 * MINUTE), late: 0.2 };
  const laws = ['agreement', 'compact', 'order'] as const;

  it.each(laws)("of '%s' binds departments of the area, once it was given a number", (law) => {
    const clockOf = (changed: Parameters, from: string, to: string): unknown => {
      const { world, hooks, department } = frozen({ law: [law, changed] });
      return hooks.law.noticeClock(world, { from: department(from), to: department(to) });
    };
    const kept = { capMs: 30 * MINUTE, late: 0.2 };
    expect(clockOf(clocks, 'hill-office', 'coast-ecology')).toEqual(kept);
    expect(clockOf(clocks, 'hill-office', 'inland-office')).toBeNull();
    expect(clockOf({}, 'hill-office', 'coast-ecology')).toBeNull();
  });
});

describe('every law', () => {
  const laws = allOptions()
    .filter(([dimension]) => dimension === 'law')
    .map(([, id]) => id);

  it.each(laws)('of kind %s says what silence costs', (law) => {
    expect(frozen({ law: [law, { hidePenalty: 1.5 }] }).hooks.law.hidePenalty).toBe(1.5);
  });

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
