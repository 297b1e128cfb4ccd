import type { Apparatus, LabTarget } from '../model/lab.ts';
import { HOUR } from '../base/time.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

type Calls = Extract<Apparatus, { readonly kind: 'calls' }>;

/** The everyday calls of the tape at the units of each fleet: the mean wait of those after the filling. */
export function runCalls(trial: Trial, calls: Calls): (target: LabTarget) => number {
  const untilMs = Math.ceil((calls.lastsMs * trial.share) / HOUR) * HOUR;
  const fromMs = untilMs * calls.filling;
  const run = scripted(trial, { untilMs });
  run.advance(fromMs);
  const before = Float64Array.from(run.sim.state.tallies.callWaitHours);
  run.finish();
  const after = run.sim.state.tallies.callWaitHours;
  return (target) => {
    const fleet = indexOf(run.sim.scenario.jurisdictions, target.of ?? '');
    const counted = run.sim.tape.calls.filter(
      ({ jurisdiction, timeMs }) => jurisdiction === fleet && timeMs > fromMs && timeMs <= untilMs,
    ).length;
    return ((after[fleet] - before[fleet]) * HOUR) / counted / trial.lab.unitMs;
  };
}
