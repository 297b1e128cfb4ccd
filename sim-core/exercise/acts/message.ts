import type { Action, Judgement, Line } from '../../model/action.ts';
import type { Register } from '../act.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { inboxItem } from '../inbox.ts';
import { fitsAddressees, fitsCopy } from '../registers.ts';
import { refused } from '../verdict.ts';
import { lineTo, wayTo } from '../ways.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { recipientsOf, tellOf } from './sending.ts';

/** A free message; beliefs about the incidents that it names travel with it. */
export const message: Act<'message'> = (game, self, act, by) => {
  const to = recipientsOf(game, act.to);
  const copies = recipientsOf(game, act.copies);
  if (to === null || copies === null || to.length === 0) return refused('unknown-recipient');
  const incidents = act.incidents.map((id) => believed(game, self, id));
  if (incidents.some((incident) => incident < 0)) return refused('unknown-incident');
  const department = game.names.departmentId(self);
  const answered = act.replyTo === null ? undefined : inboxItem(game, department, act.replyTo);
  if (act.replyTo !== null && answered === undefined && !by.simulated) {
    return refused('unknown-item', { item: act.replyTo });
  }
  const note = writeDown(game, self, {
    to: act.to,
    copies: act.copies,
    text: act.text,
    incidents: act.incidents,
    channel: act.channel,
    register: act.register,
    simulated: by.simulated,
  });
  const besides = judgePaper(game, self, act.register, to, copies);
  const actions = [...new Set([...to, ...copies])].flatMap((one): readonly Action[] => {
    if (incidents.length === 0) {
      const { line, delay } = wayTo(game.run.sim, self, one, -1, act.channel);
      return [{ kind: 'write', actor: self, to: one, delay, line, note }];
    }
    // The words travel with the first fact, the other facts beside it.
    return incidents.map((incident, n) => {
      const told = tellOf(game, self, one, incident, act.channel, n === 0 ? note : -1);
      besides.push(...told.besides);
      return told.action;
    });
  });
  const verdict = carry(game, actions, besides);
  if (verdict.ok && by.simulated) answerTray(game, department, act.to);
  return verdict;
};

/** The kind of document follows whom it is addressed to; copies have no say in it. */
function judgePaper(
  game: Game,
  self: number,
  register: Register,
  to: readonly number[],
  copies: readonly number[],
): Judgement[] {
  const lineOf = (one: number): Line => lineTo(game.run.sim, self, one);
  const besides: Judgement[] = [];
  if (!fitsAddressees(register, to.map(lineOf))) {
    besides.push({ standing: 'outside', reason: 'register-unfit' });
  }
  const copied = copies.filter((one) => !to.includes(one));
  if (!copied.every((one) => fitsCopy(register, lineOf(one)))) {
    besides.push({ standing: 'outside', reason: 'copied-below' });
  }
  return besides;
}

/** What an unseated body was asked by these counts as answered. */
function answerTray(game: Game, department: string, to: readonly string[]): void {
  for (const item of game.state.tray) {
    if (item.department !== department || !to.includes(item.from)) continue;
    item.answeredMs ??= nowOf(game);
  }
}
