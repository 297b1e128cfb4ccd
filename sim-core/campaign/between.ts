import { clip, exp, ln } from '../base/math.ts';
import type { MechanismModel } from '../index.ts';
import type { CampaignModel } from '../model/campaign.ts';
import { moved } from './drift.ts';
import { willingness } from './experience.ts';
import type { Answer, Experience } from './experience.ts';
import { ACTIVITY, LEVERS, SKILLS } from './levers.ts';
import type { Standing } from './standing.ts';

/** What one event and the time after it leave for the next one: review, then trust, choice, forgetting. */
export function between(campaign: CampaignModel, before: Standing, event: Experience): Standing {
  const { record, members, answers } = event;
  const scored = scoreOf(event);
  const first = { [record.scenario]: scored, ...before.first };
  const ratio = first[record.scenario] === 0 ? 1 : scored / first[record.scenario];
  const reviewed = review(before, event, ratio);
  return {
    mechanism: forget(campaign, reviewed, event.upkeep),
    trust: trustAfter(campaign, before.trust, members, answers),
    holdingBack: holdingBackAfter(campaign, before.holdingBack, event),
    first,
    last: ratio,
  };
}

function scoreOf({ record, feedback }: Experience): number {
  return feedback === null ? 0 : record.metrics[feedback.scoredMetric];
}

/**
 * The review moves what serves the metric that it scores, by its step times what is left to improve:
 * the score over that of the first event of the kind, at most 1. After a worse event than the last one
 * superiors press harder, which weighs on the fear of a false alarm.
 */
function review(before: Standing, { feedback }: Experience, ratio: number): MechanismModel {
  if (feedback === null || feedback.step === 0) return before.mechanism;
  const { scoredMetric, step, reach } = feedback;
  // Of activity there is never enough; an outcome that has become good leaves little to learn.
  const lesson = scoredMetric === ACTIVITY ? 1 : clip(ratio, 0, 1);
  let mechanism = before.mechanism;
  for (const lever of LEVERS[scoredMetric] ?? []) {
    if (reach === 'people' && lever.reach === 'rules') continue;
    mechanism = moved(mechanism, lever, lever.towards, step * lesson);
  }
  const isWorse = before.last !== null && ratio > before.last;
  const supervision = { dimension: 'evaluation', parameter: 'supervision' } as const;
  return isWorse ? moved(mechanism, supervision, 'low', step) : mechanism;
}

/** Share lost over the years of a rate by the year. */
function lost(rate: number, years: number): number {
  return rate >= 1 ? 1 : 1 - exp(years * ln(1 - rate));
}

/** Skills fade towards the worse end of their range; what is written down stays. */
function forget(
  campaign: CampaignModel,
  mechanism: MechanismModel,
  upkeep: number,
): MechanismModel {
  const share = lost(campaign.forgetting, campaign.intervalYears) * (1 - upkeep);
  let faded = mechanism;
  for (const skill of SKILLS) {
    faded = moved(faded, skill, skill.towards === 'low' ? 'high' : 'low', share);
  }
  return faded;
}

function trustAfter(
  { trust, intervalYears }: CampaignModel,
  before: Standing['trust'],
  members: readonly string[],
  answers: readonly Answer[],
): Standing['trust'] {
  const kept = 1 - lost(trust.fading, intervalYears);
  return Object.fromEntries(
    members.map((member) => {
      const share = willingness(answers.filter(({ requester }) => requester === member));
      const gain = share === null ? 0 : trust.served * share - trust.refused * (1 - share);
      return [member, ((before[member] ?? 0) + gain) * kept];
    }),
  );
}

/**
 * Each member answers best to what it has seen of the others: it takes part when the help that it may
 * expect back, and the part of its own cost that is covered, are worth the cost of helping.
 */
function holdingBackAfter(
  { donors }: CampaignModel,
  before: readonly string[],
  { members, answers, covered }: Experience,
): readonly string[] {
  if (donors === null) return [];
  return members.filter((member) => {
    const others = willingness(answers.filter(({ donor }) => donor !== member));
    if (others === null) return before.includes(member);
    return donors.benefit * others + (covered[member] ?? 0) < 1;
  });
}
