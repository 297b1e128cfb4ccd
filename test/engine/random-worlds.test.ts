// Aim: what must hold in every run holds in four hundred worlds and mechanisms drawn at random.
import { describe, expect, it } from 'vitest';
import { addSizes, checkWorld, NOTHING } from '../release/world-check.ts';

const WORLDS = 400;
const BATCHES = 10;
/** Every so many worlds are run a third time, from the start. */
const AGAIN = 8;

let size = NOTHING;

describe(`in ${WORLDS} random worlds`, () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => batch))(
    'nothing breaks, nothing is lost, and a copy goes on alike (part %i)',
    (batch) => {
      const broken: string[] = [];
      for (let n = batch; n < WORLDS; n += BATCHES) {
        const seed = `world-${n}`;
        try {
          size = addSizes(size, checkWorld(seed, n % AGAIN === 0));
        } catch (error) {
          broken.push(`${seed}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      expect(broken).toEqual([]);
    },
    120_000,
  );

  it('much happens', () => {
    console.log(`random worlds: ${WORLDS} worlds, ${JSON.stringify(size)}`);
    expect(size.events).toBeGreaterThan(200_000);
    expect(size.commitments).toBeGreaterThan(200);
    expect(size.deployments).toBeGreaterThan(2000);
    expect(size.lost).toBeGreaterThan(20);
    expect(size.cases).toBeGreaterThan(300);
  });
});
