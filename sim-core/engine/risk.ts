import { clip } from '../base/math.ts';
import { HOUR } from '../base/time.ts';
import { evaluate } from './evaluate.ts';
import type { LinkedScenario } from './linked.ts';
import type { Tape } from './tape.ts';

/**
 * What a jurisdiction forecasts at `now` of its own risk, 0..1: its formula over the drivers as they
 * will be a lead time ahead (at most at the horizon), times the forecast error of this hour. 0 for a
 * jurisdiction that makes no forecast.
 * @throws {Fault} when the formula gives NaN or Infinity.
 */
export function riskAt(
  linked: LinkedScenario,
  tape: Tape,
  jurisdiction: number,
  now: number,
): number {
  // A holder that the mechanism adds has no place and forecasts nothing.
  const risk = linked.risks[jurisdiction] ?? null;
  if (risk === null) return 0;
  const { horizonMs, stepMs } = linked.scenario;
  const instant = Math.floor(Math.min(now + risk.leadMs, horizonMs) / stepMs);
  const { scratch } = linked;
  tape.drivers.forEach((values, driver) => {
    scratch[driver] = values[instant];
  });
  const value = evaluate(linked, scratch, null, risk.value, now);
  const errors = tape.riskError[jurisdiction];
  const window = Math.min(Math.floor(now / HOUR), errors.length - 1);
  return clip(value * errors[window], 0, 1);
}
