/**
 * Aim: what an option declares is whole and true: words in both languages, ranges that hold their
 * defaults, a neutral value for every parameter, a price, and no parameter without effect.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanOf, quantile } from '../../sim-core/base/distribution.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { neutralise } from '../../sim-core/index.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type {
  DimensionId,
  MechanismOption,
  ParameterDeclaration,
  Parameters,
  ParameterValue,
} from '../../sim-core/model/mechanism.ts';
import { QUALITIES } from '../../sim-core/model/quality.ts';
import { allOptions, mechanismOf } from '../kit/mechanism.ts';
import { answersOf } from './answers.ts';

const OPTIONS = allOptions();
const PARAMETERS = OPTIONS.flatMap(([dimension, option, declared]) =>
  Object.entries(declared.parameters).map(
    ([name, parameter]) => [`${dimension}.${option}.${name}`, parameter] as const,
  ),
);

function optionOf(dimension: DimensionId, id: string): MechanismOption {
  const found = OPTIONS.find(([d, o]) => d === dimension && o === id);
  if (found === undefined) throw new Error(`there is no option ${dimension}.${id}`);
  return found[2];
}

function expectWords(text: { readonly zh: string; readonly en: string }): void {
  expect(text.zh).toMatch(/\p{Script=Han}/u);
  expect(text.en).toMatch(/[A-Za-z]/);
  expect(text.en).not.toMatch(/\p{Script=Han}/u);
}

describe.each(OPTIONS)('%s: %s', (dimension, id, option) => {
  it('stands in the registry under its own name', () => {
    expect(option.id).toBe(id);
    expect(option.dimension).toBe(dimension);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('is named and explained in both languages', () => {
    expectWords(option.title);
    expectWords(option.help);
  });

  it('costs a finite number of posts and yuan, by default and when neutral', () => {
    const chosen = mechanismOf({ [dimension]: id });
    for (const { dimensions } of [chosen, neutralise(chosen)]) {
      const { posts, yuanPerYear } = option.cost(dimensions[dimension].parameters);
      expect(Number.isFinite(posts) && posts >= 0).toBe(true);
      expect(Number.isFinite(yuanPerYear) && yuanPerYear >= 0).toBe(true);
    }
  });

  it('asks only for options that exist', () => {
    for (const [other, options] of Object.entries(option.requires)) {
      expect(OPTIONS.filter(([d]) => d === other).map(([, o]) => o)).toEqual(
        expect.arrayContaining([...options]),
      );
    }
  });
});

describe('the strongest option of a dimension', () => {
  it.each([
    ['awareness', 'integrated', 'parochial'],
    ['organisation', 'body', 'territorial'],
    ['organisation', 'joint-meeting', 'territorial'],
    ['organisation', 'unified-command', 'lead'],
    ['organisation', 'directive', 'joint-superiors'],
    ['organisation', 'lead', 'network'],
    ['organisation', 'bilateral', 'territorial'],
    ['law', 'agreement', 'vertical-approval'],
    ['law', 'compact', 'agreement'],
    ['law', 'order', 'consent'],
    ['information', 'hub', 'vertical'],
    ['information', 'mesh', 'vertical'],
    ['information', 'bulletin', 'vertical'],
    ['information', 'paired', 'vertical'],
    ['resources', 'pool', 'own-only'],
    ['resources', 'reserve', 'own-only'],
    ['resources', 'pre-position', 'own-only'],
    ['resources', 'assigned-pair', 'own-only'],
    ['finance', 'fund', 'donor-pays'],
    ['finance', 'co-finance', 'donor-pays'],
    ['finance', 'two-way', 'donor-pays'],
    ['evaluation', 'after-action', 'none'],
    ['evaluation', 'score-and-sanction', 'none'],
    ['evaluation', 'dynamic-feedback', 'after-action'],
    ['awareness', 'training', 'cooperative'],
    ['awareness', 'exchange', 'cooperative'],
    ['participation', 'enterprises', 'government-only'],
    ['participation', 'volunteers', 'government-only'],
    ['participation', 'market', 'government-only'],
    ['participation', 'multi-actor', 'enterprises'],
  ] as const)('of %s, %s, is dearer than %s', (dimension, strong, weak) => {
    const price = (id: string): number => {
      const option = optionOf(dimension, id);
      const { parameters } = mechanismOf({ [dimension]: id }).dimensions[dimension];
      const { posts, yuanPerYear } = option.cost(parameters);
      return posts * 300_000 + yuanPerYear;
    };
    expect(price(strong)).toBeGreaterThan(price(weak));
  });
});

describe.each(PARAMETERS)('%s', (_, parameter) => {
  it('is named in both languages, sourced and graded', () => {
    expectWords(parameter.title);
    expect(parameter.source.trim()).not.toBe('');
    expect(QUALITIES).toContain(parameter.quality);
  });

  it('has a range in order that holds its default', () => {
    if (parameter.kind === 'switch' || parameter.kind === 'names') return;
    if (parameter.kind === 'choice') {
      expect(new Set(parameter.choices).size).toBe(parameter.choices.length);
      expect(parameter.choices).toContain(parameter.default);
      return;
    }
    const [low, high] = parameter.range;
    expect(low).toBeLessThan(high);
    const middle =
      parameter.kind === 'duration' ? quantile(parameter.default, 0.5) : parameter.default;
    expect(middle).toBeGreaterThanOrEqual(low);
    expect(middle).toBeLessThanOrEqual(high);
    if (parameter.kind === 'probability') expect([low >= 0, high <= 1]).toEqual([true, true]);
    if (parameter.kind === 'count') expect([low, high, middle].every(Number.isInteger)).toBe(true);
    if (parameter.kind !== 'duration') expect(parameter.unit).not.toBe('');
  });

  it('has a neutral value of its own kind', () => {
    expect(typeof parameter.neutral).toBe(typeof parameter.default);
    if (parameter.kind === 'duration') expect(meanOf(parameter.neutral)).toBe(0);
    if (parameter.kind === 'choice') expect(parameter.choices).toContain(parameter.neutral);
  });
});

/** Another value of the parameter's kind: the far end of its range, the last other word. */
function another(parameter: ParameterDeclaration): ParameterValue {
  switch (parameter.kind) {
    case 'duration':
      return { kind: 'constant', value: 17 * HOUR };
    case 'names':
      return ['nothing-of-this-name'];
    case 'switch':
      return !parameter.default;
    case 'choice':
      return parameter.choices.filter((word) => word !== parameter.default).at(-1) ?? '';
    default:
      return parameter.range.find((end) => end !== parameter.default) ?? NaN;
  }
}

