import { HOUR } from '../base/time.ts';
import { setControl } from '../engine/control.ts';
import { rekey } from '../engine/forecast.ts';
import { harmNow } from '../engine/stepping.ts';
import { openGame } from './create.ts';
import type { GroupSnapshot } from './create.ts';
import type { ForecastPoint } from './fan.ts';
import type { GroupInput } from './group.ts';

/**
 * One possible future of a live group from a moment of it. Nobody knows what people will do, so from now on
 * doctrine answers for every department; the world and everybody's conduct are drawn anew, so that a fan of
 * these says nothing of the future that will come.
 * @param snapshot of the group at that moment
 * @param seed names the future; the same seed gives the same one
 */
export function forecastRun(
  input: GroupInput,
  snapshot: unknown,
  seed: string,
  untilMs: number,
): readonly ForecastPoint[] {
  const game = openGame(input, false);
  const { sim } = game.run;
  game.run.restore((snapshot as GroupSnapshot).run);
  rekey(sim, seed);
  sim.departments.forEach((_, department) => setControl(sim, department, 'doctrine'));
  const points: ForecastPoint[] = [];
  const endMs = Math.min(untilMs, sim.endMs);
  for (;;) {
    const now = sim.state.now;
    points.push({ atMs: now, unmet: unmetNow(sim.state.hazards), harmPeople: harmNow(sim)[0] });
    if (now >= endMs) return points;
    game.run.advance(Math.min(endMs, (Math.floor(now / HOUR) + 1) * HOUR));
  }
}

function unmetNow({
  need,
  working,
}: {
  readonly need: Float64Array;
  readonly working: Float64Array;
}): number {
  return need.reduce((sum, wanted, at) => sum + Math.max(0, wanted - working[at]), 0);
}
