import type { Action } from '../../model/action.ts';
import type { Desk, Duty } from '../../model/doctrine.ts';
import type { Delivery } from '../../model/mechanism/information.ts';

/**
 * Across the border: whatever the information option of the mechanism answers. Who shares are the lead
 * of the place and the bureaux that watch for it; the same fact is not told again within the refresh time
 * unless it is news.
 */
export const share: Duty = (desk, stimulus) => {
  if (stimulus.kind !== 'learned') return [];
  const { incident, material } = stimulus;
  const belief = desk.belief(incident);
  const { world, self } = desk;
  const hooks = desk.hooks();
  if (
    belief === null ||
    world.jurisdictionOf(self) !== world.scenario.incidents[incident].jurisdiction
  ) {
    return [];
  }
  if (keepsSilent(desk)) return [];
  const { refreshMs } = hooks.information;
  const again = belief.sharedMs >= 0 && world.now() - belief.sharedMs >= refreshMs;
  if (!material && !again) return [];
  return spread(self, incident, hooks.information.share(world, { from: self, incident }));
};

/**
 * A place tells nobody across the border while silence is worth more to it than the law makes it cost,
 * and than what is at stake for it at the border. Reports to its own superiors are another duty, which
 * it keeps.
 */
function keepsSilent(desk: Desk): boolean {
  const { world, jurisdiction } = desk;
  const { law, finance } = desk.hooks();
  const payoff = world.scenario.jurisdictions[jurisdiction].silencePayoff ?? 0;
  // What two neighbours settle by what crosses their border weighs like a penalty.
  return payoff > law.hidePenalty + (finance.index?.stake ?? 0);
}

/** Deliveries through one relay seat become one posting to it. */
function spread(
  self: number,
  incident: number,
  deliveries: readonly Delivery[],
): readonly Action[] {
  const actions: Action[] = [];
  const relays = new Map<number, { to: number; delay: Delivery['delay']; loss: number }[]>();
  for (const { to, delay, loss, via, pulled } of deliveries) {
    if (to === self) continue;
    if (via < 0) {
      actions.push({
        kind: 'notify',
        actor: self,
        to,
        incident,
        delay,
        loss,
        line: 'across',
        pulled,
      });
      continue;
    }
    const relay = relays.get(via) ?? [];
    relay.push({ to, delay, loss });
    relays.set(via, relay);
  }
  for (const via of [...relays.keys()].sort((a, b) => a - b)) {
    actions.push({ kind: 'post', actor: self, via, incident, relay: relays.get(via) ?? [] });
  }
  return actions;
}
