import { attitude } from './traits.ts';

export const integrated = attitude({
  id: 'integrated',
  title: { zh: '一体化意识', en: 'Integrated' },
  help: {
    zh: '“一盘棋”思想：共同目标、互派人员、联合培训。',
    en: 'One chessboard: shared goals, exchanged staff, joint training.',
  },
  threshold: 0.8,
  caution: 0.2,
  handling: 0.9,
  misjudgement: 0.15,
  trust: 0.15,
  cost: { posts: 0, yuanPerYear: 1_500_000 },
});
