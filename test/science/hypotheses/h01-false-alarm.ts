import { HOUR } from '../../../sim-core/base/time.ts';
import type { Run, ScenarioModel } from '../../../sim-core/index.ts';
import type { MechanismSpec } from '../../kit/mechanism.ts';
import { smallWorld } from '../../kit/world.ts';
import { played } from './arms.ts';
import type { Hypothesis } from './hypothesis.ts';

/** Severity at which the plan's own text wants a response: the start of grade III. */
const LINE = 2;
const START = 0.5;

/** Water that rises in west, fast or slowly by chance, and bureaux that read the same gauge. */
function flood(everyMs: number, voices: readonly string[], noise = 0): ScenarioModel {
  return smallWorld({
    horizonMs: 72 * HOUR,
    stepMs: HOUR / 4,
    drivers: [{ id: 'rain', points: [[0, 1]], spread: 0.3 }],
    hazards: [
      {
        id: 'flood',
        inputs: ['rain'],
        states: { level: START },
        rates: { level: '0.07 * rain' },
        severity: 'level',
        need: { rescue: '2.5 * level' },
        observe: voices.map((by) => ({ by, everyMs, noise })),
      },
    ],
    incidents: [
      { id: 'gauge', hazard: 'flood', at: 'west', onset: 0, inputs: { rain: 'driver(rain)' } },
    ],
  });
}

/**
 * Hours from the plan's line, in truth, to a response in force. The water rises evenly, so that the line is
 * crossed when the level at the end says.
 */
function lag(run: Run): Readonly<Record<string, number>> {
  const { scenario, state, endMs } = run.sim;
  const west = scenario.jurisdictions.findIndex(({ id }) => id === 'west');
  const perMs = (state.hazards.severity[0] - START) / endMs;
  const crossedMs = (LINE - START) / perMs;
  const activatedMs = state.activatedMs[west] < 0 ? endMs : state.activatedMs[west];
  return { lag: Math.max(0, activatedMs - crossedMs) / HOUR };
}

/** People who see perfectly, start late by attitude, and are blamed for a false alarm. */
const BLAMED: MechanismSpec = {
  awareness: ['parochial', { misjudgement: 0 }],
  evaluation: ['none', { falseAlarmPenalty: 20 }],
};

const arms = {
  warned: played(flood(2 * HOUR, ['ecology']), BLAMED, lag),
  'twice as often': played(flood(HOUR, ['ecology']), BLAMED, lag),
  automatic: played(
    flood(2 * HOUR, ['ecology']),
    { ...BLAMED, law: ['agreement', { automatic: true, automaticFrom: LINE }] },
    lag,
  ),
  'second voice': played(flood(2 * HOUR, ['ecology', 'fire'], 0.1), BLAMED, lag),
};
const design = {
  zh: '小世界：水位匀速上涨（涨速因种子而异），一个部门每两小时如实报一次，误报代价 20 小时；滞后从真实水位到三级线算到启动响应。另三组：次数加倍、第二个部门看同一支水尺（误差 0.1，相关约 0.9）、到线自动启动。',
  en: 'A small world: water rises evenly, at a pace that differs by seed; one bureau reports it truly every two hours, a false alarm costs 20 hours. The lag runs from the true level at the line of grade III to a response in force. Three more arms: twice as often, a second bureau at the same gauge (error 0.1, correlation about 0.9), automatic activation at the line.',
};

export const falseAlarm: Hypothesis = {
  id: 'h1-false-alarm',
  kind: 'E',
  statement: {
    zh: '怕担误报时，多发一倍警报不改启动滞后（10% 以内），自动启动缩短 70% 以上。',
    en: 'Where a false alarm is feared, twice the warnings leave the lag of activation alone (within 10 %); automatic activation cuts it by more than 70 %.',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '加倍的滞后减九成原滞后',
        en: 'Lag with twice the warnings less nine tenths of the lag',
      },
      unit: 'h',
      sum: [
        [1, 'twice as often', 'lag'],
        [-0.9, 'warned', 'lag'],
      ],
      is: { above: 0 },
    },
    {
      says: {
        zh: '三成原滞后减自动启动的滞后',
        en: 'Three tenths of the lag less the lag of automatic activation',
      },
      unit: 'h',
      sum: [
        [0.3, 'warned', 'lag'],
        [-1, 'automatic', 'lag'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'holds',
  seeds: 100,
};

export const secondVoice: Hypothesis = {
  id: 'h1-second-voice',
  kind: 'E',
  statement: {
    zh: '看同一支水尺的第二个部门也不改启动滞后（10% 以内）。',
    en: 'A second bureau that reads the same gauge leaves the lag alone as well (within 10 %).',
  },
  design,
  arms,
  claims: [
    {
      says: {
        zh: '两个部门的滞后减九成原滞后',
        en: 'Lag with two bureaux less nine tenths of the lag',
      },
      unit: 'h',
      sum: [
        [1, 'second voice', 'lag'],
        [-0.9, 'warned', 'lag'],
      ],
      is: { above: 0 },
    },
  ],
  verdict: 'refuted',
  seeds: 12,
};
