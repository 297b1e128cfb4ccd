// Aim: dimensions combine as exponents do and are named in words that a person reads in an error.
import { describe, expect, it } from 'vitest';
import {
  describeDimension,
  DIMENSIONLESS,
  divide,
  equal,
  halve,
  multiply,
  nameDimension,
  power,
} from '../../sim-core/formula/dimension.ts';
import type { Dimension } from '../../sim-core/formula/dimension.ts';

const KG: Dimension = [1, 0, 0, 0, 0];
const H: Dimension = [0, 0, 1, 0, 0];

describe('dimension', () => {
  it('adds exponents in a product and subtracts them in a quotient', () => {
    expect(multiply(KG, H)).toEqual([1, 0, 1, 0, 0]);
    expect(divide(KG, H)).toEqual([1, 0, -1, 0, 0]);
    expect(equal(multiply(divide(KG, H), H), KG)).toBe(true);
    expect(equal(KG, H)).toBe(false);
  });

  it('raises to whole powers and takes roots of even exponents only', () => {
    expect(power([0, 1, -1, 0, 0], 3)).toEqual([0, 3, -3, 0, 0]);
    expect(halve([0, 2, -4, 0, 0])).toEqual([0, 1, -2, 0, 0]);
    expect(halve(KG)).toBeNull();
    expect(halve([0, -1, 0, 0, 0])).toBeNull();
  });

  it.each<[Dimension, string]>([
    [DIMENSIONLESS, '1'],
    [KG, 'kg'],
    [[1, 0, -1, 0, 0], 'kg/h'],
    [[1, -3, 0, 0, 0], 'kg/m3'],
    [[0, 0, -1, 0, 0], '1/h'],
    [[0, 0, 1, 1, 0], 'h*person'],
    [[0, -2, -1, 0, 1], 'yuan/m2/h'],
  ])('describes %j as %s', (dimension, text) => {
    expect(describeDimension(dimension)).toBe(text);
  });

  it('names well-known dimensions in both languages and shows the others by symbol', () => {
    expect(nameDimension([1, 0, -1, 0, 0])).toEqual({
      zh: '质量流率 (kg/h)',
      en: 'mass per time (kg/h)',
    });
    expect(nameDimension([0, 0, 1, 1, 0]).en).toBe('people times time (h*person)');
    expect(nameDimension(DIMENSIONLESS)).toEqual({ zh: '纯数', en: 'a pure number' });
    expect(nameDimension([0, -2, -1, 0, 1]).en).toBe('yuan/m2/h');
  });
});
