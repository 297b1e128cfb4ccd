import { NO_NEEDS, numeric, option, readNumber } from '../declare.ts';
import { traitParameters, traitsOf } from './traits.ts';

/** What one joint drill takes off handling time and misjudgement. */
const PER_DRILL = 0.05;

/** Joint training and drills: people judge better and faster, and do not forget between events. */
export const training = option<'awareness'>({
  dimension: 'awareness',
  id: 'training',
  title: { zh: '联合培训演练', en: 'Joint training' },
  help: {
    zh: '定期联合培训和演练：研判更准、办理更快，两次事件之间不生疏；占用各地在岗时间。',
    en: 'Regular joint training and drills: judgement is better, desks are faster, and little is forgotten between events; it takes duty time from every place.',
  },
  parameters: {
    ...traitParameters({
      threshold: 1,
      caution: 0.4,
      handling: 1,
      misjudgement: 0.25,
      trust: 0.05,
    }),
    drills: numeric('count', {
      title: { zh: '每年联合演练次数', en: 'Joint drills a year' },
      default: 4,
      neutral: 0,
      range: [1, 8],
      unit: '1/yr',
      source:
        'drill evaluation guide of the delta departments (2022); interoperability gain of about 0.02 a drill assumed',
    }),
    upkeep: numeric('probability', {
      title: { zh: '技能保持比例', en: 'Share of lost skills kept up' },
      default: 0.7,
      neutral: 0,
      range: [0.3, 0.95],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: (p) => ({ posts: 1, yuanPerYear: 400_000 * readNumber(p, 'drills') }),
  needs: { ...NO_NEEDS, money: true },
  hooks: (p) => {
    const traits = traitsOf(p);
    const left = Math.max(0.5, 1 - PER_DRILL * readNumber(p, 'drills'));
    return {
      traits: {
        ...traits,
        handling: traits.handling * left,
        misjudgement: traits.misjudgement * left,
        across: 1,
        upkeep: readNumber(p, 'upkeep'),
      },
    };
  },
});
