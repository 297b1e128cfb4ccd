// Aim: what must hold in every run holds in two hundred worlds and mechanisms drawn at random.
import { describe, expect, it } from 'vitest';
import { addSizes, checkWorld, NOTHING } from '../release/world-check.ts';

const WORLDS = 200;
const BATCHES = 5;
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
  );

  it('much happens', () => {
    console.log(`random worlds: ${WORLDS} worlds, ${JSON.stringify(size)}`);
    expect(size.events).toBeGreaterThan(100_000);
    expect(size.commitments).toBeGreaterThan(100);
    expect(size.deployments).toBeGreaterThan(1000);
    expect(size.lost).toBeGreaterThan(10);
    expect(size.cases).toBeGreaterThan(150);
  });
});
