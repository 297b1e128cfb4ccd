import type { Text } from '../base/text.ts';

/** Why an action stands outside the agreement or is impossible: one sentence a code. */
export const REASONS = {
  'between-leads': {
    zh: '支援由两地的牵头单位之间提出。',
    en: 'Help is offered from the lead of one place to that of another.',
  },
  'copied-below': {
    zh: '请示、报告不抄送下级机关：可以，但将予标记。',
    en: 'What goes up is not copied to subordinates: this is allowed, and flagged.',
  },
  'duty-refused': {
    zh: '协议或上级命令要求出援：可以不同意，但属于协议之外，将予标记。',
    en: 'The agreement or a superior’s order calls for help: a refusal is possible, outside it.',
  },
  'has-an-owner': {
    zh: '该事件有法定的牵头单位，无需另行明确。',
    en: 'The incident has an owner by law; nobody else takes it.',
  },
  'into-reserve': {
    zh: '动用了应留守的力量：可以，但不属于协议内行动。',
    en: 'This touches what should stay at home: allowed, outside the agreement.',
  },
  'no-agreement': {
    zh: '没有协议依据：可以办理，但不具约束力。',
    en: 'No agreement stands behind it: allowed, not binding.',
  },
  'no-cost-rule': {
    zh: '现行机制没有费用分担规则：可以拨付，但不属于协议内行动。',
    en: 'The mechanism has no rule on cost: a payment is allowed, outside the agreement.',
  },
  'nobody-concerned': { zh: '没有需要知情的席位。', en: 'Nobody is concerned.' },
  'not-competent': {
    zh: '不是法定主管单位，无权采取这一行动。',
    en: 'This body is not the competent one for this act.',
  },
  'control-decides': {
    zh: '已记录并告知有关单位；效果由导调裁定，裁定后告知本席位。',
    en: 'Recorded, and those concerned are told; control decides its effect and tells this desk.',
  },
  'not-convenor': {
    zh: '会商应由牵头单位或秘书处召集：可以召集，但不属于协议内行动。',
    en: 'Leads and the secretariat convene: this is allowed, outside the agreement.',
  },
  'inject-after-end': {
    zh: '改到的时间在议程最后一段之后：演练进行不到那里，它不会发出。',
    en: 'That is after the last phase of the agenda: the exercise does not get there, and it will not go out.',
  },
  'none-ready': { zh: '没有待命的队伍。', en: 'No unit stands ready.' },
  'not-covered': {
    zh: '协议没有规定向该单位通报，改为发函：可以，但不属于协议内行动。',
    en: 'The agreement says nothing of this recipient; it goes by letter, outside it.',
  },
  'not-members': {
    zh: '对方不在协议成员之内：可以通报，但不属于协议内行动。',
    en: 'Not members of the agreement: the notice is allowed, outside it.',
  },
  'not-own-incident': {
    zh: '事件不在本地，不能由本单位请求或撤收。',
    en: 'The incident is in another place; its lead asks and releases there.',
  },
  'nothing-known': { zh: '本席位还没有掌握任何情况。', en: 'This desk holds nothing yet.' },
  'not-own-place': { zh: '该地点不在本地。', en: 'That place belongs to another jurisdiction.' },
  'not-own-units': { zh: '不是本地的队伍。', en: 'These units belong to another place.' },
  'nothing-asked': { zh: '请求数量须大于零。', en: 'A request needs an amount above zero.' },
  'not-spokesman': {
    zh: '信息应由牵头单位或新闻宣传部门统一发布：可以发布，但将予标记。',
    en: 'The lead or the publicity department speaks for all: this is allowed, and flagged.',
  },
  'order-refused': {
    zh: '不执行上级命令：可以，但将予标记。',
    en: 'An order is not carried out: possible, and flagged.',
  },
  'register-unfit': {
    zh: '文种与主送机关的行文关系不符（上行请示、报告，平行函、商请，下行通知、指令、批复）；其余机关可列为抄送。',
    en: 'This kind of document does not suit the relation to those addressed; whoever else ought to know may have a copy.',
  },
  'settled-already': { zh: '此事已办结或已撤回。', en: 'This is settled or withdrawn already.' },
  'unasked-abroad': {
    zh: '对方没有请求：可以派出，但不属于协议内行动。',
    en: 'Nobody asked for it there: units may go, outside the agreement.',
  },
  'to-oneself': { zh: '不能通报自己。', en: 'Nobody notifies itself.' },
} as const satisfies Readonly<Record<string, Text>>;
