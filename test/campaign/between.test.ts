/** Aim: what one event leaves for the next: reviews move numbers within their range, skills fade, trust is slow to mend. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDistribution, constant, meanOf } from '../../sim-core/base/distribution.ts';
import type { Distribution } from '../../sim-core/base/distribution.ts';
import { MINUTE } from '../../sim-core/base/time.ts';
import { between } from '../../sim-core/campaign/between.ts';
import { moved } from '../../sim-core/campaign/drift.ts';
import type { Answer, Experience } from '../../sim-core/campaign/experience.ts';
import { runCampaign } from '../../sim-core/campaign/index.ts';
import { LEVERS } from '../../sim-core/campaign/levers.ts';
import { mechanismNow, standingAtFirst } from '../../sim-core/campaign/standing.ts';
import type { Standing } from '../../sim-core/campaign/standing.ts';
import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import type { MechanismModel } from '../../sim-core/index.ts';
import type { CampaignModel } from '../../sim-core/model/campaign.ts';
import { campaignOf, FIRES, meeting } from './fires.ts';

const MEMBERS = ['east', 'north', 'west'];

function experience(changes: Partial<Experience> & { readonly harm?: number } = {}): Experience {
  const { harm = 10, ...rest } = changes;
  const metrics = Object.fromEntries(METRICS.map(({ id }) => [id, harm]));
  return {
    record: {
      scenario: 'fires',
      mechanism: 'tested',
      seed: '1',
      simulated_ms: 0,
      events: 0,
      hash: null,
      metrics,
      cases: [],
      inert: [],
    },
    feedback: null,
    upkeep: 0,
    members: MEMBERS,
    answers: [],
    covered: {},
    ...rest,
  };
}

const start = (mechanism: MechanismModel, campaign: CampaignModel = campaignOf()): Standing =>
  standingAtFirst(campaign, mechanism, MEMBERS);
const answers = (willing: readonly boolean[]): readonly Answer[] =>
  willing.map((yes) => ({ requester: 'west', donor: 'east', willing: yes }));

describe('a review', () => {
  const feedback = { scoredMetric: 'harm-people', step: 0.2, reach: 'rules' } as const;

  it('moves what serves its score by a step of what is left to improve', () => {
    const { mechanism } = between(
      campaignOf({ forgetting: 0 }),
      start(meeting()),
      experience({ feedback }),
    );
    const { organisation, awareness } = mechanism.dimensions;
    // From a threshold of 1, a fifth of the way to 0.6.
    expect(awareness.parameters['threshold']).toBeCloseTo(0.92, 12);
    const before = meanOf(meeting().dimensions.organisation.parameters['convene'] as Distribution);
    const now = meanOf(organisation.parameters['convene'] as Distribution);
    expect(now).toBeCloseTo(before + 0.2 * (60 * MINUTE - before), 3);
  });

  it('of people leaves the rules as they are', () => {
    const people = { ...feedback, reach: 'people' } as const;
    const { mechanism } = between(campaignOf(), start(meeting()), experience({ feedback: people }));
    expect(mechanism.dimensions.organisation).toEqual(meeting().dimensions.organisation);
    expect(mechanism.dimensions.awareness).not.toEqual(meeting().dimensions.awareness);
  });

  it('learns less from an event that went better than the first', () => {
    const campaign = campaignOf({ forgetting: 0 });
    const once = between(campaign, start(meeting()), experience({ feedback }));
    const after = (harm: number): number =>
      Number(
        between(campaign, once, experience({ feedback, harm })).mechanism.dimensions.awareness
          .parameters['threshold'],
      );
    expect(0.92 - after(2)).toBeCloseTo((0.92 - after(10)) / 5, 12);
    expect(after(0)).toBeCloseTo(0.92, 12);
  });

  it('brings superiors to press harder after a worse event than the last', () => {
    const campaign = campaignOf();
    const plain = start(meeting({ evaluation: 'dynamic-feedback' }));
    const once = between(campaign, plain, experience({ feedback, harm: 10 }));
    const pressed = (harm: number): unknown =>
      between(campaign, once, experience({ feedback, harm })).mechanism.dimensions.evaluation
        .parameters['supervision'];
    expect(pressed(5)).toBe(0.8);
    expect(Number(pressed(20))).toBeLessThan(0.8);
  });

  it('never happens without feedback', () => {
    const { mechanism } = between(campaignOf({ forgetting: 0 }), start(meeting()), experience());
    expect(mechanism).toEqual(meeting());
  });
});

describe('a lever', () => {
  it('is pulled by every metric that a review may score, on parameters that exist', () => {
    for (const { parameters } of Object.values(OPTIONS.evaluation)) {
      const scored = parameters['scoredMetric'];
      if (scored?.kind !== 'choice') continue;
      for (const metric of scored.choices) expect(LEVERS[metric].length).toBeGreaterThan(0);
    }
    for (const { dimension, parameter } of Object.values(LEVERS).flat()) {
      const known = Object.values(OPTIONS[dimension]).some(({ parameters }) =>
        Object.hasOwn(parameters, parameter),
      );
      expect([dimension, parameter, known]).toEqual([dimension, parameter, true]);
    }
  });

  it('moves a parameter between where it was and its end, and never back from beyond it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(LEVERS).flat()),
        fc.array(share, { maxLength: 20 }),
        (one, steps) => {
          const sizeIn = (mechanism: MechanismModel): number => {
            const value = mechanism.dimensions[one.dimension].parameters[one.parameter];
            return isDistribution(value) ? meanOf(value) : Number(value);
          };
          const first = meeting();
          const { option } = first.dimensions[one.dimension];
          const declared = OPTIONS[one.dimension][option].parameters[one.parameter];
          // The meeting has other options in some dimensions: there is nothing to move then.
          fc.pre(declared !== undefined && 'range' in declared);
          const end = declared.range[one.towards === 'low' ? 0 : 1];
          let mechanism = first;
          for (const step of steps) mechanism = moved(mechanism, one, one.towards, step);
          const [least, most] = [sizeIn(first), end].sort((a, b) => a - b);
          const slack = 1e-6 * declared.range[1];
          expect(sizeIn(mechanism)).toBeGreaterThanOrEqual(least - slack);
          expect(sizeIn(mechanism)).toBeLessThanOrEqual(most + slack);
        },
      ),
      { numRuns: 60 },
    );
    const neutral = meeting({ organisation: ['joint-meeting', { convene: constant(0) }] });
    const convene = { dimension: 'organisation', parameter: 'convene' } as const;
    expect(moved(neutral, convene, 'low', 0.5)).toEqual(neutral);
  });
});

describe('between two events', () => {
  it('skills fade by the years, less where people train', () => {
    const fade = (years: number, upkeep: number): number =>
      Number(
        between(
          campaignOf({ forgetting: 0.05, intervalYears: years }),
          start(meeting()),
          experience({ upkeep }),
        ).mechanism.dimensions.awareness.parameters['misjudgement'],
      );
    // 0.25 towards 0.6: five per cent of the way in a year.
    expect(fade(1, 0)).toBeCloseTo(0.25 + 0.05 * 0.35, 12);
    expect(fade(2, 0)).toBeCloseTo(0.25 + (1 - 0.95 ** 2) * 0.35, 12);
    expect(fade(1, 0.8)).toBeCloseTo(0.25 + 0.2 * 0.05 * 0.35, 12);
  });

  it('one refusal costs more trust than three good events give back', () => {
    const campaign = campaignOf();
    let standing = between(campaign, start(meeting()), experience({ answers: answers([false]) }));
    expect(standing.trust['west']).toBeLessThan(0);
    expect(standing.trust['east']).toBe(0);
    for (let n = 0; n < 3; n++) {
      standing = between(campaign, standing, experience({ answers: answers([true]) }));
    }
    expect(standing.trust['west']).toBeLessThan(0);
  });

  it('trust moves the next mechanism within its range; whoever holds back helps nobody', () => {
    const base = start(meeting());
    const trustOf = (standing: Standing, member: string): unknown =>
      mechanismNow(standing).by[member]?.awareness?.parameters['trust'];
    expect(trustOf({ ...base, trust: { west: 0.1 } }, 'west')).toBeCloseTo(0.15, 12);
    expect(trustOf({ ...base, trust: { west: 9 } }, 'west')).toBe(0.3);
    expect(trustOf({ ...base, trust: { west: -9 } }, 'west')).toBe(-0.2);
    expect(trustOf({ ...base, holdingBack: ['west'] }, 'west')).toBeLessThan(-2);
  });

  it('a donor weighs help that comes back and cost that is covered against the cost of helping', () => {
    const campaign = campaignOf({ donors: { benefit: 1, start: 'open' } });
    const back = (willing: readonly boolean[], covered: number): readonly string[] =>
      between(
        campaign,
        start(meeting(), campaign),
        experience({
          answers: answers(willing),
          covered: { east: covered, north: covered, west: covered },
        }),
      ).holdingBack;
    // East has seen only its own answers, so it stays as it was.
    expect(back([true, false], 0.4)).toEqual(['north', 'west']);
    expect(back([true, false], 0.6)).toEqual([]);
    expect(back([true, true], 0)).toEqual([]);
  });
});

describe('a campaign', () => {
  it('is a pure function of its request, and gives each event another disaster', () => {
    const request = {
      campaign: campaignOf({ events: 4 }),
      scenarios: [FIRES],
      mechanism: meeting({ evaluation: 'dynamic-feedback' }),
      seed: '7',
    };
    const events = runCampaign(request);
    expect(runCampaign(request)).toEqual(events);
    expect(events.map(({ seed }) => seed)).toEqual(['7/1', '7/2', '7/3', '7/4']);
    expect(new Set(events.map(({ metrics }) => metrics['harm-people'])).size).toBe(4);
  });

  it('without feedback, trust, forgetting or choice is a row of single runs', () => {
    const campaign = campaignOf({
      events: 3,
      forgetting: 0,
      trust: { served: 0, refused: 0, fading: 0 },
    });
    const events = runCampaign({ campaign, scenarios: [FIRES], mechanism: meeting(), seed: '7' });
    for (const { mechanism } of events) {
      expect(mechanism.dimensions).toEqual(meeting().dimensions);
      for (const { awareness } of Object.values(mechanism.by)) {
        expect(awareness).toEqual(meeting().dimensions.awareness);
      }
    }
  });

  it('goes through its scenarios in turn', () => {
    const other = { ...FIRES, id: 'more-fires' };
    const campaign = campaignOf({ events: 3, scenarios: ['fires', 'more-fires'] });
    const mechanism = meeting();
    const events = runCampaign({ campaign, scenarios: [FIRES, other], mechanism, seed: '1' });
    expect(events.map(({ scenario }) => scenario)).toEqual(['fires', 'more-fires', 'fires']);
    expect(() => runCampaign({ campaign, scenarios: [FIRES], mechanism, seed: '1' })).toThrow(
      'more-fires',
    );
  });
});
