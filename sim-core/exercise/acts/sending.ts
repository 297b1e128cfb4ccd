/** Shared by notify, report and message: facts and words to several recipients. */
import type { Action, Judgement } from '../../model/action.ts';
import type { Channel } from '../act.ts';
import type { Game } from '../game.ts';
import { wayTo } from '../ways.ts';

/** How a recipient is told of an incident on a channel. */
export function tellOf(
  game: Game,
  self: number,
  to: number,
  incident: number,
  channel: Channel,
  note: number,
): { readonly action: Action; readonly besides: readonly Judgement[] } {
  const way = wayTo(game.run.sim, self, to, incident, channel);
  const besides: readonly Judgement[] = way.uncovered
    ? [{ standing: 'outside', reason: 'not-covered' }]
    : [];
  const { line, delay, loss, pulled, via } = way;
  const noted = note < 0 ? {} : { note };
  if (via >= 0) {
    const relay = [{ to, delay, loss }];
    return { action: { kind: 'post', actor: self, via, incident, relay, ...noted }, besides };
  }
  return {
    action: { kind: 'notify', actor: self, to, incident, delay, loss, line, pulled, ...noted },
    besides,
  };
}

/** Indices of recipients, null when one does not exist. */
export function recipientsOf(game: Game, ids: readonly string[]): readonly number[] | null {
  const found = [...new Set(ids)].map((id) => game.names.department(id));
  return found.some((index) => index < 0) ? null : found;
}
