import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { erlangWait } from '../kit/queue-world.ts';
import { scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';
import { bySeed, cut, sampled } from './row.ts';
import type { Effort, Row } from './row.ts';

/*
 * Queues at units: the everyday calls of a county are a Poisson stream on the tape, and each keeps one
 * unit busy. Calls that find no unit wait, so the comparison is with Erlang's C and never with B.
 */

const SERVICE_MS = 30 * MINUTE;
const SERVICE_HOURS = SERVICE_MS / HOUR;
const FILLING = 0.1;

const FLEETS = [
  [2, 1, 25_000],
  [3, 2, 45_000],
  [5, 4, 75_000],
] as const;

export function unitRows(effort: Effort): readonly Row[] {
  return FLEETS.map(([units, load, fullCalls]) => {
    const id = `units-${units}-${load}`;
    const seeds = 40;
    const calls = cut(fullCalls, effort);
    return sampled(
      {
        id,
        title: {
          zh: `${units} 支队伍、a ${load} 的日常警情：平均等待`,
          en: `Everyday calls at ${units} units, a ${load}: mean wait`,
        },
        unit: { zh: '平均出勤用时', en: 'mean service' },
        expected: erlangWait(units, load / units),
      },
      bySeed(id, seeds, (seed) => callWait(seed, units, load, calls)),
      `${seeds} × ≈${calls}`,
      effort,
    );
  });
}

/** Mean wait of the calls after the filling, in mean services. */
function callWait(seed: string, units: number, load: number, calls: number): number {
  const ratePerHour = load / SERVICE_HOURS;
  const horizonMs = Math.ceil(calls / ratePerHour) * HOUR;
  const service = { kind: 'exponential', mean: SERVICE_MS } as const;
  const world = smallWorld({
    horizonMs,
    stepMs: HOUR,
    jurisdictions: [
      { id: 'area', parent: null, level: 'province' },
      {
        id: 'east',
        parent: 'area',
        background: [{ id: 'calls', capability: 'rescue', ratePerHour, service }],
      },
    ],
    units: [{ id: 'team', owner: 'east-fire', at: 'east', count: units }],
  });
  const run = scripted(world, { seed, ledger: null, hashes: false });
  const waitedHours = (): number => run.sim.state.tallies.callWaitHours.reduce((a, b) => a + b, 0);
  const fromMs = horizonMs * FILLING;
  run.advance(fromMs);
  const before = waitedHours();
  run.finish();
  const counted = run.sim.tape.calls.filter(({ timeMs }) => timeMs > fromMs).length;
  return (waitedHours() - before) / counted / SERVICE_HOURS;
}
