/** What is wrong with a map file: what, where in it, and what is expected, in both languages. */
export interface MapFault {
  readonly code: MapFaultCode;
  /** Path in the file, such as `features[3].geometry.coordinates[0][2]`; empty = the whole file. */
  readonly where: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export type MapFaultCode = keyof typeof MAP_FAULTS;

/** Values stand in braces. */
export const MAP_FAULTS = {
  'map.no-number': {
    zh: '必须填写审图号，形如 GS(2024)0650号、GS京(2023)0012号、苏S(2023)12号；没有审图号的地图不能导入。',
    en: 'A review number (审图号) is required, such as GS(2024)0650号, GS京(2023)0012号 or 苏S(2023)12号; a map without one is not taken.',
  },
  'map.too-long': {
    zh: '文件超过 {limit} MB。请导出范围更小或更简略的地图。',
    en: 'The file is larger than {limit} MB. Export a smaller part, or a simpler map.',
  },
  'map.not-json': {
    zh: '不是有效的 JSON（{place}）。请选择 GeoJSON 文件（.geojson 或 .json）。',
    en: 'This is no valid JSON ({place}). Choose a GeoJSON file (.geojson or .json).',
  },
  'map.kind': {
    zh: '此处的 type 是“{found}”，应为 {expected}（RFC 7946）。',
    en: 'Its type is “{found}”; expected is {expected} (RFC 7946).',
  },
  'map.datum': {
    zh: '坐标参考系为“{found}”，应为 WGS 84 或 CGCS2000 的经纬度。请先转换坐标。',
    en: 'Its coordinate system is “{found}”; expected are longitude and latitude in WGS 84 or CGCS2000. Convert it first.',
  },
  'map.list': { zh: '此处应为列表。', en: 'A list is expected here.' },
  'map.position': {
    zh: '此处应为 [经度, 纬度] 两个数。',
    en: 'Two numbers are expected here: [longitude, latitude].',
  },
  'map.range': {
    zh: '[{lon}, {lat}] 不是经纬度：经度应在 −180 至 180，纬度应在 −90 至 90，经度在前。',
    en: '[{lon}, {lat}] is no longitude and latitude: −180 to 180, then −90 to 90, longitude first.',
  },
  'map.short': {
    zh: '只有 {count} 个点，至少应有 {least} 个。',
    en: '{count} positions; at least {least} are expected.',
  },
  'map.open-ring': {
    zh: '多边形的环没有闭合：最后一点应与第一点相同。',
    en: 'A ring of a polygon is not closed: its last position must be its first.',
  },
  'map.name': {
    zh: '名称应为不超过 {limit} 字的普通文字，不得含 < 或 >。',
    en: 'A name is plain text of at most {limit} characters, without < or >.',
  },
  'map.too-many': {
    zh: '超过 {limit} 个{what}。请先简化。',
    en: 'More than {limit} {what}. Simplify it first.',
  },
  'map.empty': {
    zh: '文件中没有任何可画的点、线、面。',
    en: 'There is nothing in it to draw: no point, line or area.',
  },
} as const;

/** What is counted, by its word in a parameter. */
const THINGS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  features: { zh: '要素', en: 'features' },
  positions: { zh: '点', en: 'positions' },
};

export function sayMapFault({ code, where, parameters }: MapFault, language: 'zh' | 'en'): string {
  const text = MAP_FAULTS[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name] ?? '';
    return name === 'what' ? (THINGS[value]?.[language] ?? String(value)) : String(value);
  });
  if (where === '') return text;
  return language === 'zh' ? `${where}：${text}` : `${where}: ${text}`;
}
