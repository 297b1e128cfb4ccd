/**
 * What people write on a request, an offer or an answer goes where that goes, and takes as long: the words
 * lie on the paper, and whoever the paper reaches reads them.
 */
import { peopleOf } from '../engine/people.ts';
import type { Message } from '../model/message.ts';
import type { Game } from './game.ts';

/** Papers that words may lie on, each by what it is about. */
export const PAPERS = {
  /** a request for help: it is put to the secretariat, to those who vote, to donors and their superiors */
  request: (lot: number) => `request:${lot}`,
  /** what a donor answers to what it was asked */
  answer: (ask: number) => `answer:${ask}`,
  /** what a superior answers to its donor */
  permitted: (ask: number, approver: number) => `permitted:${ask}:${approver}`,
  offer: (offer: number) => `offer:${offer}`,
  offerAnswer: (offer: number) => `offer-answer:${offer}`,
} as const;

/** The words that a message carries, by their place among all that was written; -1 for none. */
export function wordsOn(game: Game, message: Message): number {
  if (message.kind === 'note' || message.kind === 'fact') return message.about;
  const paper = paperOf(game, message);
  return paper === null ? -1 : (game.state.words[paper] ?? -1);
}

function paperOf({ run }: Game, { kind, about, from }: Message): string | null {
  const { asks } = run.sim.state;
  switch (kind) {
    case 'request':
    case 'invite':
      return PAPERS.request(about);
    case 'ask':
    case 'permit':
      return PAPERS.request(asks[about].lot);
    case 'answer':
      return PAPERS.answer(about);
    case 'permitted':
      return PAPERS.permitted(about, from);
    case 'offer': {
      const { donor } = peopleOf(run.sim).offers[about];
      return from === donor ? PAPERS.offer(about) : PAPERS.offerAnswer(about);
    }
    default:
      return null;
  }
}
