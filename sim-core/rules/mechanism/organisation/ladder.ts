/** Shared by every option: the way up one's own superiors, which no agreement closes. */
import { constant } from '../../../base/distribution.ts';
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { Procedure } from '../../../model/mechanism/organisation.ts';
import type { World } from '../../../model/world.ts';

/**
 * The request goes to the superior `rung` levels up (0 = the nearest), which decides at its own desk and
 * orders whoever stands below it. null above the top.
 */
export function ladder(world: World, request: HelpRequest, rung: number): Procedure | null {
  const leads = world.ladderOf(request.jurisdiction);
  if (rung >= leads.length) return null;
  const secretariat = leads[rung];
  const superior = world.jurisdictionOf(secretariat);
  const below = rung === 0 ? request.jurisdiction : world.jurisdictionOf(leads[rung - 1]);
  return {
    secretariat,
    submit: world.scenario.jurisdictions[below].clocks.up,
    contact: world.scenario.jurisdictions[superior].clocks.down,
    convene: null,
    voters: [],
    votesNeeded: 0,
    vote: null,
    agenda: Infinity,
    donors: world.owners(request.capability).filter((j) => world.within(j, superior)),
    force: 'ordered',
    underAgreement: true,
  };
}

/** A direct call to the members of the linkage area, decided by nobody but those who are asked. */
export function direct(
  world: World,
  request: HelpRequest,
  contact: Procedure['contact'],
  underAgreement: boolean,
): Procedure {
  return {
    secretariat: request.requester,
    submit: constant(0),
    contact,
    convene: null,
    voters: [],
    votesNeeded: 0,
    vote: null,
    agenda: Infinity,
    donors: memberDonors(world, request),
    force: 'asked',
    underAgreement,
  };
}

/** Members of the linkage area, other than the one that asks, that own the capability. */
export function memberDonors(world: World, request: HelpRequest): readonly number[] {
  return world
    .owners(request.capability)
    .filter((j) => world.isMember(j) && j !== request.jurisdiction);
}
