/** The story run on at once, from the console. */
export const RUN_TO_MESSAGES = {
  'run-to.title': { zh: '推演到……', en: 'Run on to…' },
  'run-to.help': {
    zh: '情景时间一步走到那里，途中到点的情景注入照常发布；最远到本阶段终点。各席位随后得到前情提要。',
    en: 'Story time goes there in one step; injects that are due on the way go out. It goes no further than the end of this phase. Every desk then gets a recap.',
  },
  'run-to.decision': {
    zh: '下一次有人的席位要看、要决定',
    en: 'The next matter for a desk with people',
  },
  'run-to.event': { zh: '下一个事件', en: 'The next event' },
  'run-to.time': { zh: '再过 {minutes} 分钟（{time}）', en: '{minutes} minutes on ({time})' },
} as const;
