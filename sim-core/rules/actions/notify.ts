import type { ActionRule } from '../../model/action.ts';
import { isInArea } from '../mechanism/information/peers.ts';

export const notify: ActionRule<'notify'> = {
  kind: 'notify',
  title: { zh: '通报', en: 'Notify' },
  help: {
    zh: '把掌握的情况告诉另一个单位；任何机制都不得禁止。',
    en: 'Tells another department what is known here; no mechanism may forbid it.',
  },
  judge: (world, action) => {
    if (action.actor === action.to) return { standing: 'impossible', reason: 'to-oneself' };
    if (action.line !== 'across') return { standing: 'under', reason: null };
    return isInArea(world, action.actor) && isInArea(world, action.to)
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'not-members' };
  },
};
