/**
 * Aim: every shipped mechanism is whole (words, law, needs, sources), is what it says it differs in,
 * runs in a drill, and without its effects moves the same units as all others.
 */
import { describe, expect, it } from 'vitest';
import { HOUR } from '../../sim-core/base/time.ts';
import { compileMechanism, compileScenario, idsOf } from '../../sim-core/files/index.ts';
import { neutralise, OPTIONS } from '../../sim-core/index.ts';
import type { ScenarioModel } from '../../sim-core/index.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type { CompiledMechanism } from '../../sim-core/model/mechanism.ts';
import { shippedLibrary } from '../kit/drill.ts';
import { firstDifference, movesOf, traced } from '../kit/moves.ts';

const library = shippedLibrary();
const IDS = idsOf(library, 'mechanism');

function mechanism(id: string): CompiledMechanism {
  const result = compileMechanism(library, OPTIONS, id);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 2)));
  return result.value;
}

function drill(id: string): ScenarioModel {
  const result = compileScenario(library, id);
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 2)));
  return result.value.model;
}

/** Systems that the studies name or borrow from, each with its file. */
const NAMED = [
  'zone-as-is',
  'zone-optimised',
  'yrd-safety-circle',
  'beijing-tianjin-hebei',
  'pan-pearl-river-delta',
  'greater-mekong',
  'emac-nims',
  'eu-civil-protection',
  'japan-capital-region',
  'kansai-paired-support',
  'counterpart-support',
  'national-directive-pool',
  'c-city-as-is',
  'c-city-improved',
  'c-city-after-hefei',
  'c-city-after-nanjing',
  'c-city-after-rizhao',
  'c-city-after-wuxi',
  'c-city-after-hangzhou',
  'xiangyang-as-is',
  'xiangyang-improved',
  'integrated-prevention-control',
];

/** What exists today needs nothing new. */
const NOTHING_NEEDED = ['territorial', 'zone-as-is', 'c-city-as-is', 'xiangyang-as-is'];

describe('the shipped mechanisms', () => {
  it('are at least twenty-four, and hold every system that the studies name', () => {
    expect(IDS.length).toBeGreaterThanOrEqual(24);
    expect(IDS).toEqual(expect.arrayContaining(NAMED));
  });

  it('use every option of every dimension but those that only a design of one’s own would', () => {
    const used = new Set(
      IDS.flatMap((id) => {
        const { dimensions, layers = [] } = mechanism(id).model;
        return DIMENSIONS.flatMap((dimension) => [
          `${dimension}.${dimensions[dimension].option}`,
          ...layers.flatMap((layer) => `${dimension}.${layer.dimensions[dimension]?.option}`),
        ]);
      }),
    );
    const unused = DIMENSIONS.flatMap((dimension) =>
      Object.keys(OPTIONS[dimension])
        .map((id) => `${dimension}.${id}`)
        .filter((id) => !used.has(id)),
    );
    expect(unused).toEqual(['participation.volunteers']);
  });

  it('are all different', () => {
    const models = IDS.map((id) => JSON.stringify({ ...mechanism(id).model, id: '' }));
    expect(new Set(models).size).toBe(IDS.length);
  });
});

describe.each(IDS)('%s', (id) => {
  const { model, title, summary, legalBasis, needs, sources, assumed } = mechanism(id);

  it('says what it is, on what law it stands, what it needs and whence it is known', () => {
    for (const text of [title, summary, legalBasis, ...Object.values(sources)]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/[A-Za-z]/);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
    }
    const granted = Object.values(needs).filter((need) => need !== null);
    expect(granted.length > 0).toBe(!NOTHING_NEEDED.includes(id));
    for (const need of granted) expect(need.zh).toMatch(/\p{Script=Han}/u);
  });

  it('has a range for every number that is only assumed', () => {
    expect(assumed.length).toBeGreaterThan(5);
    for (const { low, high } of assumed) expect(low).not.toEqual(high);
  });

  it('runs in a drill of the place that it is for', () => {
    const place = id.startsWith('c-city')
      ? 'respiratory-epidemic'
      : id.startsWith('xiangyang')
        ? 'xiangyang-mountain-flood'
        : 'taipu-river';
    const { record, rows } = traced(drill(place), model, '1', 10 * HOUR);
    expect(rows.length).toBeGreaterThan(50);
    expect(Object.values(record.metrics).every(Number.isFinite)).toBe(true);
  });
});

describe('without their effects', () => {
  it('all move the same units and hazards at the same times', () => {
    const taipu = drill('taipu-river');
    const neutral = (id: string) => traced(taipu, neutralise(mechanism(id).model), '1', 16 * HOUR);
    const first = movesOf(neutral('territorial'));
    expect(first.length).toBeGreaterThan(100);
    for (const id of IDS) {
      const difference = firstDifference(first, movesOf(neutral(id)));
      expect({ id, difference }).toEqual({ id, difference: null });
    }
  });
});
