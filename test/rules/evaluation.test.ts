/** Aim: what evaluation does to those who decide within one event: how long they hesitate. */
import { describe, expect, it } from 'vitest';
import type { Belief } from '../../sim-core/model/belief.ts';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import { hesitation } from '../../sim-core/rules/doctrine/hesitation.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { belief, deskAt } from './desk.ts';
import { frozen } from './frozen.ts';

function hesitationOf(evaluation: ChoiceSpec, reports: number): number {
  const place = frozen({ evaluation });
  const held: Belief = belief({ reports });
  return hesitation(deskAt(place, 'hill-office'), held, place.incident('leak-hill'));
}

describe('evaluation', () => {
  it("of kind 'none' makes people fear a false alarm more than 'after-action'", () => {
    expect(hesitationOf('none', 1)).toBeGreaterThan(hesitationOf('after-action', 1));
    expect(hesitationOf('after-action', 1)).toBeGreaterThan(1);
  });

  it.each(['none', 'after-action'])('of kind %s passes on its two numbers', (id) => {
    const { hooks } = frozen({ evaluation: [id, { falseAlarmPenalty: 12, supervision: 0.7 }] });
    expect(hooks.evaluation).toEqual({
      falseAlarmPenalty: 12,
      supervision: 0.7,
      feedback: null,
    });
  });

  it("of kind 'score-and-sanction' moves people, of kind 'dynamic-feedback' the rules as well", () => {
    const of = (evaluation: ChoiceSpec) => frozen({ evaluation }).hooks.evaluation.feedback;
    const changed = { scoredMetric: 'messages', step: 0.2 };
    expect(of('none')).toBeNull();
    expect(of('after-action')).toBeNull();
    expect(of(['score-and-sanction', changed])).toEqual({ ...changed, reach: 'people' });
    expect(of(['dynamic-feedback', changed])).toEqual({ ...changed, reach: 'rules' });
  });

  it('scores only what is measured', () => {
    const metrics = METRICS.map(({ id }) => id);
    for (const id of ['score-and-sanction', 'dynamic-feedback']) {
      const { scoredMetric } = OPTIONS.evaluation[id].parameters;
      if (scoredMetric.kind !== 'choice') throw new Error('a choice was expected');
      expect(metrics).toEqual(expect.arrayContaining([...scoredMetric.choices]));
    }
  });

  it('raises a threshold by 5 % per hour of penalty on a first report', () => {
    const pressure = ['none', { falseAlarmPenalty: 10, supervision: 1 }] as const;
    expect(hesitationOf(pressure, 1)).toBeCloseTo(1.5, 12);
    expect(hesitationOf(pressure, 2)).toBeCloseTo(1.25, 12);
  });

  it('is over once three independent reports agree', () => {
    expect([3, 4, 9].map((reports) => hesitationOf('none', reports))).toEqual([1, 1, 1]);
  });

  it('is scaled by supervision and gone without a penalty', () => {
    const at = (supervision: number): number =>
      hesitationOf(['none', { falseAlarmPenalty: 10, supervision }], 1);
    expect(at(0.5)).toBeCloseTo(1.25, 12);
    expect(at(1.5)).toBeCloseTo(1.75, 12);
    expect(hesitationOf(['none', { falseAlarmPenalty: 0 }], 1)).toBe(1);
  });
});
