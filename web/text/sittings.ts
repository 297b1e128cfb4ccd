/** Sittings to come, at a desk and on the console. */
export const SITTING_MESSAGES = {
  'sitting.title': { zh: '即将会商', en: 'Sittings to come' },
  'sitting.at': { zh: '会商 {time} 召开', en: 'Sitting at {time}' },
  'sitting.left': { zh: '还有 {left}', en: 'in {left}' },
  'sitting.now': { zh: '即刻召开', en: 'sits now' },
  'sitting.soon': { zh: '一分钟内召开', en: 'in less than a minute' },
  'sitting.convenor': { zh: '召集：{who}', en: 'Convened by {who}' },
  'sitting.asked': { zh: '参加：{who}', en: 'Asked: {who}' },
  'sitting.about': { zh: '议题：{what}', en: 'About: {what}' },
  'sitting.request': { zh: '待议：{who} 请求 {what}', en: 'On the table: {who} asks for {what}' },
  'sitting.known': { zh: '知情：{who}', en: 'Known to {who}' },
} as const;
