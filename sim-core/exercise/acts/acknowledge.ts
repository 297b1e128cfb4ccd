import { nowOf } from '../game.ts';
import { inboxItem } from '../inbox.ts';
import { done, refused } from '../verdict.ts';
import type { Act } from './carry.ts';

/** 收到: of an inbox item, or (by simulators) of one in their tray. */
export const acknowledge: Act<'acknowledge'> = (game, self, { item: id }, by) => {
  const department = game.names.departmentId(self);
  const now = nowOf(game);
  const tray = game.state.tray.find((one) => one.id === id && one.department === department);
  if (by.simulated && tray !== undefined) {
    tray.answeredMs ??= now;
    return done();
  }
  const item = inboxItem(game, department, id);
  if (item === undefined) return refused('unknown-item', { item: id });
  item.entry.readMs ??= now;
  item.entry.acknowledgedMs ??= now;
  if (item.inject !== null) {
    const receipt = game.state.injects[item.inject].receipts[department];
    if (receipt !== undefined) {
      receipt.readMs ??= now;
      receipt.acknowledgedMs ??= now;
    }
  }
  return done();
};
