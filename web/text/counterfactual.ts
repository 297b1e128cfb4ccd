import { MESSAGES } from '../../sim-core/text/index.ts';

/** After an exercise: its acts under another mechanism. */
export const COUNTERFACTUAL_MESSAGES = {
  'counterfactual.title': { zh: '换一种机制', en: 'Under another mechanism' },
  'counterfactual.help': {
    zh: '同一场灾害、同样的操作，放到另一种机制下逐字重演；数字算到演练结束时为止。',
    en: 'The same disaster and the same acts, put under another mechanism to the letter. Figures count up to the end of the exercise.',
  },
  'counterfactual.disclaimer': MESSAGES['replay.disclaimer'],
  'counterfactual.played': { zh: '当时', en: 'As played' },
  'counterfactual.replayed': { zh: '重演', en: 'Replayed' },
  'counterfactual.played-under': {
    zh: '{group} · 当时的机制：{mechanism}',
    en: '{group} · played under: {mechanism}',
  },
  'counterfactual.choose': { zh: '另一种机制', en: 'The other mechanism' },
  'counterfactual.do': { zh: '重演', en: 'Replay' },
  'counterfactual.busy': { zh: '正在重演……', en: 'Replaying…' },
  'counterfactual.start': {
    zh: '选一种机制，看这些操作在它之下会有什么结果。',
    en: 'Choose a mechanism and see what these acts would have come to under it.',
  },
  'counterfactual.never-diverged': MESSAGES['replay.never-diverged'],
  'counterfactual.diverged': MESSAGES['replay.diverged'],
  'counterfactual.switches': MESSAGES['replay.switches'],
  'counterfactual.still-possible': {
    zh: '依据相同、仍可执行',
    en: 'Still possible, on the same grounds',
  },
  'counterfactual.informed-differently': {
    zh: '可执行、但所知不同',
    en: 'Possible, informed differently',
  },
  'counterfactual.impossible': { zh: '不能执行', en: 'Impossible' },
  'counterfactual.acts': { zh: '人的操作', en: 'Acts of people' },
  'counterfactual.lost': { zh: '在那里不能执行的操作', en: 'Acts that were not possible there' },
  'counterfactual.all-possible': {
    zh: '每一项操作在那里都能执行。',
    en: 'Every act was possible there.',
  },
  'counterfactual.unmet': { zh: '未满足需求', en: 'Unmet need' },
  'counterfactual.hours': { zh: '横轴：小时', en: 'Hours across' },
  'counterfactual.difference': { zh: '重演减当时', en: 'Replayed less as played' },
} as const;
