import { quantile } from '../base/distribution.ts';
import { HOUR } from '../base/time.ts';
import { CLASS, EVENT } from './events.ts';
import { hooksBetween } from './scopes.ts';
import { deploymentOf, sendingsBefore } from './sendings.ts';
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
  const { split, delay, advance } = hooksBetween(sim, donor, requester).finance;
  // One draw per deployment, whoever pays.
  const afterMs =
    delay.kind === 'constant'
      ? delay.value
      : quantile(delay, draw(sim, 'payment', deploymentOf(sim, unit), sendingsBefore(sim, unit)));
  const { parent } = sim.scenario.jurisdictions[requester];
  // Above the highest place there is nobody to share its bill.
  const superior = parent < 0 ? requester : parent;
  const bill = { unit, lot, to: donor, advance, afterMs };
  claim(sim, 'fund', { ...bill, from: fundAccount(sim), yuan: yuan * split.fund });
  claim(sim, 'requester', { ...bill, from: requester, yuan: yuan * split.requester });
  claim(sim, 'superior', { ...bill, from: superior, yuan: yuan * split.superior });
}

/** What the place that was helped shares of its benefit: a part of the cost of the hours that were useful. */
export function shareBenefit(sim: Sim, unit: number, usefulHours: number): void {
  const lot = sim.state.units.lot[unit];
  if (lot < 0 || usefulHours === 0) return;
  const { owner, kind } = sim.scenario.units[unit];
  const donor = sim.departments[owner].jurisdiction;
  const { benefit } = hooksBetween(sim, donor, sim.state.lots[lot].jurisdiction).finance;
  if (benefit === 0) return;
  exercise(sim, 'finance');
  const yuan = usefulHours * sim.scenario.kinds[kind].costPerHour * benefit;
  pay(sim, sim.state.lots[lot].jurisdiction, donor, yuan, lot, unit);
}

const PAYERS = ['fund', 'requester', 'superior'] as const;
type Payer = (typeof PAYERS)[number];

interface Bill {
  readonly unit: number;
  readonly lot: number;
  readonly from: number;
  readonly to: number;
  readonly yuan: number;
  readonly advance: number;
  readonly afterMs: number;
}

/** Fund, requester and superior may all pay for one deployment at one instant: what tells them apart. */
function payerKey(payer: Payer, deployment: number, to: number): number {
  const first = (deployment * 2 + (payer === 'fund' ? 0 : 1)) * 0x100000;
  return first + (payer === 'superior' ? 0x80000 : 0) + to;
}

function claim(
  sim: Sim,
  payer: Payer,
  { unit, lot, from, to, yuan, advance, afterMs }: Bill,
): void {
  if (yuan <= 0) return;
  const later = Math.round(yuan * (1 - advance));
  pay(sim, from, to, yuan * advance, lot, unit);
  if (later === 0) return;
  const count = sim.state.units.deployments[unit];
  sim.state.owed[to] += later;
  sim.state.owed[from] -= later;
  const at = sim.state.now + wholeMs(afterMs);
  const key = payerKey(payer, count, to);
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
