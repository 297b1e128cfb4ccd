import { refused } from '../verdict.ts';
import { wayTo } from '../ways.ts';
import { believed, carry, writeDown } from './carry.ts';
import type { Act } from './carry.ts';
import { recipientsOf } from './sending.ts';

/** Members are called by telephone; the sitting is held when the mechanism has convened it. */
export const convene: Act<'convene'> = (game, self, act, by) => {
  const incident = believed(game, self, act.incident);
  if (incident < 0) return refused('unknown-incident');
  const members = recipientsOf(game, act.members);
  if (members === null) return refused('unknown-recipient');
  const note = writeDown(game, self, {
    to: act.members,
    text: act.note,
    channel: 'phone',
    register: 'notice',
    simulated: by.simulated,
  });
  const invited = members.filter((member) => member !== self);
  return carry(game, [
    { kind: 'convene', actor: self, members: invited, incident, note },
    ...invited.map((to) => {
      const { delay, line } = wayTo(game.run.sim, self, to, -1, 'phone');
      return { kind: 'write', actor: self, to, delay, line, note } as const;
    }),
  ]);
};
