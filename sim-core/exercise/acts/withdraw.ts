import { lotOf } from '../cases.ts';
import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

/** Takes one's own request back, by its id among one's own cases. */
export const withdraw: Act<'withdraw'> = (game, self, act) => {
  const lot = lotOf(game, self, act.case);
  if (lot < 0) return refused('settled-already');
  return carry(game, [{ kind: 'withdraw', actor: self, lot }]);
};
