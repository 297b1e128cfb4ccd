import type { Language, Text } from '../base/text.ts';

/** Units as people read them; a unit that is not here is shown as it is written. */
const UNIT_TITLES: Readonly<Record<string, Text>> = {
  '1': { zh: '比值', en: 'ratio' },
  people: { zh: '人', en: 'people' },
  yuan: { zh: '元', en: 'yuan' },
  'yuan/yr': { zh: '元/年', en: 'yuan/yr' },
  'yuan/event': { zh: '元/次', en: 'yuan/event' },
  h: { zh: '小时', en: 'h' },
  hours: { zh: '小时', en: 'h' },
  min: { zh: '分钟', en: 'min' },
  ms: { zh: '毫秒', en: 'ms' },
  kg: { zh: '千克', en: 'kg' },
  messages: { zh: '条', en: 'messages' },
  meetings: { zh: '次', en: 'meetings' },
  count: { zh: '次', en: 'count' },
  share: { zh: '占比', en: 'share' },
  'unit-hours': { zh: '队·小时', en: 'unit-hours' },
  'unit-hours per 10,000': { zh: '队·小时/万人', en: 'unit-hours per 10,000' },
  'unit h': { zh: '队·小时', en: 'unit h' },
  'desk-hours': { zh: '席·小时', en: 'desk-hours' },
  'desk h': { zh: '席·小时', en: 'desk h' },
  'person-hours': { zh: '人·小时', en: 'person-hours' },
  lots: { zh: '批', en: 'lots' },
};

export function unitTitle(unit: string, language: Language): string {
  return Object.hasOwn(UNIT_TITLES, unit) ? UNIT_TITLES[unit][language] : unit;
}
