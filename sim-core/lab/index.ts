/** Labs: problems with a known answer, put to the model's own desks, units, messages and hazards. */
import type { LabModel, LabTarget } from '../model/lab.ts';
import { runBallots } from './ballots.ts';
import { runCalls } from './calls.ts';
import { runHazards } from './hazards.ts';
import { runLine } from './line.ts';
import { runMail } from './mail.ts';
import { runNets } from './nets.ts';
import { runNotices } from './notices.ts';
import { rowOf } from './row.ts';
import type { Row } from './row.ts';
import type { Trial } from './scripted.ts';

export { errorLimitOf, verdictOf } from './row.ts';
export type { Row, Verdict } from './row.ts';

/** One repetition: what it gives for each target. */
function runTrial(trial: Trial): (target: LabTarget) => number {
  const { apparatus } = trial.lab;
  switch (apparatus.kind) {
    case 'mail':
      return runMail(trial, apparatus);
    case 'calls':
      return runCalls(trial, apparatus);
    case 'ballots':
      return runBallots(trial, apparatus);
    case 'notices':
      return runNotices(trial, apparatus);
    case 'nets':
      return runNets(trial, apparatus);
    case 'line':
      return runLine(trial);
    case 'hazards':
      return runHazards(trial).read;
  }
}

/**
 * All targets of a lab, each from one value per seed `<lab>/1` …
 * @param share of the full work of one seed, (0, 1]; a smaller sample is allowed a larger error
 */
export function runLab(lab: LabModel, share = 1): readonly Row[] {
  const values = lab.targets.map((): number[] => []);
  for (let n = 1; n <= lab.seeds; n++) {
    const read = runTrial({ lab, seed: `${lab.id}/${n}`, share });
    lab.targets.forEach((target, i) => values[i].push(read(target)));
  }
  return lab.targets.map((target, i) => rowOf(target, values[i], share));
}
