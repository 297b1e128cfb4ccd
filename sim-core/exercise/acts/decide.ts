import { refused } from '../verdict.ts';
import { carry } from './carry.ts';
import type { Act } from './carry.ts';

export const decide: Act<'decide'> = (game, self, { decision, yes, amount }) => {
  const serial = /^d([1-9]\d{0,8})$/.exec(decision)?.[1];
  if (serial === undefined) return refused('settled-already');
  return carry(game, [{ kind: 'decide', actor: self, decision: Number(serial), yes, amount }]);
};
