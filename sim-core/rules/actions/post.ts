import type { ActionRule } from '../../model/action.ts';

export const post: ActionRule<'post'> = {
  kind: 'post',
  title: { zh: '发布到平台', en: 'Post' },
  help: {
    zh: '把情况发到平台，由平台送达有关席位。',
    en: 'Posts a fact to the platform, which shows it to the desks concerned.',
  },
  judge: (_world, action) =>
    action.relay.length === 0
      ? { standing: 'impossible', reason: 'nobody-concerned' }
      : { standing: 'under', reason: null },
};
