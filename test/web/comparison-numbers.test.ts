/** Aim: numbers of a comparison are written alike down a column, and ticks are round. */
import { describe, expect, it } from 'vitest';
import { roundTicks, scaleFor } from '../../web/parts/comparison/numbers.ts';

describe('a scale', () => {
  it('has one precision for all values', () => {
    const scale = scaleFor(582, 'en');
    expect([scale.of(582), scale.of(3.2), scale.signed(-42)]).toEqual(['582', '3', '-42']);
  });

  it('uses 万 and 亿 in Chinese only', () => {
    expect(scaleFor(8_600_000, 'zh').of(8_600_000)).toBe('860万');
    expect(scaleFor(2_340_000_000, 'zh').of(2_340_000_000)).toBe('23.4亿');
    expect(scaleFor(8_600_000, 'en').of(8_600_000)).toBe('8,600,000');
  });
});

describe('ticks', () => {
  it('are few, round and inside', () => {
    expect(roundTicks(-271, 190)).toEqual([-200, -100, 0, 100]);
    expect(roundTicks(0, 72)).toEqual([0, 20, 40, 60]);
    expect(roundTicks(0, 0.7)).toHaveLength(4);
    expect(roundTicks(5, 5)).toEqual([5]);
  });
});
