import type { Text } from '../../sim-core/base/text.ts';
import type { Shown } from './labs.ts';

/** What people in laboratories did, as an order of two or more rows of the model. */
export interface Ordering {
  readonly id: string;
  readonly says: Text;
  readonly source: string;
  /** Rows from the smallest to the largest; or rows that differ by less than a tenth. */
  readonly rows: readonly string[];
  readonly is: 'rising' | 'alike';
  /** Why the model does otherwise, where it does. */
  readonly but?: Text;
}

const LEAVITT = 'Leavitt 1951';
const GUETZKOW = 'Guetzkow & Simon 1955';
const SHAW = 'Shaw 1964';

export const ORDERINGS: readonly Ordering[] = [
  {
    id: 'b1-wheel-circle',
    says: { zh: '轮形比环形快', en: 'the wheel is faster than the circle' },
    source: LEAVITT,
    rows: ['wheel-cleared', 'circle-cleared'],
    is: 'rising',
  },
  {
    id: 'b1-y-circle',
    says: { zh: 'Y 形比环形快', en: 'the Y is faster than the circle' },
    source: LEAVITT,
    rows: ['y-cleared', 'circle-cleared'],
    is: 'rising',
  },
  {
    id: 'b1-wheel-y',
    says: {
      zh: '轮形比 Y 形快（32.0 对 35.4 秒）',
      en: 'the wheel is faster than the Y (32.0 against 35.4 s)',
    },
    source: LEAVITT,
    rows: ['wheel-cleared', 'y-cleared'],
    is: 'rising',
    but: {
      zh: '模型里中心一件一件地读，Y 形有两处可同时读；人在轮形里更快找到次序，模型的次序是给定的。',
      en: 'In the model the hub reads one message after the other, and in the Y two can read at once; people find their order sooner in the wheel, while the model is given it.',
    },
  },
  {
    id: 'b1-circle-chain',
    says: {
      zh: '环形比链形快（50.4 对 53.2 秒）',
      en: 'the circle is faster than the chain (50.4 against 53.2 s)',
    },
    source: LEAVITT,
    rows: ['circle-cleared', 'chain-cleared'],
    is: 'rising',
    but: {
      zh: '人人知晓环形早一个时段（4 对 5），但多余的函电还要读完（6 对 5）；实验中两者也相差无几。',
      en: 'All know all one reading sooner in the circle (4 against 5), but superfluous messages are still to be read (6 against 5); in the laboratory the two hardly differed.',
    },
  },
  {
    id: 'b1-messages',
    says: { zh: '环形函电最多，轮形最少', en: 'most messages in the circle, fewest in the wheel' },
    source: LEAVITT,
    rows: ['wheel-messages', 'circle-messages'],
    is: 'rising',
  },
  {
    id: 'b1-errors',
    says: { zh: '环形错误多于轮形', en: 'more errors in the circle than in the wheel' },
    source: LEAVITT,
    rows: ['wheel-hands', 'circle-hands'],
    is: 'rising',
    but: {
      zh: '模型里的错误只来自一手手的失真，环形经手更少；实验里的错误来自没有次序时的混乱，模型没有。',
      en: 'Errors of the model come from distortion hand by hand alone, and facts pass fewer hands in the circle; those of the laboratory came from confusion without an order, which the model does not have.',
    },
  },
  {
    id: 'b2-organised',
    says: {
      zh: '一旦有了次序，三种网没有差别（10% 以内）',
      en: 'once organised, the three nets do not differ (within a tenth)',
    },
    source: GUETZKOW,
    rows: ['wheel-cleared', 'all-channel-agreed-cleared', 'circle-agreed-cleared'],
    is: 'alike',
  },
  {
    id: 'b2-wheel-all',
    says: { zh: '总体上轮形比全通快', en: 'over all, the wheel is faster than all-channel' },
    source: GUETZKOW,
    rows: ['wheel-cleared', 'all-channel-cleared'],
    is: 'rising',
  },
  {
    id: 'b2-all-circle',
    says: { zh: '总体上全通比环形快', en: 'over all, all-channel is faster than the circle' },
    source: GUETZKOW,
    rows: ['all-channel-cleared', 'circle-cleared'],
    is: 'rising',
    but: {
      zh: '实验中 20 组全通有 17 组自己形成次序，21 组环形只有 3 组；模型不会自己形成次序，全通照转 80 份。',
      en: 'In the laboratory 17 of 20 all-channel groups organised themselves and 3 of 21 circles did; the model does not organise itself, and passes 80 messages.',
    },
  },
  {
    id: 'b3-simple',
    says: {
      zh: '简单任务：集中的更快（14 比 4）',
      en: 'simple tasks: the centralised net is faster (14 comparisons to 4)',
    },
    source: SHAW,
    rows: ['wheel-cleared', 'circle-cleared'],
    is: 'rising',
  },
  {
    id: 'b3-complex',
    says: {
      zh: '复杂任务：分散的更快（18 比 0）',
      en: 'complex tasks: the decentralised net is faster (18 to 0)',
    },
    source: SHAW,
    rows: ['circle-cleared', 'wheel-hard-cleared'],
    is: 'rising',
  },
  {
    id: 'b3-messages',
    says: {
      zh: '分散的函电更多（36 次比较中 35 次）',
      en: 'more messages in the decentralised net (35 of 36 comparisons)',
    },
    source: SHAW,
    rows: ['wheel-messages', 'circle-messages'],
    is: 'rising',
  },
];

export interface Judged extends Ordering {
  readonly values: readonly number[];
  readonly agrees: boolean;
}

/** @throws {Error} when a row that an ordering names was not measured */
export function judged(rows: readonly Pick<Shown, 'id' | 'observed'>[]): readonly Judged[] {
  return ORDERINGS.map((ordering) => {
    const values = ordering.rows.map((id) => {
      const row = rows.find((one) => one.id === id);
      if (row === undefined) throw new Error(`orderings: there is no row ${id}`);
      return row.observed;
    });
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const agrees =
      ordering.is === 'alike'
        ? high - low < 0.1 * low
        : values.every((value, i) => i === 0 || values[i - 1] < value);
    return { ...ordering, values, agrees };
  });
}
