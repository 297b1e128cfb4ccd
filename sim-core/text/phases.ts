import type { Text } from '../base/text.ts';
import type { Phase } from '../model/case.ts';

/** Phases of a linkage case as people read them. */
export const PHASE_TITLES: Readonly<Record<Phase, Text>> = {
  unsensed: { zh: '未察觉', en: 'unsensed' },
  sensed: { zh: '已察觉', en: 'sensed' },
  reported: { zh: '已报告', en: 'reported' },
  shared: { zh: '已通报', en: 'shared' },
  requested: { zh: '已求援', en: 'requested' },
  deliberated: { zh: '已会商', en: 'deliberated' },
  authorised: { zh: '已批准', en: 'authorised' },
  committed: { zh: '已应允', en: 'committed' },
  mobilised: { zh: '已出动', en: 'mobilised' },
  arrived: { zh: '已到场', en: 'arrived' },
  worked: { zh: '已处置', en: 'worked' },
  released: { zh: '撤收归建', en: 'released' },
};
