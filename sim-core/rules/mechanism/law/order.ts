import { NO_NEEDS, option, readNumber } from '../declare.ts';
import { AUTOMATIC_PARAMETERS, automaticFrom } from './automatic.ts';
import { CLOCK_PARAMETERS, noticeClock, SILENCE_PARAMETER } from './genes.ts';
import { ORDER_PARAMETERS, orderTerms } from './superior.ts';

/** The common superior has ordered its members to help each other: nobody may decline (上级命令). */
export const order = option<'law'>({
  dimension: 'law',
  id: 'order',
  title: { zh: '上级命令', en: 'Standing order' },
  help: {
    zh: '共同上级以命令规定相互支援：不得推辞，无须另批，可自动启动。',
    en: 'The common superior has ordered mutual support: nobody declines, nobody else is asked, and it may start by itself.',
  },
  parameters: {
    ...AUTOMATIC_PARAMETERS,
    ...CLOCK_PARAMETERS,
    hidePenalty: SILENCE_PARAMETER,
    ...ORDER_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 300_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => ({
    terms: () => orderTerms(p),
    noticeClock: noticeClock(p),
    hidePenalty: readNumber(p, 'hidePenalty'),
    automaticFrom: automaticFrom(p),
    verticalPull: readNumber(p, 'verticalPull'),
  }),
});
