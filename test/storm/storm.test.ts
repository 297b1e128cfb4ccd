/**
 * Aim: 250 storms, each from one seed, break no promise; and each of the bugs that we plant
 * in the room is found by a few of the same storms. A failure prints its seed.
 */
import { describe, expect, it } from 'vitest';
import { openRoom } from '../../exercise-server/room/room.ts';
import { planted } from '../kit/planted.ts';
import { STORM_BUGS } from './bugs.ts';
import { addReports, storm, type OpenRoom, type StormReport } from './storm.ts';

const SEEDS = 250;
/** Storms that a planted bug may need until it shows. */
const PATIENCE = 60;

describe('the storm', () => {
  it('breaks nothing', async () => {
    const reports: StormReport[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const report = await storm(String(seed), openRoom);
      expect({ seed, faults: report.faults }).toEqual({ seed, faults: [] });
      reports.push(report);
    }
    const sums = addReports(reports);
    console.log(`${SEEDS} storms: ${JSON.stringify(sums)}`);
    expect(Object.values(sums).every((n) => n > 100)).toBe(true);
  });

  it('is the same storm for the same seed', async () => {
    expect(await storm('7', openRoom)).toEqual(await storm('7', openRoom));
  });

  it.each(STORM_BUGS)('finds a room that $what', async (bug) => {
    const mutant = await planted<{ readonly openRoom: OpenRoom }>(
      'exercise-server/room/room.ts',
      bug,
    );
    const found: string[] = [];
    for (let seed = 1; seed <= PATIENCE && found.length === 0; seed++) {
      const { faults } = await storm(String(seed), mutant.openRoom);
      found.push(...faults.slice(0, 1));
    }
    expect(found).toHaveLength(1);
  });
});
