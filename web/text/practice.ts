/** Three minutes in places that do not exist. */
export const PRACTICE_MESSAGES = {
  'practice.band': {
    zh: '练习 · 不计入演练 · 剩余 {span}',
    en: 'Practice · not recorded · {span} left',
  },
  'practice.leave': { zh: '结束练习', en: 'Leave practice' },
  'practice.seat': { zh: '甲区应急管理局', en: 'District A Emergency Bureau' },
  'practice.place-a': { zh: '甲区', en: 'District A' },
  'practice.place-b': { zh: '乙区', en: 'District B' },
  'practice.place-c': { zh: '丙县', en: 'County C' },
  'practice.place-d': { zh: '丁镇', en: 'Town D' },
  'practice.city': { zh: '甲市', en: 'City A' },
  'practice.duty': { zh: '甲市总值班室', en: 'City A duty office' },
  'practice.neighbour': { zh: '乙区应急管理局', en: 'District B Emergency Bureau' },
  'practice.water': { zh: '甲区水务局', en: 'District A Water Bureau' },
  'practice.incident': { zh: '丁镇堤段渗水', en: 'Seepage at the Town D dyke' },
  'practice.hazard': { zh: '堤防险情', en: 'Dyke under strain' },
  'practice.capability': { zh: '排水', en: 'Pumping' },
  'practice.unit': { zh: '移动泵车', en: 'Mobile pump' },
  'practice.welcome-title': { zh: '请先打开这一件', en: 'Open this first' },
  'practice.welcome': {
    zh: '这里是您的收件。每一件都标明来源与送达时间。读完请点“确认收到”（或按 A）。',
    en: 'This is your inbox. Each item shows its source and time. When you have read it, acknowledge it (or press A).',
  },
  'practice.fact-text': {
    zh: '水务局巡查发现渗水。请在地图上找到它，再发一份初报（按 R）：能填的都已填好，未知项写作“正在核实”。',
    en: 'A patrol found seepage. Find it on the map, then send an initial report (press R): what is known is filled in, the rest reads “being verified”.',
  },
  'practice.arrived': {
    zh: '泵车到达丁镇，开始排水。',
    en: 'The pumps have reached Town D and are at work.',
  },
  'practice.promised': {
    zh: '我区可支援泵车，已出发。',
    en: 'We can lend pumps; they are on their way.',
  },
  'practice.thing-read': { zh: '打开一件来件并确认收到', en: 'Open a message and acknowledge it' },
  'practice.thing-report': { zh: '发出一份初报', en: 'Send an initial report' },
  'practice.thing-send': { zh: '派出泵车，或请求支援', en: 'Send pumps, or ask for help' },
  'practice.briefing': {
    zh: '练习席位，地名均为虚构。',
    en: 'A desk for practice; all places are made up.',
  },
} as const;
