import { apply } from '../../engine/acting.ts';
import type { Action } from '../../model/action.ts';
import { done, refused } from '../verdict.ts';
import { lineTo } from '../ways.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';

const AT_ONCE = { kind: 'constant', value: 0 } as const;

/** Said across the table or by phone: put on record after the fact, and the other side knows at once. */
export const told: Act<'told'> = (game, self, act, by) => {
  const to = game.names.department(act.with);
  if (to < 0) return refused('unknown-recipient');
  if (to === self) return refused('to-oneself');
  const incidents = act.incidents.map((id) => believed(game, self, id));
  if (incidents.some((incident) => incident < 0)) return refused('unknown-incident');
  if (incidents.length === 0 && act.note.trim() === '') return done();
  const note = writeDown(game, self, {
    to: [act.with],
    text: act.note,
    incidents: act.incidents,
    channel: act.way === 'phone' ? 'phone' : null,
    simulated: by.simulated,
    ...(by.isRecord ? { recorded: true } : {}),
  });
  if (incidents.length === 0) {
    // Words alone arrive as a letter does, but at once; no agreement is needed for a talk.
    const { sim } = game.run;
    const line = lineTo(sim, self, to);
    apply(sim, { kind: 'write', actor: self, to, delay: AT_ONCE, line, note });
    return done();
  }
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
