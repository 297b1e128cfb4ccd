// Aim: a jurisdiction's forecast of its own risk looks ahead on the tape, errs by the hour, and stays in 0..1.
import { describe, expect, it } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { riskAt } from '../../sim-core/engine/risk.ts';
import { physicsOf } from '../kit/physics.ts';
import type { Physics } from '../kit/physics.ts';

function forecast(value: string, error: number): Physics {
  return physicsOf({
    horizonMs: 24 * HOUR,
    drivers: [
      { id: 'rain', points: [[0, 7]] },
      {
        id: 'wind',
        points: [
          [0, 0],
          [24 * HOUR, 24],
        ],
      },
    ],
    risks: [{ at: 'east', value, leadMs: 6 * HOUR, error }],
  });
}
const at = ({ linked, tape, world }: Physics, id: string, now: number): number =>
  riskAt(
    linked,
    tape,
    world.jurisdictions.findIndex((one) => one.id === id),
    now,
  );

describe('the risk that a jurisdiction forecasts', () => {
  const exact = forecast('driver(wind) / 100', 0);

  it('is its formula over the drivers a lead time ahead, at most at the horizon', () => {
    expect(at(exact, 'east', 0)).toBeCloseTo(0.06, 12);
    expect(at(exact, 'east', 4 * HOUR)).toBeCloseTo(0.1, 12);
    expect(at(exact, 'east', 20 * HOUR)).toBeCloseTo(0.24, 12);
    expect(at(exact, 'east', 24 * HOUR)).toBeCloseTo(0.24, 12);
  });

  it('may be asked between the instants of the grid', () => {
    expect(at(exact, 'east', 4 * HOUR + 7)).toBeCloseTo(0.1, 12);
  });

  it('is 0 for a jurisdiction that makes no forecast', () => {
    expect(at(exact, 'west', 4 * HOUR)).toBe(0);
  });

  it('stays within 0 and 1', () => {
    expect(at(forecast('driver(wind)', 0), 'east', 4 * HOUR)).toBe(1);
    expect(at(forecast('-driver(wind)', 0), 'east', 4 * HOUR)).toBe(0);
  });

  it('errs by one factor for each hour of asking', () => {
    const vague = forecast('0.3', 0.2);
    const asked = [0, 10, 59, 60, 119, 120].map((minutes) => at(vague, 'east', minutes * MINUTE));
    expect(asked[1]).toBe(asked[0]);
    expect(asked[2]).toBe(asked[0]);
    expect(asked[4]).toBe(asked[3]);
    expect(new Set(asked).size).toBe(3);
    const east = vague.world.jurisdictions.findIndex(({ id }) => id === 'east');
    expect(asked[3]).toBeCloseTo(0.3 * vague.tape.riskError[east][1], 12);
  });

  it('is a Fault when the formula gives no finite number', () => {
    const broken = forecast('driver(rain) / (driver(wind) - 6)', 0);
    expect(() => at(broken, 'east', 0)).toThrow(Fault);
    expect(() => at(broken, 'east', 0)).toThrow(/risks of east: value.*Infinity[^]*wind = 6/);
  });
});
