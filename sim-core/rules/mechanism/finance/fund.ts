import {
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
  readNumber,
} from '../declare.ts';
import { benefitShare } from './shares.ts';

/** A special fund that all members pay into covers a share of what helping costs. */
export const fund = option<'finance'>({
  dimension: 'finance',
  id: 'fund',
  title: { zh: '专项基金', en: 'Special fund' },
  help: {
    zh: '成员共同出资，按比例承担出援费用，可先行垫付一部分。',
    en: 'Members pay in; the fund bears a share of the cost of helping and may advance part of it.',
  },
  parameters: {
    cover: numeric('probability', {
      title: { zh: '基金承担比例', en: 'Share covered' },
      default: 0.75,
      neutral: 0,
      range: [0.5, 1],
      source: 'federal share normally 75 % in the United States (GAO-12-838); transfer assumed',
    }),
    expected: numeric('probability', {
      title: { zh: '预期承担比例', en: 'Share that donors expect' },
      default: 0.7,
      neutral: 0,
      range: [0, 1],
      source: 'design assumption',
    }),
    advance: numeric('probability', {
      title: { zh: '先行垫付比例', en: 'Share advanced' },
      default: 0.3,
      neutral: 0,
      range: [0.1, 1],
      source: 'advance of 10 % in the European Solidarity Fund; higher values assumed',
    }),
    delay: duration({
      title: { zh: '兑付时间', en: 'Delay of the rest' },
      default: lognormalMin(60 * 1440, 0.5),
      rangeMin: [30 * 1440, 365 * 1440],
      source: 'design assumption',
    }),
    benefitShare: benefitShare(0),
  },
  requires: {},
  cost: () => ({ posts: 2, yuanPerYear: 2_000_000 }),
  needs: { ...NO_NEEDS, legislation: true, money: true, authority: true },
  hooks: (p) => ({
    expectedCover: readNumber(p, 'expected'),
    split: { fund: readNumber(p, 'cover'), requester: 0, superior: 0 },
    delay: readDuration(p, 'delay'),
    advance: readNumber(p, 'advance'),
    benefit: readNumber(p, 'benefitShare'),
    index: null,
  }),
});