/** What must be switched on for a parameter to show at all. */
const SHOWN: Readonly<Record<string, Parameters>> = {
  ...Object.fromEntries(
    ['vertical', 'liaison', 'bulletin', 'hub', 'mesh', 'paired'].flatMap((id) => [
      [`${id}.followUp`, { verify: true }],
      [`${id}.due`, { feedback: true }],
    ]),
  ),
  'hub.notice': { fallback: 'liaison' },
  'territorial.contact': { adHoc: true },
  'body.callOut': { watch: false },
  'joint-meeting.quorum': { rule: 'quorum' },
  'joint-superiors.quorum': { rule: 'quorum' },
  'unified-command.quorum': { rule: 'quorum' },
  'agreement.automaticFrom': { automatic: true },
  'agreement.uncovered': { coverage: 'water' },
  'agreement.exposure': { liability: 0 },
  'agreement.clock': { clocks: true },
  'agreement.late': { clocks: true },
  'order.automaticFrom': { automatic: true },
  'order.clock': { clocks: true },
  'order.late': { clocks: true },
  'compact.exposure': { liability: 0 },
  'compact.clock': { clocks: true },
  'compact.late': { clocks: true },
};

describe('a parameter', () => {
  it.each(
    OPTIONS.flatMap(([dimension, id, { parameters }]) =>
      Object.keys(parameters).map((name) => [dimension, id, name] as const),
    ),
  )(
    'of %s: %s changes an answer of its own dimension and of no other: %s',
    (dimension, id, name) => {
      const option = optionOf(dimension, id);
      const shown = SHOWN[`${id}.${name}`] ?? {};
      const changed = { ...shown, [name]: another(option.parameters[name]) };
      const before = answersOf(mechanismOf({ [dimension]: [id, shown] }));
      const after = answersOf(mechanismOf({ [dimension]: [id, changed] }));
      expect(othersOf(after, dimension)).toEqual(othersOf(before, dimension));
      expect(after[dimension]).not.toBe(before[dimension]);
    },
  );
});

/** The answers of all dimensions but one. */
function othersOf(
  answers: ReturnType<typeof answersOf>,
  dimension: DimensionId,
): Partial<ReturnType<typeof answersOf>> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== dimension));
}

describe('swapping the option of one dimension', () => {
  const someMechanism = fc.record(
    Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        dimension,
        fc.constantFrom(...OPTIONS.filter(([d]) => d === dimension).map(([, id]) => id)),
      ]),
    ),
  );

  /** Amid no linkage at all, and amid as much of it as there is. */
  const AMID = [
    {},
    {
      awareness: 'exchange',
      organisation: 'body',
      law: 'compact',
      information: 'hub',
      resources: 'reserve',
      finance: 'two-way',
      evaluation: 'dynamic-feedback',
      participation: 'multi-actor',
    },
  ] as const;

  it.each(OPTIONS)(
    '%s to %s changes its own answers and no other, amid anything',
    (dimension, id) => {
      for (const spec of AMID) {
        const before = answersOf(mechanismOf(spec));
        const after = answersOf(mechanismOf({ ...spec, [dimension]: id }));
        expect(othersOf(after, dimension)).toEqual(othersOf(before, dimension));
        const isSame = mechanismOf(spec).dimensions[dimension].option === id;
        expect(after[dimension] === before[dimension]).toBe(isSame);
      }
    },
  );

  it('changes the answers of that dimension and of no other', () => {
    fc.assert(
      fc.property(someMechanism, fc.constantFrom(...OPTIONS), (spec, [dimension, id]) => {
        const before = answersOf(mechanismOf(spec));
        const after = answersOf(mechanismOf({ ...spec, [dimension]: id }));
        for (const other of DIMENSIONS) {
          if (other === dimension) continue;
          expect(after[other]).toBe(before[other]);
        }
        if (spec[dimension] !== id) expect(after[dimension]).not.toBe(before[dimension]);
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the scenario as it was', () => {
    const before = answersOf(mechanismOf());
    answersOf(mechanismOf({ organisation: 'body', information: 'hub' }));
    expect(answersOf(mechanismOf())).toEqual(before);
  });
});
