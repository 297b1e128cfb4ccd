/**
 * Aim: no seat is sent what its department cannot know: no mark of others arrives, and in two worlds
 * that differ only in what others do the seat's transcript is the same to the byte and the moment.
 * Thirty leaks planted in room, audience and host are all found.
 */
import { describe, expect, it } from 'vitest';
import { planted } from '../kit/planted.ts';
import { leaks } from './leak-stage.ts';
import { PLANTED_LEAKS } from './planted-leaks.ts';

const PAIRS = 100;
const PATIENCE = 12;

describe('what a seat is sent', () => {
  it(`is the same in ${PAIRS} pairs of worlds, and bears no mark of others`, async () => {
    for (let seed = 1; seed <= PAIRS; seed++) {
      expect({ seed, found: await leaks(String(seed)) }).toEqual({ seed, found: [] });
    }
  }, 120_000);
});

describe('the search for leaks', () => {
  it('knows thirty', () => expect(PLANTED_LEAKS).toHaveLength(30));

  it.each(PLANTED_LEAKS)('finds: $what ($file)', async (leak) => {
    const module = await planted<{ readonly leaks: typeof leaks }>(
      'test/server/leak-stage.ts',
      leak,
    );
    const found: string[] = [];
    for (let seed = 1; seed <= PATIENCE && found.length === 0; seed++) {
      // A room that is merely broken tells nothing.
      const seen = await module.leaks(String(seed));
      found.push(...seen.filter((what) => !what.includes('did not arrive')));
    }
    expect(found.length).toBeGreaterThan(0);
  });
});
