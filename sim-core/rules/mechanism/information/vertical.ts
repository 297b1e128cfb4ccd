import {
  NO_COST,
  NO_NEEDS,
  option,
  readDuration,
  readNumber,
  duration,
  lognormalMin,
} from '../declare.ts';
import { meanOf } from '../../../base/distribution.ts';
import { notices, PEER_PARAMETERS, LEAD_PARAMETERS, leads } from './peers.ts';

/** Facts go up and down the lines; sideways there is only the statutory notice. */
export const vertical = option<'information'>({
  dimension: 'information',
  id: 'vertical',
  title: { zh: '逐级报告', en: 'Vertical lines' },
  help: {
    zh: '情况沿条线逐级上报下达；横向只有法定的部门间通报，“及时”而无时限。',
    en: 'Facts travel up and down the lines; sideways only by the statutory notice, prompt but without a number.',
  },
  parameters: {
    ...PEER_PARAMETERS,
    ...LEAD_PARAMETERS,
    every: duration({
      title: { zh: '横向续报间隔', en: 'Repeat of the horizontal notice' },
      default: lognormalMin(1440, 0),
      rangeMin: [480, 1440],
      source: 'daily bulletins downstream during the Songhua spill (2005)',
    }),
  },
  requires: {},
  cost: NO_COST,
  needs: NO_NEEDS,
  hooks: (p) => {
    const delay = readDuration(p, 'peerNotice');
    const loss = readNumber(p, 'loss');
    return {
      seats: [],
      share: (world, { from, incident }) =>
        notices(world.concerned(from, incident), delay, loss, true),
      refreshMs: meanOf(readDuration(p, 'every')),
      ...leads(p),
      outage: 0,
      fallback: () => [],
    };
  },
});
