import { NO_NEEDS, numeric, option, readNumber } from '../declare.ts';
import { traitParameters, traitsOf } from './traits.ts';

/** Trust gained by one seconded person, and what that person takes off the desk time of others' messages. */
const TRUST_EACH = 0.015;
const ACROSS_EACH = 0.05;
/** What a desk at home loses for each person who sits elsewhere. */
const HOME_EACH = 0.01;

/** Exchange of mobile elements: seconded people and kit make neighbours known to each other. */
export const exchange = option<'awareness'>({
  dimension: 'awareness',
  id: 'exchange',
  title: { zh: '要素交流', en: 'Exchange of mobile elements' },
  help: {
    zh: '成员之间互派人员、交流装备：互信更高，外来函电办得更快；本地席位相应少人。',
    en: 'Members second people and lend kit to each other: trust grows and what comes from outside is handled faster; desks at home are short of those who left.',
  },
  parameters: {
    ...traitParameters({
      threshold: 1,
      caution: 0.35,
      handling: 1,
      misjudgement: 0.22,
      trust: 0.05,
    }),
    seconded: numeric('count', {
      title: { zh: '每地互派人数', en: 'People seconded by each place' },
      default: 4,
      neutral: 0,
      range: [1, 10],
      unit: 'people',
      source:
        'the Demonstration Zone study asks for a regional exchange of mobile elements and gives no number; assumed',
    }),
  },
  requires: {},
  cost: (p) => ({
    posts: readNumber(p, 'seconded'),
    yuanPerYear: 60_000 * readNumber(p, 'seconded'),
  }),
  needs: { ...NO_NEEDS, posts: true, authority: true },
  hooks: (p) => {
    const traits = traitsOf(p);
    const seconded = readNumber(p, 'seconded');
    return {
      traits: {
        ...traits,
        handling: traits.handling * (1 + HOME_EACH * seconded),
        trust: traits.trust + TRUST_EACH * seconded,
        across: Math.max(0.5, 1 - ACROSS_EACH * seconded),
        upkeep: 0,
      },
    };
  },
});
