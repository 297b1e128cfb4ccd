/**
 * Aim: five hundred storms of the whole server, each from one seed, break no promise; and each of the bugs
 * that we plant around its rooms is found by a few of the same storms. A failure prints its seed and the
 * shortest beginning of its story that ends badly.
 */
import { describe, expect, it } from 'vitest';
import { planted } from '../kit/planted.ts';
import { PEOPLE, SERVER_BUGS } from './server/bugs.ts';
import { serverStorm, shortest } from './server/storm.ts';

const STAGE = 'test/storm/server/storm.ts';
const SEEDS = 500;
/** Storms that a planted bug may need until it shows. */
const PATIENCE = 60;

describe('the storm of the whole server', () => {
  it('breaks nothing', async () => {
    const sums: Record<string, number> = {};
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { faults, counts } = await serverStorm(String(seed));
      if (faults.length > 0) {
        const story = await shortest(String(seed));
        expect({ seed, ...(story ?? { faults }) }).toEqual({ seed, faults: [] });
      }
      for (const [what, n] of Object.entries(counts)) sums[what] = (sums[what] ?? 0) + n;
    }
    console.log(`${SEEDS} storms of the whole server: ${JSON.stringify(sums)}`);
    expect(Object.values(sums).every((n) => n > 50)).toBe(true);
  });

  it('is the same storm for the same seed', async () => {
    expect(await serverStorm('7')).toEqual(await serverStorm('7'));
  });

  it('finds nothing in the same server with nothing planted in it', async () => {
    const text = "const ticket = await documents.pop('ticket', id);";
    const same = { what: 'is the same', file: PEOPLE, from: text, to: text };
    const { serverStorm: again } = await planted<{ readonly serverStorm: typeof serverStorm }>(
      STAGE,
      same,
    );
    expect(await again('7')).toEqual(await serverStorm('7'));
  });

  it.each(SERVER_BUGS)('finds a server that $what', async (bug) => {
    const mutant = await planted<{ readonly serverStorm: typeof serverStorm }>(STAGE, bug);
    const found: string[] = [];
    for (let seed = 1; seed <= PATIENCE && found.length === 0; seed++) {
      const { faults } = await mutant.serverStorm(String(seed));
      found.push(...faults.slice(0, 1));
    }
    console.log(`${bug.what}: ${found.join()}`);
    expect(found).toHaveLength(1);
  });
});
