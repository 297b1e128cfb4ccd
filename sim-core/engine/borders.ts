import { pay } from './money.ts';
import { exercise } from './sim.ts';
import type { Sim } from './sim.ts';

/**
 * Two-way compensation by the state of the border (Xin'an River type), settled once at the end: for each
 * root incident in one member, each other member that it threatened either needed something because of
 * it and is paid, or was spared and pays the same sum to the place that held it back.
 */
export function settleBorders(sim: Sim): void {
  const { index } = sim.hooks.finance;
  if (index === null || index.yuan === 0) return;
  const { incidents } = sim.scenario;
  sim.state.hazards.root.forEach((root, incident) => {
    // Of each chain of events the incident with which it began.
    if (root !== incident) return;
    const from = incidents[incident].jurisdiction;
    if (!sim.world.isMember(from)) return;
    for (const to of threatenedMembers(sim, incident)) {
      exercise(sim, 'finance');
      const crossed = sim.state.cases.some(
        (one) => one.root === incident && one.jurisdiction === to && one.t0Ms >= 0,
      );
      if (crossed) pay(sim, from, to, index.yuan);
      else pay(sim, to, from, index.yuan);
    }
  });
}

/** Other members in which an incident of this chain may begin, in index order. */
function threatenedMembers(sim: Sim, incident: number): readonly number[] {
  const { incidents } = sim.scenario;
  const { jurisdiction, threatens } = incidents[incident];
  const places = new Set(threatens.map((other) => incidents[other].jurisdiction));
  return sim.world.members.filter((member) => member !== jurisdiction && places.has(member));
}
