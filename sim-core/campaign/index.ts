/** Sequences of incidents: runs of the model joined by what people keep, lose and decide between them. */
import { Fault } from '../base/assert.ts';
import { createRun } from '../index.ts';
import type { MechanismModel, ScenarioModel } from '../index.ts';
import type { CampaignModel } from '../model/campaign.ts';
import { between } from './between.ts';
import { experienceOf, willingness } from './experience.ts';
import { mechanismNow, standingAtFirst } from './standing.ts';
import type { Standing } from './standing.ts';

export interface CampaignRequest {
  readonly campaign: CampaignModel;
  /** One of each id that the campaign names. */
  readonly scenarios: readonly ScenarioModel[];
  readonly mechanism: MechanismModel;
  readonly seed: string;
}

/** One event of a campaign. */
export interface CampaignEvent {
  readonly scenario: string;
  /** Seed of its run: the same for every mechanism, so that campaigns are paired event by event. */
  readonly seed: string;
  readonly metrics: Readonly<Record<string, number>>;
  /** The mechanism as it was in this event. */
  readonly mechanism: MechanismModel;
  /** Member → what its trust had gained or lost before it. */
  readonly trust: Readonly<Record<string, number>>;
  readonly holdingBack: readonly string[];
  /** Share of free answers that were willing; null when nobody was asked freely. */
  readonly willing: number | null;
}

/**
 * Runs the events one after the other; a pure function of the request.
 * @throws {Fault} when a scenario that the campaign names is missing
 */
export function* campaignEvents(request: CampaignRequest): Iterable<CampaignEvent> {
  const { campaign, scenarios, mechanism, seed } = request;
  let standing: Standing | null = null;
  for (let event = 0; event < campaign.events; event++) {
    const id = campaign.scenarios[event % campaign.scenarios.length];
    const scenario = scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Fault(`campaign: there is no scenario ${id}`);
    const members = scenario.jurisdictions.filter(({ member }) => member).map((one) => one.id);
    const now: Standing = standing ?? standingAtFirst(campaign, mechanism, members);
    const current = mechanismNow(now);
    const own = `${seed}/${event + 1}`;
    const run = createRun({ scenario, mechanism: current, seed: own, spans: false, trace: true });
    const record = run.finish();
    const experience = experienceOf(run, record);
    yield {
      scenario: id,
      seed: own,
      metrics: record.metrics,
      mechanism: current,
      trust: now.trust,
      holdingBack: now.holdingBack,
      willing: willingness(experience.answers),
    };
    standing = between(campaign, now, experience);
  }
}

/** All events of a campaign. @throws {Fault} as `campaignEvents` does. */
export function runCampaign(request: CampaignRequest): readonly CampaignEvent[] {
  return [...campaignEvents(request)];
}
