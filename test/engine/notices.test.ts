// Aim: what happens to a notice on its way across a border: the clock of the law holds it to a number.
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { apply } from '../../sim-core/engine/acting.ts';
import type { Run } from '../../sim-core/engine/run.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import { happened, named, QUIET, scripted, see } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const DAY = 24 * HOUR;
const NEIGHBOURS = Array.from({ length: 40 }, (_, i) => `n${i}`);
const WORLD = smallWorld({
  horizonMs: 3 * DAY,
  jurisdictions: [
    { id: 'area', parent: null, level: 'province' },
    ...['east', ...NEIGHBOURS].map((id) => ({ id, parent: 'area' })),
  ],
  departments: ['area', 'east', ...NEIGHBOURS].map((at) => ({
    id: `${at}-office`,
    function: 'emergency-management' as const,
    at,
    ...(at === 'area' ? {} : { superior: 'area-office', pull: 1 }),
  })),
  units: [],
  hazards: [{ id: 'fire', severity: '3' }],
  incidents: [{ id: 'blaze', hazard: 'fire', at: 'east' }],
});

/** East tells every neighbour, each notice taking a day on its own. */
function told(hooks: Partial<Hooks>, pulled = false): Run {
  const run = scripted(WORLD, { hooks });
  const { department } = named(run.sim);
  const actor = department('east-office');
  see(run.sim, actor, 0, 3, []);
  for (const id of NEIGHBOURS) {
    apply(run.sim, {
      kind: 'notify',
      actor,
      to: department(`${id}-office`),
      incident: 0,
      delay: constant(DAY),
      loss: 0,
      line: 'across',
      pulled,
    });
  }
  return run;
}

const clock = (capMs: number, late: number): Partial<Hooks> => ({
  law: { ...QUIET.law, noticeClock: () => ({ capMs, late }) },
});

const hours = (run: Run): readonly number[] =>
  happened(run.sim, 'sent').map((row) => Number(row['deliver_ms']) / HOUR);

describe('a notice under a clock', () => {
  it('takes what the law allows, and its own time where none is set or the number is larger', () => {
    expect(new Set(hours(told({})))).toEqual(new Set([24]));
    expect(new Set(hours(told(clock(HOUR, 0))))).toEqual(new Set([1]));
    expect(new Set(hours(told(clock(2 * DAY, 0))))).toEqual(new Set([24]));
  });

  it('breaks it as often as the law is not kept', () => {
    const late = hours(told(clock(HOUR, 0.3))).filter((time) => time === 24).length;
    expect(late).toBeGreaterThan(4);
    expect(late).toBeLessThan(22);
    expect(new Set(hours(told(clock(HOUR, 1))))).toEqual(new Set([24]));
  });

  it('counts the wait for the superior as well: what the law bounds is the whole way', () => {
    const pull = { ...QUIET.law, verticalPull: 1 };
    const free = hours(told({ law: pull }, true));
    expect(Math.min(...free)).toBeGreaterThan(24);
    const bound = { ...pull, noticeClock: () => ({ capMs: 30 * MINUTE, late: 0 }) };
    expect(new Set(hours(told({ law: bound }, true)))).toEqual(new Set([0.5]));
  });
});
