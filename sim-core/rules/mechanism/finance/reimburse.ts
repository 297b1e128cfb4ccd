import {
  duration,
  lognormalMin,
  NO_NEEDS,
  numeric,
  option,
  readDuration,
  readNumber,
} from '../declare.ts';

/** The place that was helped pays back later, on documented cost. */
export const reimburse = option<'finance'>({
  dimension: 'finance',
  id: 'reimburse',
  title: { zh: '受援方事后补偿', en: 'Reimbursement by the recipient' },
  help: { zh: '受援方事后按票据补偿。', en: 'The recipient pays back later, on documented cost.' },
  parameters: {
    cover: numeric('probability', {
      title: { zh: '实际补偿比例', en: 'Share reimbursed' },
      default: 0.6,
      neutral: 0,
      range: [0, 1],
      source: 'design assumption; full documented cost under EMAC',
    }),
    expected: numeric('probability', {
      title: { zh: '预期补偿比例', en: 'Share that donors expect' },
      default: 0.4,
      neutral: 0,
      range: [0, 1],
      source: 'design assumption',
    }),
    delay: duration({
      title: { zh: '兑付时间', en: 'Delay of payment' },
      default: lognormalMin(120 * 1440, 0.5),
      rangeMin: [30 * 1440, 365 * 1440],
      source: 'claims within weeks, payment within months (European Solidarity Fund: twelve weeks)',
    }),
  },
  requires: {},
  cost: () => ({ posts: 1, yuanPerYear: 100_000 }),
  needs: { ...NO_NEEDS, posts: true, money: true },
  hooks: (p) => ({
    expectedCover: readNumber(p, 'expected'),
    split: { fund: 0, requester: readNumber(p, 'cover'), superior: 0 },
    delay: readDuration(p, 'delay'),
    advance: 0,
    benefit: 0,
    index: null,
  }),
});
