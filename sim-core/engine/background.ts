import { HOUR } from '../base/time.ts';
import { UNIT_STATUSES } from '../model/resource.ts';
import { CLASS, EVENT } from './events.ts';
import type { Sim } from './sim.ts';

const READY = UNIT_STATUSES.indexOf('ready');
const BACKGROUND = UNIT_STATUSES.indexOf('background');

/** Schedules the next everyday call of the tape. */
export function scheduleNextCall(sim: Sim): void {
  const { state, tape } = sim;
  if (state.nextCall >= tape.calls.length) return;
  const { jurisdiction, timeMs } = tape.calls[state.nextCall];
  sim.queue.push(
    timeMs,
    CLASS.call,
    jurisdiction,
    state.nextCall,
    EVENT.call,
    state.nextCall,
    0,
    0,
  );
  state.nextCall++;
}

/** An everyday call comes in: a ready unit at home takes it, or it waits and somebody is harmed by the wait. */
export function takeCall(sim: Sim, call: number): void {
  const { jurisdiction, stream, ordinal } = sim.tape.calls[call];
  const unit = readyUnit(sim, jurisdiction, stream);
  if (unit < 0) {
    sim.state.waiting[jurisdiction].push({ call, sinceMs: sim.state.now });
    sim.trace.add(sim.state.now, 'waiting', jurisdiction, stream, ordinal);
  } else {
    serve(sim, call, unit);
  }
  scheduleNextCall(sim);
}

/** The unit is free again: it goes to the longest-waiting call that it can serve, or stands ready. */
export function callOver(sim: Sim, unit: number): void {
  sim.state.units.status[unit] = READY;
  sim.state.units.call[unit] = -1;
  serveWaiting(sim, unit);
}

/** A unit that stands ready looks whether somebody waits at home. */
export function serveWaiting(sim: Sim, unit: number): void {
  const { jurisdiction } = sim.departments[sim.scenario.units[unit].owner];
  const waiting = sim.state.waiting[jurisdiction];
  for (let w = 0; w < waiting.length; w++) {
    const { call, sinceMs } = waiting[w];
    const { stream } = sim.tape.calls[call];
    if (!canServe(sim, unit, jurisdiction, stream)) continue;
    waiting.splice(w, 1);
    countWait(sim, jurisdiction, stream, sim.state.now - sinceMs);
    serve(sim, call, unit);
    return;
  }
}

/** Calls that still wait at the horizon have waited until then. */
export function settleWaiting(sim: Sim): void {
  sim.state.waiting.forEach((waiting, jurisdiction) => {
    for (const { call, sinceMs } of waiting) {
      countWait(sim, jurisdiction, sim.tape.calls[call].stream, sim.state.now - sinceMs);
    }
    waiting.length = 0;
  });
}

function serve(sim: Sim, call: number, unit: number): void {
  const { jurisdiction, stream, ordinal, serviceMs } = sim.tape.calls[call];
  sim.state.units.status[unit] = BACKGROUND;
  sim.state.units.call[unit] = call;
  sim.trace.add(sim.state.now, 'call', jurisdiction, stream, ordinal, unit);
  const at = sim.state.now + serviceMs;
  sim.queue.push(at, CLASS['call-over'], unit, call, EVENT['call-over'], unit, 0, 0);
}

function readyUnit(sim: Sim, jurisdiction: number, stream: number): number {
  for (const u of sim.prepared.unitsOf[jurisdiction]) {
    if (canServe(sim, u, jurisdiction, stream)) return u;
  }
  return -1;
}

function canServe(sim: Sim, unit: number, jurisdiction: number, stream: number): boolean {
  if (sim.state.units.status[unit] !== READY || sim.helpers[unit] !== null) return false;
  const { owner, kind, home } = sim.scenario.units[unit];
  // Whoever stands by elsewhere is missing at home.
  if (sim.state.units.place[unit] !== home) return false;
  if (sim.departments[owner].jurisdiction !== jurisdiction) return false;
  const { capability } = sim.scenario.jurisdictions[jurisdiction].background[stream];
  return sim.scenario.kinds[kind].capabilities[capability] > 0;
}

function countWait(sim: Sim, jurisdiction: number, stream: number, waitMs: number): void {
  const { harmPerHour } = sim.scenario.jurisdictions[jurisdiction].background[stream];
  sim.state.tallies.callWaitHours[jurisdiction] += waitMs / HOUR;
  sim.state.tallies.callHarm[jurisdiction] += (waitMs / HOUR) * harmPerHour;
}
