import type { LegalTerms } from '../../../model/mechanism/law.ts';
import {
  choice,
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  orNone,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';
import {
  COVERAGE_PARAMETERS,
  isCovered,
  LIABILITY_PARAMETERS,
  outside,
  withLiability,
} from './coverage.ts';
import { CLOCK_PARAMETERS, noticeClock, SILENCE_PARAMETER } from './genes.ts';
import { ORDER_PARAMETERS, orderTerms } from './superior.ts';

/** Response levels as words, in the order of how soon they are declared. */
const DECLARATIONS = ['none', 'IV', 'III', 'II', 'I'];

/**
 * A statute of mutual aid that all members have enacted (互助公约): help is lawful once the stricken
 * place has declared an emergency, each deployment is signed by both sides, the helpers' liability is
 * the requester's, and the cost is claimed back. After the Emergency Management Assistance Compact
 * (Public Law 104-321, 1996).
 */
export const compact = option<'law'>({
  dimension: 'law',
  id: 'compact',
  title: { zh: '法定互助公约', en: 'Statutory compact' },
  help: {
    zh: '各方立法加入的互助公约：受灾方先宣布紧急状态，双方逐次签署出援文件，责任由受援方承担，费用事后索偿。',
    en: 'A compact that every member has enacted: the stricken place declares first, both sides sign each deployment, the requester answers for the helpers, the cost is claimed back.',
  },
  parameters: {
    base: numeric('probability', {
      title: { zh: '应请求出援的基础可能性', en: 'Base of acceptance' },
      default: 0.85,
      neutral: 1,
      range: [0.7, 0.95],
      source: 'design assumption (highest of the ordering compact, agreement, none)',
    }),
    declaration: choice({
      title: {
        zh: '受灾方须先宣布的响应级别',
        en: 'Response level that the stricken place must declare first',
      },
      choices: DECLARATIONS,
      default: 'III',
      neutral: 'none',
      source:
        'Emergency Management Assistance Compact: the governor of the stricken state declares an emergency first; the level is assumed',
    }),
    paper: duration({
      title: { zh: '双方签署出援文件用时', en: 'Signing of the two-sided request' },
      default: lognormalMin(60, 0.8),
      rangeMin: [1, 720],
      source:
        'a signed two-sided agreement precedes each deployment; under a minute for a pre-costed package; time assumed',
    }),
    ...COVERAGE_PARAMETERS,
    ...LIABILITY_PARAMETERS,
    ...CLOCK_PARAMETERS,
    hidePenalty: SILENCE_PARAMETER,
    ...ORDER_PARAMETERS,
  },
  requires: { finance: ['reimburse', 'co-finance'] },
  cost: () => ({ posts: 2, yuanPerYear: 500_000 }),
  needs: { ...NO_NEEDS, legislation: true, authority: true },
  hooks: (p) => {
    const wanted = DECLARATIONS.indexOf(readChoice(p, 'declaration'));
    return {
      terms: (world, { donor, request, force }): LegalTerms => {
        if (force === 'ordered') return orderTerms(p);
        const level = world.responseLevel(request.jurisdiction);
        // Levels count down from 4 (IV) to 1 (I); 0 is none.
        const declared = wanted === 0 || (level > 0 && level <= 5 - wanted);
        if (!declared || !isCovered(world, p, request)) return outside(world, p, donor);
        return {
          base: withLiability(p, readNumber(p, 'base')),
          permits: [],
          paper: orNone(readDuration(p, 'paper')),
          binding: true,
        };
      },
      noticeClock: noticeClock(p),
      hidePenalty: readNumber(p, 'hidePenalty'),
      automaticFrom: null,
      verticalPull: readNumber(p, 'verticalPull'),
    };
  },
});
