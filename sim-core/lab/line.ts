import { HOUR } from '../base/time.ts';
import { observe } from '../engine/beliefs.ts';
import type { LabTarget } from '../model/lab.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

/** So severe that every level hands it on. */
const SEVERITY = 8;

/** A bureau sees an event at the start; the shipped doctrine reports it up the line. */
export function runLine(trial: Trial): (target: LabTarget) => number {
  const run = scripted(trial, { duties: true });
  const { departments } = trial.lab.scenario;
  const bureau = indexOf(departments, 'bureau');
  observe(run.sim, bureau, {
    incident: 0,
    generation: 1,
    severity: SEVERITY,
    need: [],
    asOfMs: 0,
    origin: bureau,
    detail: false,
  });
  run.finish();
  return ({ of, measure, from }) => {
    const belief = run.sim.state.beliefs[indexOf(departments, of ?? '')][0];
    const knownMs = belief === null ? Infinity : belief.firstMs;
    if (measure === 'late') return knownMs > from ? 1 : 0;
    return (knownMs / HOUR) * (HOUR / trial.lab.unitMs);
  };
}
