/** Evaluators, observers, simulators and the big screen. */
export const WATCH_MESSAGES = {
  'evaluate.title': { zh: '评估', en: 'Evaluation' },
  'evaluate.coverage': { zh: '已评 {rated} / {total}', en: '{rated} of {total} rated' },
  'evaluate.empty': {
    zh: '这份演练没有评估指南，仍可在右侧记录观察。',
    en: 'This exercise has no evaluation guide; you can still note what you see.',
  },
  'evaluate.source': { zh: '依据：{source}', en: 'Source: {source}' },
  'evaluate.tap': {
    zh: '点一下即评；再点另一档即改评。每次都留痕。',
    en: 'One tap rates; another tap changes it. Every tap is kept.',
  },
  'evaluate.about': { zh: '针对席位', en: 'About the seat' },
  'evaluate.any': { zh: '不针对某个席位', en: 'No seat in particular' },
  'simulate.title': { zh: '模拟（代答）', en: 'Simulator' },
  'simulate.speak': { zh: '主动发言', en: 'Speak as somebody' },
  'simulate.as': { zh: '以谁的名义', en: 'In whose name' },
  'observe.title': { zh: '观摩', en: 'Observer' },
  'observe.only': { zh: '只看不动', en: 'You watch; nothing here acts' },
  'screen.join': { zh: '打开 {address}，输入', en: 'Open {address} and enter' },
  'screen.now': { zh: '正在进行', en: 'Now' },
  'screen.next': { zh: '接下来', en: 'Next' },
  'screen.map': { zh: '各地已公开的响应', en: 'Responses made public, by place' },
  'screen.levels': { zh: '已公开发布', en: 'Made public' },
  'screen.none': {
    zh: '各地尚未启动响应、未发布预警',
    en: 'No response started, no warning issued',
  },
  'screen.wait': { zh: '演练即将开始', en: 'The exercise is about to begin' },
  'screen.over': {
    zh: '演练结束，请准备现场点评',
    en: 'The exercise has ended. Now the hot wash.',
  },
  'screen.full': { zh: '全屏', en: 'Full screen' },
} as const;
