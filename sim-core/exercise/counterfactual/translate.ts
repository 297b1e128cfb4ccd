import type { SeatAct } from '../act.ts';
import { caseId, ownLots } from '../cases.ts';
import type { Game } from '../game.ts';
import { decisionEntries } from '../views/seat.ts';
import { isSameMail, isSameQuestion } from './knowledge.ts';

/**
 * An act of one game as it reads in another. Everything that a scenario names keeps its name; what a game has
 * counted (a decision, an item of mail, a request of one's own) is found again by what it is about, since
 * number 5 here may be something else there.
 * @returns the act itself where nothing changes; null when what it answers does not exist in the other game
 */
export function translate(from: Game, to: Game, department: string, act: SeatAct): SeatAct | null {
  switch (act.kind) {
    case 'decide': {
      const decision = decisionIn(from, to, department, act.decision);
      return decision === null ? null : decision === act.decision ? act : { ...act, decision };
    }
    case 'read':
    case 'acknowledge': {
      const item = mailIn(from, to, department, act.item);
      return item === null ? null : item === act.item ? act : { ...act, item };
    }
    case 'message': {
      if (act.replyTo === null) return act;
      const replyTo = mailIn(from, to, department, act.replyTo);
      return replyTo === null ? null : replyTo === act.replyTo ? act : { ...act, replyTo };
    }
    case 'withdraw': {
      const lot = caseIn(from, to, department, act.case);
      return lot === null ? null : lot === act.case ? act : { ...act, case: lot };
    }
    case 'sign':
      return signIn(from, to, department, act);
    default:
      return act;
  }
}

function decisionIn(from: Game, to: Game, department: string, id: string): string | null {
  const asked = decisionEntries(from, from.names.department(department))[id];
  if (asked === undefined) return null;
  const there = Object.entries(decisionEntries(to, to.names.department(department)));
  return there.find(([, other]) => isSameQuestion(asked, other))?.[0] ?? null;
}

/** The same mail of the other inbox: the same inject, or the n-th of the same words from the same desk. */
function mailIn(from: Game, to: Game, department: string, id: string): string | null {
  const here = from.state.inbox[department];
  const at = here.findIndex((one) => one.id === id);
  if (at < 0) return null;
  const wanted = here[at];
  const isAlike = ({ entry, inject }: (typeof here)[number]): boolean =>
    inject === wanted.inject && isSameMail(entry, wanted.entry);
  const nth = here.slice(0, at).filter(isAlike).length;
  return to.state.inbox[department].filter(isAlike)[nth]?.id ?? null;
}

/** The n-th own request for the same incident and capability. */
function caseIn(from: Game, to: Game, department: string, id: string): string | null {
  const here = ownLots(from, from.names.department(department));
  const at = here.findIndex((_, index) => caseId(index) === id);
  if (at < 0) return null;
  const wanted = here[at];
  const isAlike = (lot: (typeof here)[number]): boolean =>
    lot.incident === wanted.incident && lot.capability === wanted.capability;
  const nth = here.slice(0, at).filter(isAlike).length;
  const there = ownLots(to, to.names.department(department));
  const found = there.filter(isAlike)[nth];
  return found === undefined ? null : caseId(there.indexOf(found));
}

/** A signature performs a draft: where that reads otherwise here, the act itself stands in for it. */
function signIn(
  from: Game,
  to: Game,
  department: string,
  act: Extract<SeatAct, { kind: 'sign' }>,
): SeatAct | null {
  const draft = from.state.drafts[department].find(({ id }) => id === act.draft);
  if (draft === undefined || !act.yes) return act;
  const drafted = draft.entry.act;
  const translated = translate(from, to, department, drafted);
  if (translated === null) return null;
  const isThere = to.state.drafts[department].some(({ id }) => id === act.draft);
  return isThere && translated === drafted ? act : translated;
}
