import { factsOf, openDecisions } from '../../engine/decisions.ts';
import type { OpenDecision } from '../../model/people.ts';
import type { Game } from '../game.ts';
import { ANSWER_WORDS } from '../inbox-words.ts';
import { refused } from '../verdict.ts';
import { PAPERS } from '../words.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';
import { tellNow, writeOn } from './writing.ts';

/** The words of an answer go with it; where the answer counts at once, whoever put the question has them at once. */
export const decide: Act<'decide'> = (game, self, { decision, yes, amount, note }, by) => {
  const serial = /^d([1-9]\d{0,8})$/.exec(decision)?.[1];
  if (serial === undefined) return refused('settled-already');
  const open = openDecisions(game.run.sim, self).find((one) => one.serial === Number(serial));
  const incident = open === undefined ? null : incidentOf(game, self, open);
  const verdict = carry(game, [
    { kind: 'decide', actor: self, decision: Number(serial), yes, amount },
  ]);
  if (!verdict.ok || open === undefined || note === '') return verdict;
  const paper = paperOf(self, open);
  if (paper !== null) writeOn(game, self, by, paper, note);
  else {
    const title = ANSWER_WORDS[open.kind];
    tellNow(game, self, by, open.from, note, { kind: 'answer', title, incident });
  }
  return verdict;
};

/** What is answered by letter; the rest counts as soon as it is said. */
function paperOf(self: number, { kind, about }: OpenDecision): string | null {
  if (kind === 'ask') return PAPERS.answer(about);
  if (kind === 'permit') return PAPERS.permitted(about, self);
  return kind === 'offer' ? PAPERS.offerAnswer(about) : null;
}

function incidentOf({ run }: Game, self: number, open: OpenDecision): string {
  return run.sim.scenario.incidents[factsOf(run.sim, self, open).incident].id;
}
