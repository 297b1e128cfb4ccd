import { lognormalMin, NO_NEEDS, option, readNumber } from '../declare.ts';
import { CROWD, delay, groupOf, reliability, volume, VOLUME } from './groups.ts';

/** Volunteers: those registered are called; the others come by themselves, help, and stand in the way. */
export const volunteers = option<'participation'>({
  dimension: 'participation',
  id: 'volunteers',
  title: { zh: '志愿者', en: 'Volunteers' },
  help: {
    zh: '登记志愿者可调用但不一定到；未登记者自行涌来，出力也添堵。',
    en: 'Registered volunteers are called and may not come; the others come uncalled, and both help and block the last leg.',
  },
  parameters: {
    volume: volume(VOLUME, 0.3, [0.1, 1]),
    delay: delay(lognormalMin(240, 0.6), [120, 720]),
    reliability: reliability(0.6, [0.3, 0.9]),
    ...CROWD,
  },
  requires: {},
  cost: (p) => ({
    posts: 1,
    // Only those who are registered are kept up.
    yuanPerYear:
      100_000 + 1_000_000 * readNumber(p, 'volume') * (1 - readNumber(p, 'unregistered')),
  }),
  needs: { ...NO_NEEDS, posts: true },
  hooks: (p) => ({
    helpers: groupOf('volunteers', p, {
      unregistered: readNumber(p, 'unregistered'),
      congestion: readNumber(p, 'congestion'),
      nature: 'social',
      price: 0.3,
      lendable: false,
    }),
  }),
});
