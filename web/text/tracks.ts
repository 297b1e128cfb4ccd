import type { Language, Text } from '../../sim-core/text/index.ts';

/**
 * Names of the tracks 情节线 that the shipped drills use. A file of a drill names a track by an id alone;
 * one that is not here is called by that id, as its author wrote it.
 */
const TRACKS: Readonly<Record<string, Text>> = {
  bridge: { zh: '桥', en: 'The bridge' },
  cases: { zh: '病例', en: 'Cases' },
  casualties: { zh: '伤亡', en: 'Casualties' },
  city: { zh: '城区', en: 'The city' },
  closing: { zh: '封控', en: 'Closing' },
  cloud: { zh: '气云', en: 'The cloud' },
  coast: { zh: '沿海', en: 'The coast' },
  crowd: { zh: '人群', en: 'The crowd' },
  fire: { zh: '火情', en: 'The fire' },
  freeze: { zh: '冻结', en: 'Freezing' },
  inland: { zh: '内陆', en: 'Inland' },
  labs: { zh: '检测', en: 'Laboratories' },
  lake: { zh: '湖区', en: 'The lake' },
  leak: { zh: '泄漏', en: 'The leak' },
  link: { zh: '联络', en: 'The link' },
  linkage: { zh: '联动', en: 'Linkage' },
  notice: { zh: '通报', en: 'Notice' },
  owner: { zh: '牵头', en: 'The owner' },
  peers: { zh: '同级', en: 'Peers' },
  people: { zh: '群众', en: 'The people' },
  picture: { zh: '全貌', en: 'The picture' },
  power: { zh: '供电', en: 'Power' },
  public: { zh: '舆情', en: 'The public' },
  report: { zh: '报告', en: 'Reports' },
  reporting: { zh: '信息报告', en: 'Reporting' },
  rescue: { zh: '救援', en: 'Rescue' },
  reservoir: { zh: '水库', en: 'The reservoir' },
  river: { zh: '河道', en: 'The river' },
  road: { zh: '道路', en: 'The road' },
  shelves: { zh: '下架', en: 'The shelves' },
  slope: { zh: '山坡', en: 'The slope' },
  smoke: { zh: '烟气', en: 'The smoke' },
  source: { zh: '来源', en: 'The source' },
  storm: { zh: '台风', en: 'The storm' },
  supervision: { zh: '监管', en: 'Supervision' },
  tanker: { zh: '罐车', en: 'The tanker' },
  teams: { zh: '队伍', en: 'The teams' },
  torrent: { zh: '山洪', en: 'The torrent' },
  traffic: { zh: '交通', en: 'Traffic' },
  victims: { zh: '受害人', en: 'The victims' },
  village: { zh: '村庄', en: 'The village' },
  water: { zh: '供水', en: 'Water supply' },
};

export function trackTitle(language: Language, track: string): string {
  return Object.hasOwn(TRACKS, track) ? (TRACKS[track]?.[language] ?? track) : track;
}
