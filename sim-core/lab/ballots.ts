import { constant } from '../base/distribution.ts';
import { apply } from '../engine/acting.ts';
import { observe } from '../engine/beliefs.ts';
import { EVENT } from '../engine/events.ts';
import { assert } from '../base/assert.ts';
import type { Apparatus, LabTarget } from '../model/lab.ts';
import type { Hooks } from '../model/mechanism.ts';
import type { Procedure } from '../model/mechanism/organisation.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

type Ballots = Extract<Apparatus, { readonly kind: 'ballots' }>;
type Ballot = Ballots['ballots'][number];

interface Outcome {
  /** Mean time from the request to the decision, ms. */
  readonly timeMs: number;
  readonly approved: number;
}

/** Many requests at once to a sitting whose members answer by themselves; nothing follows a decision. */
export function runBallots(trial: Trial, { ballots }: Ballots): (target: LabTarget) => number {
  const outcomes = new Map(ballots.map((ballot) => [ballot.id, decide(trial, ballot)] as const));
  return ({ of, measure }) => {
    const outcome = outcomes.get(of ?? '');
    if (outcome === undefined) return NaN;
    return measure === 'approved' ? outcome.approved : outcome.timeMs / trial.lab.unitMs;
  };
}

function decide(trial: Trial, ballot: Ballot): Outcome {
  const { scenario } = trial.lab;
  const outside = indexOf(scenario.departments, 'outside');
  const members = scenario.departments.flatMap((_, d) => (d === outside ? [] : [d]));
  const procedure: Procedure = {
    secretariat: outside,
    submit: constant(0),
    contact: constant(0),
    convene: null,
    voters: members.slice(0, ballot.voters),
    votesNeeded: ballot.needed,
    vote: ballot.answer,
    agenda: Infinity,
    sessionMs: Infinity,
    overflow: 'convene',
    periodMs: Infinity,
    // Nobody is asked for anything afterwards: the decision is all there is.
    donors: [],
    force: 'asked',
    onLadder: false,
    underAgreement: true,
  };
  const hooks = ({ organisation, law }: Hooks): Partial<Hooks> => ({
    // What was not approved is not put again.
    organisation: {
      ...organisation,
      procedure: (_world, { level }) => (level === 0 ? procedure : null),
    },
    law: {
      ...law,
      terms: () => ({ base: ballot.yes, permits: [], paper: null, binding: true }),
    },
  });
  const run = scripted(trial, { hooks, seed: `${trial.seed}/${ballot.id}` });
  const { sim } = run;
  const need = [3];
  observe(sim, outside, {
    incident: 0,
    generation: 1,
    severity: 3,
    need,
    asOfMs: 0,
    origin: outside,
    detail: false,
  });
  const requests = Math.max(1, Math.round(ballot.requests * trial.share));
  for (let n = 0; n < requests; n++) {
    apply(sim, { kind: 'request', actor: outside, incident: 0, capability: 0, amount: 1 });
  }
  const decided = new Set<number>();
  let sumMs = 0;
  let approved = 0;
  while (decided.size < requests && run.step()) {
    if (sim.queue.kind !== EVENT.vote) continue;
    const lot = sim.queue.a;
    const { votesYes, votesNo, votesNeeded, voters } = sim.state.lots[lot];
    const isYes = votesYes >= votesNeeded;
    if (decided.has(lot) || (!isYes && votesNo <= voters.length - votesNeeded)) continue;
    decided.add(lot);
    sumMs += sim.state.now;
    if (isYes) approved++;
  }
  assert(decided.size === requests, `lab: ${decided.size} decisions on ${requests} requests`);
  return { timeMs: sumMs / requests, approved: approved / requests };
}
