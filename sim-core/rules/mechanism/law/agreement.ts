import type { LegalTerms } from '../../../model/mechanism/law.ts';
import {
  choice,
  NO_NEEDS,
  numeric,
  option,
  readChoice,
  readNumber,
  readSwitch,
  toggle,
} from '../declare.ts';
import { AUTOMATIC_PARAMETERS, automaticFrom } from './automatic.ts';
import {
  COVERAGE_PARAMETERS,
  isCovered,
  LIABILITY_PARAMETERS,
  outside,
  withLiability,
} from './coverage.ts';
import { CLOCK_PARAMETERS, noticeClock, SILENCE_PARAMETER } from './genes.ts';
import { ORDER_PARAMETERS, orderTerms } from './superior.ts';

/** What river agreements are about: keeping the river clean and the taps running. */
const ON_THE_WATER: readonly string[] = ['containment', 'drinking-water', 'sampling'];

/** A signed agreement that names duties, covers a list of hazards, and can start by itself. */
export const agreement = option<'law'>({
  dimension: 'law',
  id: 'agreement',
  title: { zh: '协议约束', en: 'Signed agreement' },
  help: {
    zh: '签订协议，在覆盖范围内无须另行报批；可规定达到一定等级自动启动。',
    en: 'A signed agreement: within what it covers nobody else is asked, and it may start by itself at a grade.',
  },
  parameters: {
    base: numeric('probability', {
      title: { zh: '应请求出援的基础可能性', en: 'Base of acceptance when asked' },
      default: 0.75,
      neutral: 1,
      range: [0.5, 0.95],
      source: 'design assumption (0.7 to 0.95 for agreements and compacts)',
    }),
    tasked: numeric('probability', {
      title: { zh: '受派任务时的基础可能性', en: 'Base of acceptance when tasked' },
      default: 0.9,
      neutral: 1,
      range: [0.7, 1],
      source: 'design assumption',
    }),
    coverage: choice({
      title: { zh: '覆盖范围', en: 'Coverage' },
      choices: ['all', 'water'],
      default: 'all',
      neutral: 'all',
      source:
        'the Taipu agreements of the three places cover work on the water; a zone agreement covers all',
    }),
    binding: toggle({
      title: { zh: '应允有约束力', en: 'A promise binds' },
      default: true,
      neutral: true,
      source:
        'a decision of the agreement: what binds is no longer weighed against one’s own needs before departure',
    }),
    ...COVERAGE_PARAMETERS,
    ...LIABILITY_PARAMETERS,
    ...AUTOMATIC_PARAMETERS,
    ...CLOCK_PARAMETERS,
    hidePenalty: SILENCE_PARAMETER,
    ...ORDER_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 200_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => ({
    terms: (world, { donor, request, force }): LegalTerms => {
      if (force === 'ordered') return orderTerms(p);
      const capability = world.scenario.capabilities[request.capability];
      const onTheWater = readChoice(p, 'coverage') === 'all' || ON_THE_WATER.includes(capability);
      if (!onTheWater || !isCovered(world, p, request)) return outside(world, p, donor);
      return {
        base: withLiability(p, readNumber(p, force === 'tasked' ? 'tasked' : 'base')),
        permits: [],
        paper: null,
        binding: readSwitch(p, 'binding'),
      };
    },
    noticeClock: noticeClock(p),
    hidePenalty: readNumber(p, 'hidePenalty'),
    automaticFrom: automaticFrom(p),
    verticalPull: readNumber(p, 'verticalPull'),
  }),
});
