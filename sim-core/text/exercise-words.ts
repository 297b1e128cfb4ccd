import type { Text } from '../base/text.ts';

/** Names of an exercise's codes, which screens and reports say alike. */
export const EXERCISE_WORD_MESSAGES = {
  'role.director': { zh: '演练总指挥', en: 'Exercise director' },
  'role.facilitator': { zh: '导调人员', en: 'Facilitator' },
  'role.simulator': { zh: '模拟人员', en: 'Simulator' },
  'role.evaluator': { zh: '评估人员', en: 'Evaluator' },
  'role.observer': { zh: '观摩人员', en: 'Observer' },
  'role.participant': { zh: '参演人员', en: 'Participant' },

  'rating.P': { zh: '顺利完成', en: 'Performed without challenges' },
  'rating.S': { zh: '基本完成', en: 'Performed with some challenges' },
  'rating.M': { zh: '困难较大', en: 'Performed with major challenges' },
  'rating.U': { zh: '未能完成', en: 'Unable to be performed' },
  'rating.N/A': { zh: '不适用或未考察', en: 'Not applicable or not looked at' },

  'control.doctrine': { zh: '系统代演', en: 'Doctrine' },
  'control.people': { zh: '真人', en: 'People' },
  'control.simulator': { zh: '代答', en: 'Simulator' },

  'inject.submitted': { zh: '待审', en: 'Submitted' },
  'inject.approved': { zh: '已批准', en: 'Approved' },
  'inject.held': { zh: '待放行', en: 'Held' },
  'inject.released': { zh: '已发布', en: 'Released' },
  'inject.completed': { zh: '已完成', en: 'Completed' },
  'inject.deferred': { zh: '暂缓发布', en: 'Deferred' },
  'inject.skipped': { zh: '跳过', en: 'Skipped' },
  'inject.obsolete': { zh: '作废', en: 'Obsolete' },
} as const satisfies Readonly<Record<string, Text>>;
