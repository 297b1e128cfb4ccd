import type { Desk, Duty } from '../../model/doctrine.ts';

/**
 * What lies outside every duty waits until somebody takes it. The common superior of all the places that
 * it concerns takes it up when it learns of it (Emergency Response Law of 2024, article 17: events across
 * regions are for the common superior, or for the superiors together); a member of the linkage area asks
 * whoever its organisation names for what nobody owns.
 */
export const refer: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned' || !desk.lead) return [];
  const { incident } = stimulus;
  const belief = desk.belief(incident);
  if (belief === null || belief.severity === 0 || desk.isReferred(incident)) return [];
  const { world, self, jurisdiction } = desk;
  const hooks = desk.hooks();
  if (jurisdiction === commonSuperior(desk, incident)) {
    return [{ kind: 'refer', actor: self, incident, to: self }];
  }
  if (!world.isMember(jurisdiction)) return [];
  const to = hooks.organisation.residualOwner(world, incident);
  return to < 0 ? [] : [{ kind: 'refer', actor: self, incident, to }];
};

/** Nearest jurisdiction above the place of an incident and all places that it threatens. */
function commonSuperior({ world }: Desk, incident: number): number {
  const { incidents } = world.scenario;
  return incidents[incident].threatens.reduce(
    (up, other) => world.commonSuperior(up, incidents[other].jurisdiction),
    incidents[incident].jurisdiction,
  );
}
