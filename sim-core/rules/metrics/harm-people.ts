import { HARM_KINDS } from '../../model/hazard.ts';
import type { Metric } from '../../model/metric.ts';

const PEOPLE = HARM_KINDS.indexOf('people');

export const harmPeople: Metric = {
  id: 'harm-people',
  title: { zh: '人员伤害', en: 'Harm to people' },
  unit: 'people',
  direction: 'lower',
  indifference: {
    value: 0.02,
    relative: true,
    reason: {
      zh: '小于 2% 的差别小于数据误差。',
      en: 'Differences below 2 % are below the error of the data.',
    },
  },
  formula: {
    zh: '全区域灾害、日常接警延误与救援人员所受伤害的人数之和，每人计一次。',
    en: 'People harmed in the whole region by the cascade, by everyday calls that waited, and among crews, each counted once.',
  },
  whenEmpty: { zh: '不会为空。', en: 'Never empty.' },
  source: 'primary metric of the model; donors included, deaths never priced',
  of: ({ state }) => {
    let people = state.tallies.crewHarm;
    for (let i = PEOPLE; i < state.hazards.harm.length; i += HARM_KINDS.length) {
      people += state.hazards.harm[i];
    }
    for (const harm of state.tallies.callHarm) people += harm;
    return people;
  },
};
