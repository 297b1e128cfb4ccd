import type { MeasureEntry } from './entries.ts';
import type { LegalBasis, MeasureKind, MeasureRule } from '../model/measure.ts';

/** The law is named from general knowledge: which article says so was not read, and nothing is computed from it. */
function assumed(zh: string, en: string): LegalBasis {
  return { title: { zh, en }, article: null, quality: 'assumed' };
}

const EMERGENCY_RESPONSE = assumed('《突发事件应对法》（2024）', 'Emergency Response Law (2024)');
const ENVIRONMENT_PLAN = assumed(
  '《国家突发环境事件应急预案》',
  'National plan for environmental emergencies',
);
const WATER_POLLUTION = assumed('《水污染防治法》（2017）', 'Water Pollution Law (2017)');
const FLOOD_CONTROL = assumed('《防洪法》（2016）', 'Flood Control Law (2016)');
const INLAND_WATERS = assumed(
  '《内河交通安全管理条例》',
  'Regulations on traffic safety on inland waters',
);
const ROAD_TRAFFIC = assumed('《道路交通安全法》（2021）', 'Road Traffic Safety Law (2021)');
const WATER_SUPPLY = assumed('《城市供水条例》', 'Regulations on urban water supply');

/** Who may order each measure, on what ground, and who has to be told of it. */
export const MEASURES: Readonly<Record<MeasureKind, MeasureRule>> = {
  'scene-headquarters': {
    competent: ['commander', 'government-office', 'emergency-management'],
    tells: ['superior', 'lead', 'fire', 'public-security', 'health', 'ecology'],
    computedAs: [],
    basis: EMERGENCY_RESPONSE,
  },
  'monitoring-points': {
    competent: ['ecology', 'water', 'health', 'waterworks'],
    tells: ['superior', 'lead', 'ecology'],
    computedAs: [],
    basis: ENVIRONMENT_PLAN,
  },
  'cut-source': {
    competent: ['ecology', 'emergency-management', 'fire', 'enterprise'],
    tells: ['lead', 'ecology', 'emergency-management'],
    computedAs: ['shut-valve'],
    basis: WATER_POLLUTION,
  },
  dam: {
    competent: ['water', 'emergency-management', 'basin-authority'],
    tells: ['lead', 'ecology', 'maritime', 'waterworks'],
    computedAs: [],
    basis: ENVIRONMENT_PLAN,
  },
  dose: {
    competent: ['ecology', 'water'],
    tells: ['lead', 'health', 'water', 'waterworks'],
    computedAs: [],
    basis: ENVIRONMENT_PLAN,
  },
  tow: {
    competent: ['maritime', 'transport'],
    tells: ['lead', 'ecology', 'maritime'],
    computedAs: [],
    basis: INLAND_WATERS,
  },
  'stop-production': {
    competent: ['ecology', 'emergency-management', 'market-regulation', 'enterprise'],
    tells: ['lead', 'ecology', 'enterprise'],
    computedAs: ['stop-production'],
    basis: EMERGENCY_RESPONSE,
  },
  'limit-production': {
    competent: ['ecology', 'emergency-management', 'market-regulation', 'enterprise'],
    tells: ['lead', 'ecology', 'enterprise'],
    computedAs: [],
    basis: EMERGENCY_RESPONSE,
  },
  'traffic-control': {
    competent: ['public-security', 'transport', 'maritime'],
    tells: ['lead', 'public-security', 'transport', 'maritime'],
    computedAs: ['reroute-traffic'],
    basis: ROAD_TRAFFIC,
  },
  'open-gate': {
    competent: ['water', 'basin-authority', 'emergency-management'],
    tells: ['superior', 'lead', 'maritime', 'waterworks'],
    computedAs: ['open-gate'],
    basis: FLOOD_CONTROL,
  },
  'shut-gate': {
    competent: ['water', 'basin-authority', 'emergency-management'],
    tells: ['superior', 'lead', 'maritime', 'waterworks'],
    computedAs: ['shut-gate'],
    basis: FLOOD_CONTROL,
  },
  'close-intake': {
    competent: ['waterworks', 'water'],
    tells: ['lead', 'water', 'health', 'ecology'],
    computedAs: ['close-intake'],
    basis: WATER_SUPPLY,
  },
  'switch-intake': {
    competent: ['waterworks', 'water'],
    tells: ['lead', 'water', 'health', 'ecology'],
    computedAs: ['close-intake'],
    basis: WATER_SUPPLY,
  },
  evacuate: {
    competent: [
      'commander',
      'government-office',
      'emergency-management',
      'public-security',
      'town',
      'village',
    ],
    tells: ['lead', 'public-security', 'health', 'civil-affairs', 'town'],
    computedAs: ['evacuate'],
    basis: EMERGENCY_RESPONSE,
  },
};

/** Whether somebody still has to say what comes of it: one that was ended unruled is past. */
export function awaitsRuling({ ruling, endedMs }: MeasureEntry): boolean {
  return ruling === null && endedMs === null;
}
