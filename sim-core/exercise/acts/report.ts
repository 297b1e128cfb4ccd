import { REPORT_ITEMS } from '../report-form.ts';
import { refused } from '../verdict.ts';
import { lineTo } from '../ways.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { recipientsOf, tellOf } from './sending.ts';
import { statutoryRecipients } from '../reporting.ts';

/** A report as a form, on the clocks of a written report; without recipients it goes where the law says. */
export const report: Act<'report'> = (game, self, act, by) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const named = recipientsOf(game, act.to);
  const copies = recipientsOf(game, act.copies);
  if (named === null || copies === null) return refused('unknown-recipient');
  const to = named.length > 0 ? named : statutoryRecipients(game, self);
  if (to.length === 0) return refused('nobody-above');
  const strange = Object.keys(act.items).find(
    (id) => !REPORT_ITEMS[act.form].some((item) => item.id === id),
  );
  if (strange !== undefined) return refused('unknown-item', { item: strange });
  const ids = to.map(game.names.departmentId);
  const note = writeDown(game, self, {
    to: ids,
    copies: act.copies,
    text: act.note,
    incidents: [act.incident],
    channel: 'letter',
    register: 'report',
    form: act.form,
    items: act.items,
    simulated: by.simulated,
  });
  const told = [...new Set([...to, ...copies])].map((one) => {
    // Upward and inside it is the statutory report; across it is a copy by letter.
    const channel = lineTo(game.run.sim, self, one) === 'across' ? 'letter' : 'agreement';
    return tellOf(game, self, one, incident, channel, note);
  });
  return carry(
    game,
    told.map(({ action }) => action),
    told.flatMap(({ besides }) => besides),
  );
};
