import { constant } from '../../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../../sim-core/base/time.ts';
import type { ScenarioModel } from '../../../sim-core/index.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { smallWorld } from '../../kit/world.ts';
import { played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

const COUNTIES = ['east', 'north', 'west'];
const ROUNDS = 6;
const ROUND = 72 * HOUR;

/**
 * Six times, three days apart, a fire in each of three counties with four teams apiece: at times of their
 * own within two days, or in all three at once. How large a fire is differs by county and seed unless
 * `spread` is 0.
 */
function fires(together: boolean, spread: number): ScenarioModel {
  const rounds = Array.from({ length: ROUNDS }, (_, n) => n);
  const sparks = rounds.flatMap((n) =>
    (together ? ['all'] : COUNTIES).map((at) => ({ n, at, id: `spark-${n}-${at}` })),
  );
  return smallWorld({
    id: 'fires-apart-and-together',
    horizonMs: ROUNDS * ROUND,
    stepMs: HOUR / 2,
    capabilities: ['rescue'],
    drivers: rounds.flatMap((n) =>
      COUNTIES.map((at) => ({ id: `size-${n}-${at}`, points: [[0, 1]] as const, spread })),
    ),
    hazards: [
      {
        id: 'spark',
        states: { lit: 1 },
        ends: '1',
        triggers: [{ id: 'burns', when: 'lit > 0' }],
      },
      {
        id: 'fire',
        inputs: ['size'],
        states: { done: 0 },
        rates: { done: 'working(rescue) / (40 * size)' },
        severity: '3 - done',
        ends: 'done >= 1',
        need: { rescue: 'done < 1 ? 2 + 6 * size * (1 - done) : 0' },
        observe: [{ by: 'emergency-management', everyMs: HOUR / 2 }],
      },
    ],
    incidents: [
      ...sparks.map(({ n, at, id }) => ({
        id,
        hazard: 'spark',
        at: at === 'all' ? 'east' : at,
        onset: { kind: 'uniform', low: n * ROUND, high: n * ROUND + 48 * HOUR } as const,
      })),
      ...rounds.flatMap((n) =>
        COUNTIES.map((at) => ({
          id: `fire-${n}-${at}`,
          hazard: 'fire',
          at,
          inputs: { size: `driver(size_${n}_${at})` },
        })),
      ),
    ],
    cascade: sparks.flatMap(({ n, at, id }) =>
      (at === 'all' ? COUNTIES : [at]).map((county) => ({
        id: `${id}-${county}`,
        from: id,
        trigger: 'burns',
        to: `fire-${n}-${county}`,
      })),
    ),
    // Nobody has to go home to rest in the middle of a fire: who pools is all that differs.
    kinds: [{ id: 'team', capabilities: { rescue: 1 }, enduranceMs: ROUND, restMs: HOUR }],
  });
}

/** A watch that tasks whoever has something to spare; members keep a share at home, all of it or none. */
function keeping(minReserve: number): MechanismSpec {
  return {
    awareness: ['cooperative', { misjudgement: 0, caution: 0 }],
    organisation: ['body', { service: constant(5 * MINUTE), contact: constant(0) }],
    law: ['agreement', { tasked: 1 }],
    information: ['mesh', { notice: constant(5 * MINUTE) }],
    resources: ['pool', { minReserve }],
  };
}

const [OWN, POOLED] = [keeping(1), keeping(0)];
const [apart, together, alike] = [fires(false, 0.4), fires(true, 0.4), fires(true, 0)];
const arms = {
  'apart, own': played(apart, OWN),
  'apart, pooled': played(apart, POOLED),
  'together, own': played(together, OWN),
  'together, pooled': played(together, POOLED),
  'alike, own': played(alike, OWN),
  'alike, pooled': played(alike, POOLED),
};
const design = {
  zh: '小世界：三县各 4 支队伍，每三天各有一场火，共六轮，大小随机；发生时刻在两天之内各自独立，或每次三县同时。存量相同，只改留守比例：全留（各自为战）或全不留（合并使用），救援仍要走一小时。指标为未满足需求。',
  en: 'A small world: three counties with four teams each; every three days, six times, a fire in each, of random size, at independent times within two days or in all three at once. The stock is the same, only what stays at home differs: all of it, or nothing. Help still drives for an hour. Unmet need.',
};
const unmet = (arm: string, weight: number) => [weight, arm, 'unmet-need'] as const;

export const pooling: Hypothesis = {
  id: 'h5-pooling',
  kind: 'E',
  statement: {
    zh: '存量相同时合并减少未满足需求；需求同时到来时好处缩小，但大小各自随机时不消失。',
    en: 'With the same stock pooling lowers unmet need; the gain shrinks when demands come together, and does not vanish while their sizes remain independent.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '各自发生：合并的好处', en: 'Times apart: gain of pooling' },
      unit: 'unit-hours',
      sum: [unmet('apart, own', 1), unmet('apart, pooled', -1)],
      is: { above: 0 },
    },
    {
      says: { zh: '各自发生的好处减同时发生的好处', en: 'Gain when apart less gain when together' },
      unit: 'unit-hours',
      sum: [
        unmet('apart, own', 1),
        unmet('apart, pooled', -1),
        unmet('together, own', -1),
        unmet('together, pooled', 1),
      ],
      is: { above: 0 },
    },
    {
      says: { zh: '同时发生：合并的好处', en: 'Times together: gain of pooling' },
      unit: 'unit-hours',
      sum: [unmet('together, own', 1), unmet('together, pooled', -1)],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 6,
};

export const poolingAlike: Hypothesis = {
  id: 'h5-demand-alike',
  kind: 'K',
  statement: {
    zh: '三县同时遇到同样大的需求时，合并没有好处。',
    en: 'Where all three counties meet the same demand at one instant, pooling gains nothing.',
  },
  design,
  arms,
  claims: [
    {
      says: { zh: '同时且同样大：合并的好处', en: 'Together and alike: gain of pooling' },
      unit: 'unit-hours',
      sum: [unmet('alike, own', 1), unmet('alike, pooled', -1)],
      is: { within: 1 },
    },
  ],
  verdict: 'holds',
  seeds: 3,
};
