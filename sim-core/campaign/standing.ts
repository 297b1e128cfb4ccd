import { clip } from '../base/math.ts';
import type { MechanismModel } from '../index.ts';
import type { CampaignModel } from '../model/campaign.ts';
import type { DimensionChoice } from '../model/mechanism.ts';
import { declarationOf } from './drift.ts';

/** How things stand before an event. */
export interface Standing {
  /** The mechanism with its numbers as they are now, without trust. */
  readonly mechanism: MechanismModel;
  /** Member → what its trust has gained or lost. */
  readonly trust: Readonly<Record<string, number>>;
  /** Members who take no part of their own will. */
  readonly holdingBack: readonly string[];
  /** Scenario → what was scored when it struck first. */
  readonly first: Readonly<Record<string, number>>;
  /** What the last event scored over the first of its kind; null before the second. */
  readonly last: number | null;
}

export function standingAtFirst(
  campaign: CampaignModel,
  mechanism: MechanismModel,
  members: readonly string[],
): Standing {
  const closed = campaign.donors?.start === 'closed';
  return { mechanism, trust: {}, holdingBack: closed ? members : [], first: {}, last: null };
}

/** Trust at which nobody helps whatever the law and the money say. */
const NEVER = -3;

/**
 * The mechanism of the next event: members with what they think of each other by now. Trust stays
 * within its declared range; whoever holds back has decided to, which no range bounds.
 */
export function mechanismNow({ mechanism, trust, holdingBack }: Standing): MechanismModel {
  const by = { ...mechanism.by };
  for (const member of new Set([...Object.keys(trust), ...holdingBack])) {
    const own = by[member]?.awareness ?? mechanism.dimensions.awareness;
    const value = holdingBack.includes(member) ? NEVER : trustOf(own, trust[member] ?? 0);
    const awareness = { ...own, parameters: { ...own.parameters, trust: value } };
    by[member] = { ...by[member], awareness };
  }
  return { ...mechanism, by };
}

function trustOf({ option, parameters }: DimensionChoice, gained: number): number {
  const declared = declarationOf('awareness', option, 'trust');
  const stated = parameters['trust'];
  if (declared === null || !('range' in declared) || typeof stated !== 'number') return gained;
  return clip(
    stated + gained,
    Math.min(stated, declared.range[0]),
    Math.max(stated, declared.range[1]),
  );
}
