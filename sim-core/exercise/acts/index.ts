import type { SeatAct, SeatActKind } from '../act.ts';
import type { Verdict } from '../attempt.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { byHand } from '../../engine/people.ts';
import { peopleAt } from '../seating.ts';
import { refused } from '../verdict.ts';
import { acknowledge } from './acknowledge.ts';
import type { Act, Performer } from './carry.ts';
import { convene } from './convene.ts';
import { decide } from './decide.ts';
import { declare } from './declare.ts';
import { dispatch } from './dispatch.ts';
import { draft } from './draft.ts';
import { measure } from './measure.ts';
import { message } from './message.ts';
import { note } from './note.ts';
import { notify } from './notify.ts';
import { offer } from './offer.ts';
import { pay } from './pay.ts';
import { preposition } from './pre-position.ts';
import { press } from './press.ts';
import { protect } from './protect.ts';
import { read } from './read.ts';
import { refer } from './refer.ts';
import { release } from './release.ts';
import { report } from './report.ts';
import { request } from './request.ts';
import { told } from './told.ts';
import { warn } from './warn.ts';
import { withdraw } from './withdraw.ts';

/** Every kind of act but the signature, which performs another. */
export const ACTS: { readonly [K in Exclude<SeatActKind, 'sign'>]: Act<K> } = {
  notify,
  report,
  message,
  declare,
  warn,
  protect,
  measure,
  dispatch,
  request,
  offer,
  release,
  'pre-position': preposition,
  decide,
  convene,
  refer,
  withdraw,
  press,
  pay,
  told,
  note,
  read,
  acknowledge,
  draft,
};

/** Acts that leave no line in the desk's log. */
const UNLOGGED: readonly SeatActKind[] = ['read', 'acknowledge', 'draft', 'sign'];

/** Performs an act in the name of a department, and writes it into the desk's own log. */
export function perform(game: Game, self: number, act: SeatAct, by: Performer): Verdict {
  if (act.kind === 'sign') return sign(game, self, act, by);
  const verdict = performKind(game, self, act.kind, act, by);
  if (verdict.ok && !UNLOGGED.includes(act.kind)) {
    const department = game.names.departmentId(self);
    game.state.logs[department].push({
      atMs: nowOf(game),
      department,
      act,
      by: by.person,
      simulated: by.simulated,
      standing: verdict.standing,
      reason: verdict.reason,
      awaitsFacilitators: awaits(game, act),
      ...(by.isRecord ? { recorded: true } : {}),
    });
  }
  return verdict;
}

function performKind<K extends Exclude<SeatActKind, 'sign'>>(
  game: Game,
  self: number,
  kind: K,
  act: Extract<SeatAct, { kind: K }>,
  by: Performer,
): Verdict {
  return ACTS[kind](game, self, act, by);
}

/** 签发, by another hand than the one that drafted it wherever somebody else sits there. */
function sign(
  game: Game,
  self: number,
  { draft: id, yes }: Extract<SeatAct, { kind: 'sign' }>,
  by: Performer,
): Verdict {
  const department = game.names.departmentId(self);
  const drafts = game.state.drafts[department];
  const at = drafts.findIndex((one) => one.id === id);
  if (at < 0) return refused('unknown-draft');
  if (!yes) {
    drafts.splice(at, 1);
    return { ok: true, standing: 'under', reason: null, made: [] };
  }
  const isOwn = drafts[at].entry.by === by.person;
  if (isOwn && peopleAt(game, department).length > 1) return refused('own-draft');
  const verdict = perform(game, self, drafts[at].entry.act, by);
  if (verdict.ok) drafts.splice(at, 1);
  return verdict;
}

/** Free words to somebody whom nobody plays. */
function awaits(game: Game, act: SeatAct): boolean {
  return addresseesOf(act).some((id) => !byHand(game.run.sim, game.names.department(id)));
}

/** Whom an act says something in free words, as far as it names them. */
function addresseesOf(act: SeatAct): readonly string[] {
  if (act.kind === 'message') return act.to;
  if (!('note' in act) || act.note === '') return [];
  if (act.kind === 'notify' || act.kind === 'report') return act.to;
  if (act.kind === 'offer' || act.kind === 'pay') return [act.to];
  if (act.kind === 'told') return [act.with];
  return act.kind === 'convene' ? act.members : [];
}
