import { option } from '../declare.ts';
import { pressure, PRESSURE_NEEDS } from './pressure.ts';

export const afterAction = option<'evaluation'>({
  dimension: 'evaluation',
  id: 'after-action',
  title: { zh: '事后评估', en: 'After-action review' },
  help: {
    zh: '每次事件后复盘，误报不再单独追责。',
    en: 'Every event is reviewed; a false alarm is not held against anybody by itself.',
  },
  ...pressure({ falseAlarmPenalty: 3, supervision: 0.8 }),
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 300000 }),
  needs: { ...PRESSURE_NEEDS, posts: true },
});
