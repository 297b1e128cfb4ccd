/**
 * Aim: two hypotheses about years, not hours. H6: without feedback nothing improves; with it outcomes
 * improve and then level off; feedback on activity raises activity alone. H7: below a critical cover of
 * cost all hold back, above it what happened before decides.
 */
import { describe, expect, it } from 'vitest';
import { runCampaign } from '../../sim-core/campaign/index.ts';
import type { CampaignEvent } from '../../sim-core/campaign/index.ts';
import { pair, pairedInterval } from '../../sim-core/experiment/paired.ts';
import type { ChoiceSpec } from '../kit/mechanism.ts';
import { campaignOf, FIRES, meeting } from './fires.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => String(i + 1));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('H6: twenty fires in ten years', () => {
  const under = (evaluation: ChoiceSpec): readonly (readonly CampaignEvent[])[] =>
    SEEDS.map((seed) =>
      runCampaign({
        campaign: campaignOf(),
        scenarios: [FIRES],
        mechanism: meeting({ evaluation }),
        seed,
      }),
    );
  /** Mean of a metric over five events, per seed. */
  const part = (
    runs: readonly (readonly CampaignEvent[])[],
    quarter: number,
    metric: string,
  ): readonly number[] =>
    runs.map((run) =>
      mean(run.slice(quarter * 5, quarter * 5 + 5).map(({ metrics }) => metrics[metric])),
    );
  const [none, feedback, activity] = [
    under('none'),
    under('dynamic-feedback'),
    under(['dynamic-feedback', { scoredMetric: 'messages' }]),
  ];
  /** 95 % interval of late minus early. */
  const change = (runs: readonly (readonly CampaignEvent[])[]) =>
    pairedInterval(pair(part(runs, 3, 'harm-people'), part(runs, 0, 'harm-people')), 0.05);

  it('improve with dynamic feedback (holds)', () => {
    expect(change(feedback)?.high).toBeLessThan(0);
  });

  it('do not improve without it: skills fade, so that they are flat or get worse (holds)', () => {
    expect(change(none)?.high).toBeGreaterThan(0);
    expect(mean(part(none, 3, 'harm-people'))).toBeGreaterThan(
      mean(part(feedback, 3, 'harm-people')),
    );
  });

  it('level off: the last five add less than the first ten (holds)', () => {
    const harm = [0, 1, 2, 3].map((quarter) => mean(part(feedback, quarter, 'harm-people')));
    expect(harm[0] - harm[2]).toBeGreaterThan(3 * Math.abs(harm[2] - harm[3]));
  });

  it('scored by the number of reports, bring more reports and no better outcome (Goodhart, holds)', () => {
    const reports = pairedInterval(
      pair(part(activity, 3, 'messages'), part(none, 3, 'messages')),
      0.05,
    );
    expect(reports?.low).toBeGreaterThan(0);
    const harm = pair(part(activity, 3, 'harm-people'), part(feedback, 3, 'harm-people'));
    expect(pairedInterval(harm, 0.05)?.low).toBeGreaterThan(0);
    const [late, plain] = [activity, none].map((runs) => mean(part(runs, 3, 'harm-people')));
    expect(Math.abs(late - plain) / plain).toBeLessThan(0.05);
  });

  it('keep every parameter within its declared range', () => {
    const last = feedback[0][19].mechanism.dimensions;
    expect(last.awareness.parameters['threshold']).toBeGreaterThanOrEqual(0.6);
    expect(last.resources.parameters['minReserve']).toBeGreaterThanOrEqual(0.2);
    expect(last.evaluation.parameters['falseAlarmPenalty']).toBeGreaterThanOrEqual(0);
  });
});

describe('H7: donors who answer best to what they have seen', () => {
  /** Members that hold back after some events, mean over the seeds. */
  const holdingBack = (cover: number, start: 'open' | 'closed'): number =>
    mean(
      SEEDS.slice(0, 6).map((seed) => {
        const events = runCampaign({
          campaign: campaignOf({ events: 8, donors: { benefit: 1, start } }),
          scenarios: [FIRES],
          mechanism: meeting({ law: 'agreement', finance: ['fund', { expected: cover }] }),
          seed,
        });
        return events[events.length - 1].holdingBack.length;
      }),
    );

  it('all hold back below a critical cover, wherever they began (holds)', () => {
    expect(holdingBack(0, 'open')).toBe(3);
    expect(holdingBack(0, 'closed')).toBe(3);
  });

  it('all take part above it, if they did before (holds)', () => {
    expect(holdingBack(0.7, 'open')).toBe(0);
  });

  it('cannot come back above it, if they did not: the same cover, two outcomes (holds)', () => {
    expect(holdingBack(0.7, 'closed')).toBe(3);
  });
});
