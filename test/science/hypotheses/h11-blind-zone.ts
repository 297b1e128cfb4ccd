import type { MechanismSpec } from '../../kit/mechanism.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const NOBODY_NAMED: MechanismSpec = {
  ...MEETING,
  organisation: ['joint-meeting', { residualOwner: 'nobody' }],
};

const fraud = drill('payment-fraud-wave');
const arms = {
  'nobody named': played(fraud, NOBODY_NAMED),
  'platform, nobody named': played(fraud, { ...NOBODY_NAMED, information: 'hub' }),
  meeting: played(fraud, MEETING),
  body: played(fraud, { ...MEETING, organisation: 'body' }),
};
const design = {
  zh: '跨省支付诈骗情景（谁都不主管）：无人兜底、联席会议兜底、常设机构兜底、无人兜底但有统一平台。至终无人接下者计到推演结束。',
  en: 'The payment-fraud drill, which nobody owns: nobody named, the secretariat of a meeting, a standing body, and nobody named beside a platform. What is never taken up counts to the horizon.',
};

export const blindZone: Hypothesis = {
  id: 'h11-blind-zone',
  kind: 'K',
  statement: {
    zh: '写明兜底单位缩短无主时间，常设机构比会议缩短得更多。',
    en: 'Naming a residual owner shortens the time to an owner, a standing body more than a meeting.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '无人兜底减会议兜底：无主时间',
        en: 'Nobody less the secretariat: time to an owner',
      },
      unit: 'h',
      sum: [
        [1, 'nobody named', 'time-to-owner'],
        [-1, 'meeting', 'time-to-owner'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '会议兜底减常设机构：无主时间',
        en: 'The secretariat less the body: time to an owner',
      },
      unit: 'h',
      sum: [
        [1, 'meeting', 'time-to-owner'],
        [-1, 'body', 'time-to-owner'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 10,
};

export const platformAlone: Hypothesis = {
  id: 'h11-platform-alone',
  kind: 'E',
  statement: {
    zh: '无人兜底时，单靠统一平台不缩短无主时间。',
    en: 'A platform alone, with nobody named, does not shorten the time to an owner.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '无平台减有平台：无主时间',
        en: 'Without less with the platform: time to an owner',
      },
      unit: 'h',
      sum: [
        [1, 'nobody named', 'time-to-owner'],
        [-1, 'platform, nobody named', 'time-to-owner'],
      ],
      is: { notAbove: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 24,
};
