import type { Text } from '../base/text.ts';

/** What `replay --method behavioural` says. */
export const BEHAVIOURAL_MESSAGES = {
  'help.replay-method': {
    zh: 'literal：操作原样放到另一种机制下；behavioural：按人显示出的习惯重演',
    en: 'literal: the acts as they were under another mechanism; behavioural: the habits that people showed',
  },
  'help.replay-seeds': {
    zh: '行为重演的种子：数量 100（即 1 至 100）、范围 1-100 或清单 5,9',
    en: 'seeds of a behavioural replay: a count 100 (1 to 100), a range 1-100 or a list 5,9',
  },
  'help.replay-bounds': {
    zh: '另以减半和加倍的激励作用各做一遍（用时三倍）',
    en: 'once more with incentives half and twice as strong (three times the work)',
  },
  'help.example-behavioural': {
    zh: '习惯不变，换成统一平台，差多少、多有把握',
    en: 'the habits kept, under a unified platform: how much would differ, and how surely',
  },
  'behavioural.only': {
    zh: '{option} 只用于 --method {method}。',
    en: '{option} goes with --method {method} alone.',
  },
  'behavioural.other-engine': {
    zh: '组 {group} 固定在引擎 {engine} 上。行为重演用本版本的引擎（{own}），换了引擎就不是那场演练。请用进行那场演练的版本，或用 --method literal。',
    en: 'Group {group} is pinned to the engine {engine}. A behavioural replay uses the engine of this version ({own}), with which it would be another exercise. Use the version that it was played with, or --method literal.',
  },
  'behavioural.source': { zh: '源码', en: 'source' },
  'behavioural.title': {
    zh: '组 {group}：情景时间至 {time}；每种机制 {count} 次重演',
    en: 'Group {group}: story time to {time}; {count} replicates under each mechanism',
  },
  'behavioural.claim': {
    zh: '以下说的是：如果这些人保持所显示的习惯，而激励如假定那样起作用。',
    en: 'What follows holds if these people kept the habits they showed, and incentives act as assumed.',
  },
  'behavioural.diverged': {
    zh: '操作原样放过去时，到 {time} 为止与当时相同；此后说的都是推想。',
    en: 'With the acts as they were nothing is different up to {time}; all that is said of later is conjecture.',
  },
  'behavioural.habits': {
    zh: '习惯（按部门职能合并）',
    en: 'Habits, pooled by department function',
  },
  'behavioural.habit': { zh: '习惯', en: 'habit' },
  'behavioural.handling': { zh: '办理用时（系数）', en: 'handling time (factor)' },
  'behavioural.willingness': { zh: '应允求助（可能性）', en: 'yes to requests (chance)' },
  'behavioural.function': { zh: '职能', en: 'function' },
  'behavioural.departments': { zh: '部门', en: 'departments' },
  'behavioural.left-out': { zh: '未计', en: 'left out' },
  'behavioural.prior': { zh: '假定占比', en: 'prior’s share' },
  'behavioural.doctrine': { zh: '代演规则', en: 'doctrine' },
  'behavioural.estimate': { zh: '估计', en: 'estimate' },
  'behavioural.within-90': { zh: '90% 区间', en: '90 % interval' },
  'behavioural.no-habits': {
    zh: '没有人操作过：变化的只有运气。',
    en: 'No person acted: nothing varies but chance.',
  },
  'behavioural.unknown': {
    zh: 'n 为 0 的习惯没有可用的观察，取自假定。时钟快于 {speed}× 时的用时、不足 1 秒的点击不计。',
    en: 'A habit with n = 0 rests on nothing observed, only on what is assumed. Times above {speed}× and clicks of less than a second are left out.',
  },
  'behavioural.slopes': {
    zh: '只见过一种机制，看不出补偿和自身风险对人有多大作用：按假定。--bounds 给出减半和加倍时的结果。',
    en: 'One mechanism does not show how much covered cost and own risk weigh with people: they stay as assumed. --bounds says what half and twice as much would give.',
  },
  'behavioural.course': { zh: '实际', en: 'as it went' },
  'behavioural.played': { zh: '均值：{mechanism}', en: 'mean: {mechanism}' },
  'behavioural.within-95': { zh: '95% 区间', en: '95 % interval' },
  'behavioural.spread': { zh: '九成重演', en: '9 of 10 pairs' },
  'behavioural.intervals': {
    zh: '95% 区间是平均差值的区间，种子越多越窄；“九成重演”是运气和对习惯的不确知所留下的范围，不随种子变窄。',
    en: 'The 95 % interval is that of the mean difference, and more seeds narrow it; “9 of 10 pairs” is what chance and not knowing the habits leave open, and they do not.',
  },
  'behavioural.outside': {
    zh: '!：实际落在九成重演之外。人所做的与代演的不同，不止这些习惯；这一行的差值要慎用。',
    en: '!: the course as it went lies outside nine of ten replicates. People did more otherwise than these habits; take the difference of such a row with care.',
  },
  'behavioural.bounds': {
    zh: '差值，激励作用 {low} 倍与 {high} 倍时',
    en: 'The difference with incentives {low} and {high} times as strong',
  },
  'behavioural.times': { zh: '{factor} 倍', en: '{factor} times' },
  'behavioural.rulings': {
    zh: '导调裁决 {count} 次；重演中平均执行 {played} 次与 {replayed} 次。',
    en: 'Facilitators ruled {count} times; in the replicates {played} and {replayed} of these could be carried out, in the mean.',
  },
  'behavioural.disclaimer': {
    zh: '模型推演，不作考核问责依据。“实际”是人演出来的一次；均值是带着这些习惯的代演，两者不同之处是习惯没有抓住的。',
    en: 'A model run, and no basis for appraisal or blame. “As it went” is what people played, once; the means are doctrine with these habits. Where they differ lies what the habits do not catch.',
  },
} as const satisfies Readonly<Record<string, Text>>;
