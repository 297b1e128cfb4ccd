import { quantile } from '../base/distribution.ts';
import { HOUR } from '../base/time.ts';
import { CLASS, EVENT } from './events.ts';
import { draw, exercise, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';

/** Accounts after those of the jurisdictions: the fund, and the suppliers who take what is spent. */
export function fundAccount(sim: Sim): number {
  return sim.scenario.jurisdictions.length;
}
export function supplierAccount(sim: Sim): number {
  return sim.scenario.jurisdictions.length + 1;
}

/** Money moves between two accounts; the ledger always sums to zero. Whole yuan: nothing is lost in rounding. */
export function pay(sim: Sim, from: number, to: number, yuan: number, lot = -1, unit = -1): void {
  const whole = Math.round(yuan);
  if (whole === 0 || from === to) return;
  sim.state.ledger[from] -= whole;
  sim.state.ledger[to] += whole;
  if (to !== supplierAccount(sim)) sim.state.tallies.transferred += whole;
  sim.trace.add(sim.state.now, 'paid', from, to, lot, unit, whole);
}

/** A jurisdiction spends money on suppliers. */
export function payCost(sim: Sim, jurisdiction: number, yuan: number, lot = -1, unit = -1): void {
  pay(sim, jurisdiction, supplierAccount(sim), yuan, lot, unit);
}

/**
 * A lent unit is home again (or the horizon has come): its donor has borne the cost; what the rules of
 * finance promise back is paid after their delay, or stays owed at the horizon.
 */
export function settleDeployment(sim: Sim, unit: number, lot: number, sinceMs: number): void {
  const { units, kinds } = sim.scenario;
  const donor = sim.departments[units[unit].owner].jurisdiction;
  const yuan = ((sim.state.now - sinceMs) / HOUR) * kinds[units[unit].kind].costPerHour;
  payCost(sim, donor, yuan, lot, unit);
  if (lot < 0) return;
  const requester = sim.state.lots[lot].jurisdiction;
  if (requester === donor) return;
  exercise(sim, 'finance');
  const { split, delay, advance } = sim.hooks.finance;
  const who = units[unit].identity;
  const count = sim.state.units.deployments[unit];
  // One draw per deployment, whoever pays.
  const afterMs =
    delay.kind === 'constant' ? delay.value : quantile(delay, draw(sim, 'payment', who, count));
  claim(sim, unit, lot, fundAccount(sim), donor, yuan * split.fund, advance, afterMs);
  claim(sim, unit, lot, requester, donor, yuan * split.requester, advance, afterMs);
}

function claim(
  sim: Sim,
  unit: number,
  lot: number,
  from: number,
  to: number,
  yuan: number,
  advance: number,
  afterMs: number,
): void {
  if (yuan <= 0) return;
  const later = Math.round(yuan * (1 - advance));
  pay(sim, from, to, yuan * advance, lot, unit);
  if (later === 0) return;
  const count = sim.state.units.deployments[unit];
  sim.state.owed[to] += later;
  sim.state.owed[from] -= later;
  const at = sim.state.now + wholeMs(afterMs);
  // The key carries the deployment and who pays: fund and requester may pay for the same one.
  const key = (count * 2 + (from === fundAccount(sim) ? 0 : 1)) * 0x100000 + to;
  if (at <= sim.scenario.horizonMs) {
    sim.queue.push(at, CLASS.payment, unit, key, EVENT.payment, from, to, later);
  }
}

/** A promised payment falls due. */
export function settleClaim(sim: Sim, from: number, to: number, yuan: number): void {
  sim.state.owed[to] -= yuan;
  sim.state.owed[from] += yuan;
  pay(sim, from, to, yuan);
}
