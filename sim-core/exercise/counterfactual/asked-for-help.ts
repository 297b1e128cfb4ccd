import { acceptanceChance, lendable } from '../../engine/acceptance.ts';
import { requestOf } from '../../engine/asks.ts';
import { isGiven } from '../../engine/holding.ts';
import { procedureOf } from '../../engine/lots.ts';
import { hooksBetween } from '../../engine/scopes.ts';
import type { Sim } from '../../engine/sim.ts';
import type { Force, HelpRequest } from '../../model/mechanism/help-request.ts';
import type { OpenDecision } from '../../model/people.ts';
import { swayed } from './conduct.ts';

/**
 * Chance that doctrine would help, were it asked what this department is asked now, before it is held to
 * 0..1; null where an answer says nothing of willingness: what is ordered, given or agreed already, what the
 * rules of resources do not lend or nobody has to spare, and all that is no request for help.
 * @param slope of incentives, 1 as assumed
 */
export function chanceAsked(
  sim: Sim,
  department: number,
  { kind, about }: OpenDecision,
  slope: number,
): number | null {
  const { lots, asks } = sim.state;
  if (kind === 'vote') {
    const lot = lots[about];
    const procedure = procedureOf(sim, lot);
    if (procedure === null) return null;
    const donor = sim.departments[department].jurisdiction;
    return chanceOf(sim, donor, requestOf(sim, lot), procedure.force, slope);
  }
  if (kind !== 'ask') return null;
  const { donor, lot: lotId } = asks[about];
  const lot = lots[lotId];
  const request = requestOf(sim, lot);
  const { lends } = hooksBetween(sim, donor, lot.jurisdiction).resources;
  if (!lends && lot.force === 'asked') return null;
  if (lot.agreed.includes(donor) || lendable(sim, donor, request, false).length === 0) return null;
  return chanceOf(sim, donor, request, lot.force, slope);
}

function chanceOf(
  sim: Sim,
  donor: number,
  request: HelpRequest,
  force: Force,
  slope: number,
): number | null {
  if (force === 'ordered' || isGiven(sim, donor, request)) return null;
  const withTrust = (shift: number): number =>
    acceptanceChance(swayed(sim, shift, slope), donor, request, force);
  const chance = withTrust(0);
  // At an end the chance was held there; with less (or more) trust it shows where it would have lain.
  if (chance === 1) return withTrust(-1) + 1;
  return chance === 0 ? withTrust(1) - 1 : chance;
}
