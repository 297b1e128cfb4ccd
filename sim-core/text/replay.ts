import type { Text } from '../base/text.ts';

/** What `replay` says. */
export const REPLAY_MESSAGES = {
  'help.replay': {
    zh: '把演练放到另一种机制下重演：操作原样，或习惯不变',
    en: 'put an exercise under another mechanism: its acts to the letter, or the habits of its people',
  },
  'help.replay-exercise': {
    zh: '演练编号，或导出的文件',
    en: 'id of an exercise, or an exported file',
  },
  'help.replay-mechanism': {
    zh: '机制编号（默认：当时的机制）',
    en: 'id of a mechanism (default: the one that was played)',
  },
  'help.replay-group': { zh: '只重演这一组', en: 'this group alone' },
  'help.replay-acts': { zh: '逐条列出人的操作', en: 'list every act of people' },
  'help.example-replay': {
    zh: '导出的演练，换成统一平台',
    en: 'an exported exercise, had there been a unified platform',
  },
  'replay.title': {
    zh: '组 {group}：情景时间至 {time}；人的操作 {acts} 项',
    en: 'Group {group}: story time to {time}; {acts} acts of people',
  },
  'replay.played': { zh: '当时：{mechanism}', en: 'as played: {mechanism}' },
  'replay.replayed': { zh: '重演：{mechanism}', en: 'replayed: {mechanism}' },
  'replay.difference': { zh: '差', en: 'difference' },
  'replay.same-disaster': {
    zh: '灾害逐位相同。',
    en: 'The disaster is the same to the bit.',
  },
  'replay.other-disaster': {
    zh: '灾害不同：这是缺陷，请报告；以下数字不可比较。',
    en: 'The disasters differ: a fault of ours, please report it; the figures below cannot be compared.',
  },
  'replay.never-diverged': {
    zh: '直到最后，各席位面前的情况都与当时相同。',
    en: 'To the end every desk had before it what it had then.',
  },
  'replay.diverged': {
    zh: '到 {time} 为止与当时相同；此后有席位面前的情况不同，人可能会另作决定。',
    en: 'Up to {time} nothing is different; from then on some desk has something else before it, and people might have decided otherwise.',
  },
  'replay.still-possible': {
    zh: '依据相同、仍可执行：{count}',
    en: 'still possible, on the same grounds: {count}',
  },
  'replay.informed-differently': {
    zh: '可执行、但所知不同：{count}',
    en: 'possible, informed differently: {count}',
  },
  'replay.impossible': { zh: '不能执行：{count}', en: 'impossible: {count}' },
  'replay.switches': {
    zh: '演练中切换机制 {count} 次；重演不切换。',
    en: 'The mechanism was switched {count} times in the exercise; the replay does not switch.',
  },
  'replay.act': { zh: '操作', en: 'act' },
  'replay.department': { zh: '部门', en: 'department' },
  'replay.time': { zh: '时间', en: 'time' },
  'replay.standing': { zh: '重演中', en: 'replayed' },
  'replay.disclaimer': {
    zh: '模型推演，不作考核问责依据。它说明“这些操作”在另一机制下会有什么结果，不说明“这些人”会怎么做。',
    en: 'A model run, and no basis for appraisal or blame. It says what these acts would have come to under another mechanism, not what these people would have done.',
  },
  'replay.no-mechanism': {
    zh: '这场演练没有机制 {mechanism}。有：{known}',
    en: 'This exercise has no mechanism {mechanism}. It has: {known}',
  },
  'replay.no-group': {
    zh: '这场演练没有组 {group}。有：{known}',
    en: 'This exercise has no group {group}. It has: {known}',
  },
  'replay.no-counterfactual': {
    zh: '组 {group} 由引擎 {engine} 进行，它还不会反事实重演。',
    en: 'Group {group} was played by the engine {engine}, which knows no counterfactual yet.',
  },
} as const satisfies Readonly<Record<string, Text>>;
