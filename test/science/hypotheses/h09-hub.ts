import { constant } from '../../../sim-core/base/distribution.ts';
import { MINUTE } from '../../../sim-core/base/time.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const river = drill('taipu-river');
const platform = (changes: Readonly<Record<string, unknown>>): MechanismSpec => ({
  ...MEETING,
  information: ['hub', changes as never],
});
const body = (changes: Readonly<Record<string, unknown>>): MechanismSpec => ({
  ...MEETING,
  organisation: ['body', changes as never],
});

const arms = {
  liaison: played(river, MEETING),
  mesh: played(river, { ...MEETING, information: 'mesh' }),
  hub: played(river, platform({ outage: 0 })),
  'clogged hub': played(river, platform({ outage: 0, desks: 1, service: constant(20 * MINUTE) })),
  'hub down': played(river, platform({ outage: 1, fallback: 'none' })),
  'hub down, officers': played(river, platform({ outage: 1, fallback: 'liaison' })),
  network: played(river, { ...MEETING, organisation: 'network' }),
  'clogged body': played(river, body({ desks: 1, service: constant(60 * MINUTE) })),
};
const dark = (arm: string, weight: number) => [weight, arm, 'dark-time'] as const;
const commitment = (arm: string, weight: number) =>
  [weight, arm, 'requested-to-committed'] as const;

export const lightHub: Hypothesis = {
  id: 'h9-light-hub',
  kind: 'E',
  statement: {
    zh: '负荷轻时，平台比网状联络告知得早，超出等效区间（0.25 小时）。',
    en: 'At a light load a platform tells sooner than a mesh by more than the zone of indifference (0.25 h).',
  },
  design: {
    zh: '太浦河情景，联席会议：网状，平台（不核报）。知情滞后。',
    en: 'The Taipu drill under a joint meeting: a mesh, a platform without checks. Dark time.',
  },
  arms,
  claims: [
    {
      says: { zh: '网状减平台', en: 'Mesh less platform: dark time' },
      unit: 'h',
      sum: [dark('mesh', 1), dark('hub', -1)],
      is: { above: 0.25 },
    },
  ],
  verdict: 'refuted',
  seeds: 6,
};

export const cloggedHub: Hypothesis = {
  id: 'h9-clogged-hub',
  kind: 'E',
  statement: {
    zh: '只有一个席位、逐条核报二十分钟的平台，比网状联络告知得晚。',
    en: 'A platform whose one desk checks every posting for twenty minutes tells later than a mesh.',
  },
  design: {
    zh: '太浦河情景，联席会议：网状，平台（一席，核报 20 分钟）。知情滞后。',
    en: 'The Taipu drill under a joint meeting: a mesh, a platform of one desk that checks for 20 minutes. Dark time.',
  },
  arms,
  claims: [
    {
      says: { zh: '拥塞的平台减网状', en: 'Clogged platform less mesh: dark time' },
      unit: 'h',
      sum: [dark('clogged hub', 1), dark('mesh', -1)],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 12,
};

export const hubDown: Hypothesis = {
  id: 'h9-outage',
  kind: 'E',
  statement: {
    zh: '平台中断又无替代，不如没有平台的会议；有联络员替代则与之相当（0.25 小时以内）。',
    en: 'A platform that is down without a fallback is worse than a meeting without one; with liaison officers to fall back on it equals it (within 0.25 h).',
  },
  design: {
    zh: '太浦河情景，联席会议：联络员；平台全程中断、无替代；平台全程中断、由联络员替代。知情滞后。',
    en: 'The Taipu drill under a joint meeting: liaison officers; a platform down throughout with nothing in its place; one down with liaison officers in its place. Dark time.',
  },
  arms,
  claims: [
    {
      says: { zh: '中断无替代减联络员', en: 'Down without fallback less liaison: dark time' },
      unit: 'h',
      sum: [dark('hub down', 1), dark('liaison', -1)],
      is: { above: 0 },
    },
    {
      says: { zh: '中断有替代减联络员', en: 'Down with officers less liaison: dark time' },
      unit: 'h',
      sum: [dark('hub down, officers', 1), dark('liaison', -1)],
      is: { within: 0.25 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};

export const cloggedBody: Hypothesis = {
  id: 'h9-clogged-body',
  kind: 'E',
  statement: {
    zh: '只有一个席位、每件一小时的常设机构，比熟人网络应允得晚。',
    en: 'A standing body of one desk that takes an hour over each request commits later than a trust network.',
  },
  design: {
    zh: '太浦河情景：网络，常设机构（一席，每件 60 分钟），其余相同。请求到应允用时。',
    en: 'The Taipu drill: a network, a body of one desk with 60 minutes a request, all else equal. Requested to committed.',
  },
  arms,
  claims: [
    {
      says: { zh: '拥塞的机构减网络', en: 'Clogged body less network: requested to committed' },
      unit: 'h',
      sum: [commitment('clogged body', 1), commitment('network', -1)],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};
