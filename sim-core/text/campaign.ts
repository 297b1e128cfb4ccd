/** Words of `campaign`. */
export const CAMPAIGN_MESSAGES = {
  'campaign.running': { zh: '推演中', en: 'Running' },
  'campaign.title': { zh: '演练推演，连续事件：{title}', en: 'EXERCISE campaign: {title}' },
  'campaign.design': {
    zh: '{events} 次事件，间隔 {days} 天；{mechanisms} 个机制，{seeds} 个种子，共 {runs} 次推演',
    en: '{events} events, {days} days apart; {mechanisms} mechanisms, {seeds} seeds, {runs} runs',
  },
  'campaign.metric': {
    zh: '{title}（{unit}），前三分之一与后三分之一相比',
    en: '{title} ({unit}), the first third of the events against the last',
  },
  'campaign.mechanism': { zh: '机制', en: 'mechanism' },
  'campaign.early': { zh: '前期', en: 'early' },
  'campaign.late': { zh: '后期', en: 'late' },
  'campaign.change': { zh: '变化', en: 'change' },
  'campaign.interval': { zh: '95 % 区间', en: '95 % interval' },
  'campaign.tendency': { zh: '走势', en: 'tendency' },
  'campaign.willing': { zh: '愿援比例', en: 'willing' },
  'campaign.holding-back': { zh: '观望成员', en: 'holding back' },
  'campaign.improves': { zh: '改善', en: 'improves' },
  'campaign.worsens': { zh: '变差', en: 'worsens' },
  'campaign.unclear': { zh: '看不出', en: 'unclear' },
  'campaign.by-event': { zh: '逐次均值', en: 'Mean of each event' },
  'campaign.event': { zh: '第几次', en: 'event' },
  'campaign.note': {
    zh: '愿援比例与观望成员：第一次 → 最后一次。愿援只计自愿的答复，上级命令不算。学习、遗忘、互信的数值都是假定。',
    en: 'Willing and holding back: first event → last event. Only free answers count as willing, orders do not. The numbers of learning, forgetting and trust are assumed.',
  },
} as const;
