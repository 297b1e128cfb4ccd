/**
 * Aim: the real projection shows no seat what its department cannot know: in random pairs of worlds that
 * differ in nothing else the seat is shown the same to the byte, and no mark of others arrives. Leaks
 * planted in the projection itself are all found; one that merely breaks it does not count.
 */
import { describe, expect, it } from 'vitest';
import { planted } from '../kit/planted.ts';
import { PROJECTION_LEAKS } from './projection-leaks.ts';
import { projectionLeaks } from './projection-stage.ts';

const PAIRS = 100;
const PATIENCE = 12;

describe('what a seat is shown', () => {
  it(`is the same in ${PAIRS} pairs of worlds, and bears no mark of others`, () => {
    for (let seed = 1; seed <= PAIRS; seed++) {
      expect({ seed, found: projectionLeaks(String(seed)) }).toEqual({ seed, found: [] });
    }
  });
});

describe('the search for leaks', () => {
  it.each(PROJECTION_LEAKS)('finds in the projection: $what', async (leak) => {
    const module = await planted<{ readonly projectionLeaks: typeof projectionLeaks }>(
      'test/exercise/projection-stage.ts',
      leak,
    );
    const found: string[] = [];
    for (let seed = 1; seed <= PATIENCE && found.length === 0; seed++) {
      found.push(...module.projectionLeaks(String(seed)));
    }
    expect(found.length).toBeGreaterThan(0);
    expect(found.join(' ')).not.toMatch(/did not arrive|nothing happened/);
  });
});
