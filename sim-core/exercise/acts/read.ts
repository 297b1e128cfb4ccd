import { nowOf } from '../game.ts';
import { inboxItem } from '../inbox.ts';
import { done, refused } from '../verdict.ts';
import type { Act } from './carry.ts';

/** Only the participant's own reading sets it: what facilitators look at stays unread. */
export const read: Act<'read'> = (game, self, { item: id }) => {
  const department = game.names.departmentId(self);
  const item = inboxItem(game, department, id);
  if (item === undefined) return refused('unknown-item', { item: id });
  item.entry.readMs ??= nowOf(game);
  if (item.inject !== null) {
    const receipt = game.state.injects[item.inject].receipts[department];
    if (receipt !== undefined) receipt.readMs ??= nowOf(game);
  }
  return done();
};
