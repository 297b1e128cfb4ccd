/**
 * Aim: what was acknowledged survives the death of the process at any moment, and stands once; and so
 * it is with polite restarts. Real server processes, four people who act all the while.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildChild } from '../kit/child-server.ts';
import { temporaryFolder } from '../kit/server.ts';
import { killTrial } from './kill-stage.ts';

const KILLS = 40;
const RESTARTS = 20;
const { folder, remove } = temporaryFolder();
beforeAll(buildChild, 60_000);
afterAll(remove);

it(`survives ${KILLS} kills and ${RESTARTS} polite restarts`, async () => {
  const report = await killTrial({ seed: 'kill', folder, kills: KILLS, restarts: RESTARTS });
  const { faults, acknowledged, records, startsMs } = report;
  expect(faults).toEqual([]);
  console.log(
    `${KILLS} kills, ${RESTARTS} restarts: ${acknowledged} acknowledged, ${records} records, 0 lost, ` +
      `0 twice; back in ${Math.round(startsMs[startsMs.length >> 1])} ms (median), ` +
      `${Math.round(startsMs.at(-1) ?? 0)} ms (longest)`,
  );
  expect(acknowledged).toBeGreaterThan(KILLS);
}, 900_000);
