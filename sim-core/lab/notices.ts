import { HOUR } from '../base/time.ts';
import { observe } from '../engine/beliefs.ts';
import type { Apparatus, LabTarget } from '../model/lab.ts';
import type { Hooks } from '../model/mechanism.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

type Notices = Extract<Apparatus, { readonly kind: 'notices' }>;
type Notice = Notices['notices'][number];

/** Until a first notice has come the age counts from the start of the event: these are left out. */
const FILLING = 0.1;

/** An office sees an event again and again and tells it across; the model's own clock of ages runs. */
export function runNotices(trial: Trial, { notices }: Notices): (target: LabTarget) => number {
  const ages = new Map(notices.map((notice) => [notice.id, meanAgeMs(trial, notice)] as const));
  return ({ of }) => (ages.get(of ?? '') ?? NaN) / trial.lab.unitMs;
}

/**
 * The model looks at ages at every step of the grid; what is seen falls in the middle between two looks,
 * where the mean over the looks is the mean over time.
 */
function meanAgeMs(trial: Trial, { id, everyMs, delay, loss, count }: Notice): number {
  const { scenario } = trial.lab;
  const [seer, reader] = ['seer', 'reader'].map((who) => indexOf(scenario.departments, who));
  const hooks = ({ information }: Hooks): Partial<Hooks> => ({
    information: {
      ...information,
      refreshMs: 0,
      share: (_world, { from }) =>
        from === seer ? [{ to: reader, delay, loss, via: -1, pulled: false }] : [],
    },
  });
  const notices = Math.max(1, Math.round(count * trial.share));
  const run = scripted(trial, {
    hooks,
    duties: true,
    untilMs: notices * everyMs,
    seed: `${trial.seed}/${id}`,
  });
  const { tallies } = run.sim.state;
  const first = Math.floor(notices * FILLING);
  let before = { ageSum: 0, ageWeight: 0 };
  for (let n = 0; n < notices; n++) {
    if (n === first) {
      run.advance(n * everyMs - 1);
      before = { ...tallies };
    }
    const now = n * everyMs + scenario.stepMs / 2;
    run.advance(now);
    observe(run.sim, seer, {
      incident: 0,
      generation: 1,
      severity: 1,
      need: [],
      asOfMs: now,
      origin: seer,
      detail: false,
    });
  }
  run.advance(notices * everyMs - 1);
  return ((tallies.ageSum - before.ageSum) / (tallies.ageWeight - before.ageWeight)) * HOUR;
}
