import type { Action } from '../../model/action.ts';
import { done, refused } from '../verdict.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { tellNow } from './writing.ts';

/** Said across the table or by phone: put on record after the fact, and the other side knows at once. */
export const told: Act<'told'> = (game, self, act, by) => {
  const to = game.names.department(act.with);
  if (to < 0) return refused('unknown-recipient');
  if (to === self) return refused('to-oneself');
  const incidents = act.incidents.map((id) => believed(game, self, id));
  if (incidents.some((incident) => incident < 0)) return refused('unknown-incident');
  const channel = act.way === 'phone' ? 'phone' : null;
  if (incidents.length === 0) {
    if (act.note !== '') tellNow(game, self, by, to, act.note, { channel });
    return done();
  }
  const note = writeDown(game, self, {
    to: [act.with],
    text: act.note,
    incidents: act.incidents,
    channel,
    simulated: by.simulated,
  });
  return carry(
    game,
    incidents.map((incident, n): Action => ({
      kind: 'tell',
      actor: self,
      to,
      incident,
      ...(n === 0 ? { note } : {}),
    })),
  );
};
