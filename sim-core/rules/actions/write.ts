import type { ActionRule } from '../../model/action.ts';
import { isInArea } from '../mechanism/information/peers.ts';

export const write: ActionRule<'write'> = {
  kind: 'write',
  title: { zh: '去函', en: 'Write' },
  help: {
    zh: '给另一个单位发文或口头联系，内容自拟。',
    en: 'A free message to another department.',
  },
  judge: (world, { actor, to, line }) => {
    if (actor === to) return { standing: 'impossible', reason: 'to-oneself' };
    if (line !== 'across') return { standing: 'under', reason: null };
    return isInArea(world, actor) && isInArea(world, to)
      ? { standing: 'under', reason: null }
      : { standing: 'outside', reason: 'not-members' };
  },
};
