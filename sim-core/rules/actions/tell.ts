import type { ActionRule } from '../../model/action.ts';

export const tell: ActionRule<'tell'> = {
  kind: 'tell',
  title: { zh: '当面或电话告知', en: 'Tell' },
  help: {
    zh: '记下当面或电话说过的情况，对方随即掌握。',
    en: 'Puts on record what was said across the table or by phone.',
  },
  judge: (_world, { actor, to }) =>
    actor === to
      ? { standing: 'impossible', reason: 'to-oneself' }
      : { standing: 'under', reason: null },
};
