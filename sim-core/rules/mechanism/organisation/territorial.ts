import {
  lognormalMin,
  duration,
  NO_COST,
  NO_NEEDS,
  option,
  readDuration,
  readSwitch,
  toggle,
} from '../declare.ts';
import { direct, memberDonors } from './at-desk.ts';

/** No linkage: help comes down from one's own superiors (属地管理, Emergency Response Law of 2024). */
export const territorial = option<'organisation'>({
  dimension: 'organisation',
  id: 'territorial',
  title: { zh: '属地管理', en: 'Territorial' },
  help: {
    zh: '各管各的，缺什么逐级向上级请求；也可以直接打电话，但不在协议之内。',
    en: 'Each place for itself; what is missing is asked of the superior, level by level. A direct call to a neighbour is possible, outside any agreement.',
  },
  parameters: {
    adHoc: toggle({
      title: { zh: '先直接向邻地求援', en: 'Ask neighbours directly first' },
      default: false,
      neutral: true,
      source:
        'Emergency Response Law (2007, revised 2024): the superior is asked when own means do not suffice',
    }),
    contact: duration({
      title: { zh: '非协议联系用时', en: 'Time of a contact outside any agreement' },
      default: lognormalMin(60, 0.6),
      rangeMin: [15, 240],
      source: 'design assumption',
    }),
  },
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: (p) => {
    const adHoc = readSwitch(p, 'adHoc');
    const contact = readDuration(p, 'contact');
    return {
      seats: [],
      procedure: (world, request) =>
        adHoc && request.level === 0
          ? {
              ...direct(request, contact, memberDonors(world, request)),
              underAgreement: false,
            }
          : null,
      residualOwner: () => -1,
    };
  },
});
