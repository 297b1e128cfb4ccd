/** Shared by all options: a procedure that one desk decides, and those who may be drawn on. */
import { constant } from '../../../base/distribution.ts';
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { Procedure } from '../../../model/mechanism/organisation.ts';
import type { World } from '../../../model/world.ts';

type AtDesk = Pick<Procedure, 'secretariat' | 'submit' | 'contact' | 'donors' | 'force'>;

/** Decided at the desk of the secretariat: no sitting, no vote. */
export function atDesk(of: AtDesk): Procedure {
  return {
    secretariat: of.secretariat,
    submit: of.submit,
    contact: of.contact,
    donors: of.donors,
    force: of.force,
    convene: null,
    voters: [],
    votesNeeded: 0,
    vote: null,
    agenda: Infinity,
    sessionMs: 0,
    overflow: 'convene',
    periodMs: Infinity,
    onLadder: false,
    underAgreement: true,
  };
}

/** A direct call to some members, decided by nobody but those who are asked. */
export function direct(
  request: HelpRequest,
  contact: Procedure['contact'],
  donors: readonly number[],
): Procedure {
  return atDesk({
    secretariat: request.requester,
    submit: constant(0),
    contact,
    donors,
    force: 'asked',
  });
}

/** Members of the linkage area, other than the one that asks, that own the capability. */
export function memberDonors(world: World, request: HelpRequest): readonly number[] {
  return world
    .owners(request.capability)
    .filter((j) => world.isMember(j) && j !== request.jurisdiction);
}

/** The other members in the order of the road from a place, nearest first. */
export function nearestMembers(world: World, from: number): readonly number[] {
  return world.members
    .filter((j) => j !== from)
    .sort((a, b) => {
      const near = world.roadTime(a, from);
      const far = world.roadTime(b, from);
      return near === far ? a - b : near - far;
    });
}

/** Members in which the root incident is, or which it threatens, in index order. */
export function stricken(world: World, root: number): readonly number[] {
  const { incidents } = world.scenario;
  const places = [root, ...incidents[root].threatens].map((i) => incidents[i].jurisdiction);
  return world.members.filter((member) => places.some((place) => world.within(place, member)));
}
