import { constant } from '../../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../../sim-core/base/time.ts';
import type { Run } from '../../../sim-core/index.ts';
import type { ChoiceSpec, MechanismSpec } from '../../kit/mechanism.ts';
import { smallWorld } from '../../kit/world.ts';
import { drill, MEETING, played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const PEERS = ['east', 'north', 'south', 'upland', 'valley'];

/** One need in west beyond its own teams, and five peers who are asked. */
const PLAIN = smallWorld({
  id: 'five-peers',
  horizonMs: 24 * HOUR,
  stepMs: HOUR / 2,
  jurisdictions: [
    { id: 'area', parent: null, level: 'province' },
    ...[...PEERS, 'west'].map((id) => ({ id, parent: 'area' })),
  ],
  hazards: [
    {
      id: 'flood',
      states: { level: 3 },
      severity: 'level',
      need: { rescue: '8' },
      observe: [{ by: 'emergency-management', everyMs: HOUR }],
    },
  ],
  incidents: [
    { id: 'flood', hazard: 'flood', at: 'west', onset: { kind: 'uniform', low: 0, high: HOUR } },
  ],
  secretariat: 'area-office',
});

const SLOW = 6;

/** Members who all agree, each after its own consultations; with `slow` one of them reads six times slower. */
function voting(organisation: ChoiceSpec, slow: boolean): MechanismSpec {
  const people = (handling: number) => ['cooperative', { misjudgement: 0, handling }] as const;
  return {
    ...MEETING,
    awareness: people(1),
    organisation,
    law: ['consent', { base: 1 }],
    ...(slow ? { by: { valley: people(SLOW) } } : {}),
  };
}
const meeting = (rule: string): ChoiceSpec => [
  'joint-meeting',
  {
    rule,
    convene: constant(HOUR),
    contact: constant(0),
    vote: { kind: 'exponential', mean: 20 * MINUTE },
  },
];

/** Hours from the first request to the first decision upon one. */
function decided(run: Run): Readonly<Record<string, number>> {
  const rows = [...run.trace()];
  const at = (kind: string): number => rows.find((row) => row.kind === kind)?.t ?? run.sim.endMs;
  return { decided: (at('decided') - at('requested')) / HOUR };
}

const arm = (organisation: ChoiceSpec, slow = false) =>
  played(PLAIN, voting(organisation, slow), decided);
const arms = {
  all: arm(meeting('all')),
  majority: arm(meeting('majority')),
  any: arm(meeting('any')),
  body: arm('body'),
  'all, slow': arm(meeting('all'), true),
  'majority, slow': arm(meeting('majority'), true),
  'body, slow': arm('body', true),
};
const time = (name: string, weight: number) => [weight, name, 'decided'] as const;

export const outOfStep: Hypothesis = {
  id: 'h13-out-of-step',
  kind: 'K',
  statement: {
    zh: '一致同意的快慢由最慢的成员定，过半数由居中的定，授权机构不受其影响。',
    en: 'Under consensus the slowest member sets the pace, under a majority the middle one, and a body with authority does not wait for it.',
  },
  design: {
    zh: '小世界：一地需求超出自有力量，五个同级成员都同意，答复用时独立同分布；再让其中一个办文慢六倍。规则取一致、过半数、任一与常设机构。看首个请求到首次议定的用时。',
    en: 'A small world: one place needs more than it has, and five peers all agree, each after an independent time; then one of them reads six times slower. Rules: all, majority, any, and a standing body. Time from the first request to the first decision.',
  },
  arms,
  claims: [
    {
      says: { zh: '一致减过半数', en: 'All less majority' },
      unit: 'h',
      sum: [time('all', 1), time('majority', -1)],
      is: { above: 0 },
    },
    {
      says: { zh: '过半数减任一', en: 'Majority less any' },
      unit: 'h',
      sum: [time('majority', 1), time('any', -1)],
      is: { above: 0 },
    },
    {
      says: { zh: '一致：有慢成员减没有', en: 'All: with the slow member less without' },
      unit: 'h',
      sum: [time('all, slow', 1), time('all', -1)],
      is: { above: 0 },
    },
    {
      says: {
        zh: '慢成员的影响：一致减过半数',
        en: 'What the slow member costs: all less majority',
      },
      unit: 'h',
      sum: [time('all, slow', 1), time('all', -1), time('majority, slow', -1), time('majority', 1)],
      is: { above: 0 },
    },
    {
      says: { zh: '常设机构：有慢成员减没有', en: 'Body: with the slow member less without' },
      unit: 'h',
      sum: [time('body, slow', 1), time('body', -1)],
      is: { within: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 24,
};

/** Everybody says yes, sooner or later. */
const agreed = (rule: string): MechanismSpec => ({
  ...MEETING,
  organisation: ['joint-meeting', { rule }],
  law: ['consent', { base: 1 }],
});
const mountain = drill('xiangyang-mountain-flood');

export const unanimityInADrill: Hypothesis = {
  id: 'h13-slowest-member',
  kind: 'E',
  statement: {
    zh: '七个同级部门之间，一致同意比任一同意更晚得到应允。',
    en: 'Among seven peers unanimity takes longer to commit than any one consent.',
  },
  design: {
    zh: '襄阳山洪情景，联席会议，人人终会同意；规则取一致与任一。请求到应允用时还含会后逐家询问，任一同意时尚未表态的成员须另问。',
    en: 'The Xiangyang drill under a joint meeting where all agree in the end; rules all and any. Requested to committed includes asking after the meeting, where under any those who have not spoken yet are asked again.',
  },
  arms: { all: played(mountain, agreed('all')), any: played(mountain, agreed('any')) },
  claims: [
    {
      says: { zh: '一致减任一：请求到应允', en: 'All less any: requested to committed' },
      unit: 'h',
      sum: [
        [1, 'all', 'requested-to-committed'],
        [-1, 'any', 'requested-to-committed'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 32,
};
