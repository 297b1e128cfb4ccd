import { EXERCISE_WORD_MESSAGES } from '../../sim-core/text/exercise-words.ts';

/** Names of the model's codes. */
export const WORD_MESSAGES = {
  ...EXERCISE_WORD_MESSAGES,

  'channel.agreement': { zh: '协议渠道', en: 'As agreed' },
  'channel.letter': { zh: '函件', en: 'Letter' },
  'channel.phone': { zh: '电话', en: 'Phone' },

  'register.ask-instruction': { zh: '请示', en: 'Request for instruction' },
  'register.report': { zh: '报告', en: 'Report' },
  'register.letter': { zh: '函', en: 'Letter' },
  'register.bulletin': { zh: '通报', en: 'Bulletin' },
  'register.consult': { zh: '商请', en: 'Consultation' },
  'register.notice': { zh: '通知', en: 'Notice' },
  'register.order': { zh: '指令', en: 'Order' },
  'register.reply': { zh: '批复', en: 'Reply' },
  'register.up': { zh: '对上', en: 'upwards' },
  'register.across': { zh: '平行', en: 'across' },
  'register.down': { zh: '对下', en: 'downwards' },

  'form.initial': { zh: '初报', en: 'Initial report' },
  'form.follow-up': { zh: '续报', en: 'Follow-up' },
  'form.final': { zh: '处理结果报告', en: 'Final report' },

  'warning.blue': { zh: '蓝色', en: 'Blue' },
  'warning.yellow': { zh: '黄色', en: 'Yellow' },
  'warning.orange': { zh: '橙色', en: 'Orange' },
  'warning.red': { zh: '红色', en: 'Red' },

  'inbox.fact': { zh: '情况', en: 'News' },
  'inbox.message': { zh: '函电', en: 'Message' },
  'inbox.report': { zh: '报告', en: 'Report' },
  'inbox.inject': { zh: '情景', en: 'Inject' },
  'inbox.order': { zh: '指令', en: 'Order' },
  'inbox.answer': { zh: '答复', en: 'Answer' },
  'inbox.arrival': { zh: '到场', en: 'Arrival' },
  'inbox.decision': { zh: '待决', en: 'Decision' },
  'inbox.recap': { zh: '前情提要', en: 'Recap' },

  'way.face': { zh: '当面', en: 'Face to face' },
  'way.phone': { zh: '电话', en: 'By phone' },

  'unit.ready': { zh: '待命', en: 'ready' },
  'unit.mobilising': { zh: '集结', en: 'mobilising' },
  'unit.travelling': { zh: '途中', en: 'on the way' },
  'unit.working': { zh: '处置中', en: 'working' },
  'unit.resting': { zh: '休整', en: 'resting' },
  'unit.returning': { zh: '返回', en: 'returning' },
  'unit.lost': { zh: '失能', en: 'lost' },
  'unit.background': { zh: '日常任务', en: 'on daily calls' },

  'force.asked': { zh: '商请', en: 'asked' },
  'force.tasked': { zh: '派任务', en: 'tasked' },
  'force.ordered': { zh: '命令', en: 'ordered' },

  'attention.decision': { zh: '待决未答', en: 'Decision unanswered' },
  'attention.simulator': { zh: '等待代答', en: 'Waits for an answer' },
  'attention.missed-action': { zh: '期望行动未出现', en: 'Expected action missed' },
  'attention.idle-seat': { zh: '席位空闲', en: 'Seat idle' },
  'attention.dropped-seat': { zh: '席位掉线', en: 'Seat dropped' },
  'attention.measure': { zh: '措施待裁定', en: 'Measure to rule on' },
  'attention.due-inject': { zh: '到时情景', en: 'Inject due' },
  'attention.submitted-inject': { zh: '待审情景', en: 'Inject to approve' },
  'msel.propose': {
    zh: '先由另一名导调人员批准',
    en: 'Another controller approves it first',
  },
  'attention.approve': { zh: '批准', en: 'Approve' },
  'attention.held-inject': { zh: '即将发布', en: 'Goes out by itself' },
} as const;
