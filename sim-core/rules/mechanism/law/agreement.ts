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
import { ORDER_PARAMETERS, orderTerms } from './order.ts';

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
    uncovered: numeric('probability', {
      title: { zh: '协议未覆盖时的基础可能性', en: 'Base of acceptance outside the coverage' },
      default: 0.5,
      neutral: 1,
      range: [0.3, 0.7],
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
    automatic: toggle({
      title: { zh: '自动启动', en: 'Automatic activation' },
      default: false,
      neutral: false,
      source: 'design assumption',
    }),
    automaticFrom: numeric('number', {
      title: { zh: '自动启动的严重程度', en: 'Severity of automatic activation' },
      default: 4,
      neutral: 4,
      range: [2, 8],
      source: 'design assumption (grade II)',
    }),
    ...ORDER_PARAMETERS,
  },
  requires: {},
  cost: () => ({ posts: 0, yuanPerYear: 200_000 }),
  needs: { ...NO_NEEDS, authority: true },
  hooks: (p) => ({
    terms: (world, { donor, request, force }): LegalTerms => {
      if (force === 'ordered') return orderTerms(p);
      const capability = world.scenario.capabilities[request.capability];
      const covered = readChoice(p, 'coverage') === 'all' || ON_THE_WATER.includes(capability);
      if (covered) {
        return {
          base: readNumber(p, force === 'tasked' ? 'tasked' : 'base'),
          permits: [],
          paper: null,
          binding: true,
        };
      }
      return {
        base: readNumber(p, 'uncovered'),
        permits: world.ladderOf(donor).slice(0, 1),
        paper: null,
        binding: false,
      };
    },
    automaticFrom: readSwitch(p, 'automatic') ? readNumber(p, 'automaticFrom') : null,
    verticalPull: readNumber(p, 'verticalPull'),
  }),
});
