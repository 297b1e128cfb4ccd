/** The first page. */
export const LANDING_MESSAGES = {
  'landing.lead': {
    zh: '灾害跨越行政边界时，\n哪一种联动机制能把合适的力量\n及时送到合适的地方？',
    en: 'When a disaster crosses a border, which way of working together gets the right help to the right place in time?',
  },
  'landing.what': {
    zh: '联动把一场跨区域灾害放进会议室：各部门坐在各自席位，只凭自己掌握的情况决定；演练之后，换一种机制把同一场灾害重演千次，看看会有什么不同。',
    en: 'Liandong brings a cross-border disaster into the room. Each department sits at its own desk and decides on what it knows. Afterwards the same disaster runs a thousand times under another mechanism, and you see what would have changed.',
  },
  'landing.run': { zh: '组织演练', en: 'Run a drill' },
  'landing.run-help': {
    zh: '选定情景与机制，两次点击开始；席位、时钟、情景注入与评估都在一个导调台上。',
    en: 'Pick a scenario and a mechanism and start in two clicks; seats, clock, injects and evaluation on one console.',
  },
  'landing.run-for': { zh: '导调人员', en: 'For facilitators' },
  'landing.join': { zh: '入席参演', en: 'Take a seat' },
  'landing.join-help': {
    zh: '输入六位入场码即可入席，无需账号。',
    en: 'Enter your six digits. No account needed.',
  },
  'landing.join-for': { zh: '参演人员', en: 'For participants' },
  'landing.compare': { zh: '比选机制', en: 'Compare mechanisms' },
  'landing.compare-help': {
    zh: '让同一场灾害在不同机制下重演成百上千次，看哪种更好、好多少、有多大把握。',
    en: 'Run one disaster under many mechanisms, hundreds of times, and read which is better, by how much and how surely.',
  },
  'landing.compare-for': { zh: '政策研究人员', en: 'For policy designers' },
  'landing.solo': { zh: '现在就一个人试试', en: 'Try it alone now' },
  'landing.solo-help': {
    zh: '您坐一个席位，其余部门由系统代演。整场推演在本浏览器内运行，不连服务器。',
    en: 'You take one desk, the others act by doctrine. Everything runs inside this browser, without a server.',
  },
  'landing.solo-start': { zh: '开始单人演练', en: 'Start a solo exercise' },
  'landing.studio': { zh: '情景工作室', en: 'Scenario studio' },
  'landing.studio-help': {
    zh: '写自己的情景和主事件清单，边写边查，当场试跑',
    en: 'Write your own scenario and list of injects; checked as you write, tried on the spot',
  },
  'landing.aims': {
    zh: '国务院应急办 2009 年《突发事件应急演练指南》列出五项演练目的，第四项是“磨合机制”。',
    en: 'The State Council’s drill guide of 2009 names five aims of a drill. The fourth is “running in the mechanism”.',
  },
  'landing.open': {
    zh: '开源 · 无需互联网 · 数据留在本机',
    en: 'Open source · no internet needed · data stays here',
  },
} as const;
