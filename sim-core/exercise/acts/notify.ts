import { refused } from '../verdict.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { recipientsOf, tellOf } from './sending.ts';

export const notify: Act<'notify'> = (game, self, act, by) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const recipients = recipientsOf(game, act.to);
  if (recipients === null || recipients.length === 0) return refused('unknown-recipient');
  const { to, channel, note: text } = act;
  const note = writeDown(game, self, {
    to,
    text,
    channel,
    incidents: [act.incident],
    simulated: by.simulated,
  });
  const told = recipients.map((one) => tellOf(game, self, one, incident, channel, note));
  return carry(
    game,
    told.map(({ action }) => action),
    told.flatMap(({ besides }) => besides),
  );
};
