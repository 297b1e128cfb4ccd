import type { ActionRule } from '../../model/action.ts';

export const withdraw: ActionRule<'withdraw'> = {
  kind: 'withdraw',
  title: { zh: '撤回请求', en: 'Withdraw' },
  help: {
    zh: '撤回本单位提出的支援请求。',
    en: 'Takes one’s own request back.',
  },
  judge: (world, { actor, lot }) =>
    world.openRequester(lot) === actor
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'settled-already' },
};
