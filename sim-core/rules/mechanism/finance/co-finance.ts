import { NO_NEEDS, option, readDuration, readNumber } from '../declare.ts';
import { benefitShare, EXPECTED, payment, share } from './shares.ts';

/** The recipient pays back, and its superior bears the larger part of that bill. */
export const coFinance = option<'finance'>({
  dimension: 'finance',
  id: 'co-finance',
  title: { zh: '上级配套', en: 'Superior’s co-finance' },
  help: {
    zh: '受援方按票据补偿，其上级政府承担其中大部分。',
    en: 'The recipient reimburses on documented cost; its superior bears most of the bill.',
  },
  parameters: {
    cover: share(
      { zh: '补偿比例', en: 'Share reimbursed' },
      0.9,
      [0.5, 1],
      'full documented cost under EMAC; lower values assumed',
    ),
    superiorShare: share(
      { zh: '其中上级承担比例', en: 'Of it, borne by the superior' },
      0.75,
      [0.5, 0.9],
      'federal share normally 75 % in the United States (GAO-12-838)',
    ),
    expected: share(EXPECTED, 0.7, [0, 1]),
    advance: share(
      { zh: '先行垫付比例', en: 'Share advanced' },
      0.1,
      [0, 0.5],
      'advance of 10 % in the European Solidarity Fund; other values assumed',
    ),
    delay: payment(180, 'claims within weeks, payment within months; assumed'),
    benefitShare: benefitShare(0),
  },
  requires: {},
  cost: () => ({ posts: 2, yuanPerYear: 500_000 }),
  needs: { ...NO_NEEDS, legislation: true, money: true, authority: true },
  hooks: (p) => {
    const cover = readNumber(p, 'cover');
    const superior = cover * readNumber(p, 'superiorShare');
    return {
      expectedCover: readNumber(p, 'expected'),
      split: { fund: 0, requester: cover - superior, superior },
      delay: readDuration(p, 'delay'),
      advance: readNumber(p, 'advance'),
      benefit: readNumber(p, 'benefitShare'),
      index: null,
    };
  },
});
