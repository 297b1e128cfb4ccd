import type { LegalTerms } from '../../../model/mechanism/law.ts';
import { NO_COST, NO_NEEDS, numeric, option, readNumber } from '../declare.ts';
import { NO_CLOCK, SILENCE_PARAMETER } from './genes.ts';
import { ORDER_PARAMETERS, orderTerms } from './superior.ts';

/** Without any agreement a neighbour helps only when its own superiors let it. */
export const verticalApproval = option<'law'>({
  dimension: 'law',
  id: 'vertical-approval',
  title: { zh: '逐级批准', en: 'Vertical approval' },
  help: {
    zh: '没有协议：跨界出动须经自己的上级逐级同意，帮不帮也不受约束。',
    en: 'No agreement: crossing the border takes the consent of one’s own superiors, and nothing binds.',
  },
  parameters: {
    base: numeric('probability', {
      title: { zh: '同意出援的基础可能性', en: 'Base of acceptance' },
      default: 0.3,
      neutral: 1,
      range: [0.2, 0.6],
      source: 'design assumption (lowest of the ordering compact, agreement, none)',
    }),
    levels: numeric('count', {
      title: { zh: '须同意的上级层数', en: 'Levels of superiors that must consent' },
      default: 2,
      neutral: 0,
      range: [1, 3],
      source: 'design assumption; the ladder itself is the administrative tree',
    }),
    hidePenalty: SILENCE_PARAMETER,
    ...ORDER_PARAMETERS,
  },
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: (p) => ({
    terms: (world, { donor, force }): LegalTerms => {
      if (force === 'ordered') return orderTerms(p);
      return {
        base: readNumber(p, 'base'),
        permits: world.ladderOf(donor).slice(0, readNumber(p, 'levels')),
        paper: null,
        binding: false,
      };
    },
    noticeClock: NO_CLOCK,
    hidePenalty: readNumber(p, 'hidePenalty'),
    automaticFrom: null,
    verticalPull: readNumber(p, 'verticalPull'),
  }),
});
