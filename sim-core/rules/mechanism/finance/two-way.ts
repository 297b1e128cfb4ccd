import { NO_NEEDS, numeric, option, readDuration, readNumber } from '../declare.ts';
import { benefitShare, EXPECTED, payment, share } from './shares.ts';

/** Neighbours settle by the state of their border (Xin'an River type): upstream pays or is paid. */
export const twoWay = option<'finance'>({
  dimension: 'finance',
  id: 'two-way',
  title: { zh: '双向补偿', en: 'Two-way compensation' },
  help: {
    zh: '灾害越过边界，上游付给下游；守住边界，下游付给上游。援助费用另按比例补偿。',
    en: 'What comes over the border is paid for by the place it came from; what is held back is paid for by the neighbour that was spared. Help is reimbursed besides.',
  },
  parameters: {
    index: numeric('number', {
      title: { zh: '每次事件的补偿额', en: 'Payment for one event' },
      default: 5_000_000,
      neutral: 0,
      range: [1_000_000, 20_000_000],
      unit: 'yuan',
      source:
        'Xin’an River pilot: 100 million yuan a year between the two provinces (2012 to 2014); share of one event assumed',
    }),
    stake: numeric('probability', {
      title: {
        zh: '守界动力（对误报之忧与瞒报之利）',
        en: 'Weight of what is at stake, against the fear of a false alarm and the gain of silence',
      },
      default: 0.5,
      neutral: 0,
      range: [0, 0.9],
      source: 'design assumption; incentive slopes are not identified from one mechanism',
    }),
    cover: share({ zh: '援助补偿比例', en: 'Share of help reimbursed' }, 0.4, [0, 1]),
    expected: share(EXPECTED, 0.3, [0, 1]),
    delay: payment(120),
    benefitShare: benefitShare(0),
  },
  requires: {},
  cost: () => ({ posts: 2, yuanPerYear: 1_200_000 }),
  needs: { ...NO_NEEDS, legislation: true, money: true, authority: true },
  hooks: (p) => {
    const [yuan, stake] = [readNumber(p, 'index'), readNumber(p, 'stake')];
    return {
      expectedCover: readNumber(p, 'expected'),
      split: { fund: 0, requester: readNumber(p, 'cover'), superior: 0 },
      delay: readDuration(p, 'delay'),
      advance: 0,
      benefit: readNumber(p, 'benefitShare'),
      index: yuan === 0 && stake === 0 ? null : { yuan, stake },
    };
  },
});
