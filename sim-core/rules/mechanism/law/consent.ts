import type { LegalTerms } from '../../../model/mechanism/law.ts';
import {
  duration,
  lognormalMin,
  NO_COST,
  NO_NEEDS,
  numeric,
  option,
  orNone,
  readDuration,
  readNumber,
  readSwitch,
  toggle,
} from '../declare.ts';
import { NO_CLOCK, SILENCE_PARAMETER } from './genes.ts';
import { ORDER_PARAMETERS, orderTerms } from './superior.ts';

/** A memorandum: each helps if it wants to, with the word of its nearest superior. */
export const consent = option<'law'>({
  dimension: 'law',
  id: 'consent',
  title: { zh: '协商同意（备忘录）', en: 'Consent (memorandum)' },
  help: {
    zh: '签有合作备忘录，无强制力；出援前报上一级同意。',
    en: 'A memorandum of cooperation without force; the nearest superior is asked before departure.',
  },
  parameters: {
    base: numeric('probability', {
      title: { zh: '同意出援的基础可能性', en: 'Base of acceptance' },
      default: 0.55,
      neutral: 1,
      range: [0.3, 0.8],
      source: 'design assumption (0.3 to 0.9 for a meeting without binding agreement)',
    }),
    superiorConsents: toggle({
      title: { zh: '须上一级同意', en: 'Nearest superior must consent' },
      default: true,
      neutral: false,
      source: 'design assumption',
    }),
    paper: duration({
      title: { zh: '往来公函用时', en: 'Exchange of letters before departure' },
      default: lognormalMin(60, 0.5),
      rangeMin: [15, 720],
      source:
        'a signed two-sided paper precedes a deployment under EMAC; time assumed (0 to 720 min)',
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
        permits: readSwitch(p, 'superiorConsents') ? world.ladderOf(donor).slice(0, 1) : [],
        paper: orNone(readDuration(p, 'paper')),
        binding: false,
      };
    },
    noticeClock: NO_CLOCK,
    hidePenalty: readNumber(p, 'hidePenalty'),
    automaticFrom: null,
    verticalPull: readNumber(p, 'verticalPull'),
  }),
});
