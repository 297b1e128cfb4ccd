import { quantile } from '../base/distribution.ts';
import type { QueueState } from '../base/event-queue.ts';
import { ln, pow } from '../base/math.ts';
import { createDraws, rootOf } from '../base/random.ts';
import type { Draws } from '../base/random.ts';
import { HOUR } from '../base/time.ts';
import { PURPOSES } from '../model/purposes.ts';
import { requestOf, subjectOfAsk } from './asks.ts';
import { scheduleNextCall } from './background.ts';
import { CLASS, EVENT } from './events.ts';
import { termsOf } from './holding.ts';
import { isDown } from './notices.ts';
import { draw, wholeMs } from './sim.ts';
import type { Sim } from './sim.ts';
import { buildTape, delayOf } from './tape.ts';
import type { EdgeDraw, Tape } from './tape.ts';

/** Draws tried for something that must lie after now; what has none of them there begins at the next step. */
const TRIES = 64;

/**
 * Makes the future of a run another one that is as possible as the true one: every exogenous window after
 * now, every onset that has not come, every latent event that has not fired (its potential is what has
 * accumulated plus a new Exp(1)) and everybody's conduct are drawn from other roots. What has begun goes on
 * and takes the time it takes: mail, consultations, papers, units, calls being served, sittings that have
 * been called. How it will be answered nobody has decided. A fan of such runs says nothing of the true future.
 * @param sim of a run of its own, restored to the moment to look ahead from
 * @param seed names the future
 */
export function rekey(sim: Sim, seed: string): void {
  const { scenario } = sim;
  const draws = createDraws(rootOf(seed, `${scenario.id}/world after`), null);
  const fresh = buildTape(scenario, draws);
  const before = sim.tape;
  keepThisHour(sim);
  sim.worldDraws = draws;
  sim.conductDraws = createDraws(rootOf(seed, `${scenario.id}/conduct after`), null);
  const onsetMs = laterOnsets(sim, before, fresh, draws);
  const later = laterEdges(sim, before, draws);
  const edges = scenario.cascade.map((_, edge) => later(edge, 1));
  sim.tape = {
    onsetMs,
    drivers: scenario.drivers.map((_, driver) => blended(sim, before, fresh, driver)),
    calls: [
      ...before.calls.filter(({ timeMs }) => timeMs <= sim.state.now),
      ...fresh.calls.filter(({ timeMs }) => timeMs > sim.state.now),
    ],
    potential: Float64Array.from(edges, ({ potential }) => potential),
    delayMs: Float64Array.from(edges, ({ delayMs }) => delayMs),
    riskError: scenario.jurisdictions.map((_, j) => laterErrors(sim, before, fresh, j)),
    later,
    hash: fresh.hash,
  };
  reschedule(sim, before, draws);
  drawPapers(sim);
}

/** Whether a relay is out of service in the running hour is so already; all else that was held is forgotten. */
function keepThisHour(sim: Sim): void {
  sim.departments.forEach((_, seat) => isDown(sim, seat));
  const hour = Math.floor(sim.state.now / HOUR);
  for (const held of sim.luck.keys()) {
    const isOutageNow = held.startsWith('channelOutage ') && held.endsWith(` ${hour}`);
    if (!isOutageNow) sim.luck.delete(held);
  }
}

/** A paper that waits for its permits has not been begun: nobody can know yet how long it takes. */
function drawPapers(sim: Sim): void {
  for (const ask of sim.state.asks) {
    if (ask.status !== 'permits' || ask.paperMs === 0) continue;
    const lot = sim.state.lots[ask.lot];
    const { paper } = termsOf(sim, ask.donor, requestOf(sim, lot), lot.force);
    if (paper === null || paper.kind === 'constant') continue;
    const luck = draw(sim, 'paper', subjectOfAsk(sim, lot, ask), ask.attempt);
    ask.paperMs = wholeMs(quantile(paper, luck));
  }
}

/** Onsets that have not come come at another time after now. */
function laterOnsets(sim: Sim, before: Tape, fresh: Tape, draws: Draws): Float64Array {
  const { scenario, state } = sim;
  const onsetMs = Float64Array.from(before.onsetMs);
  scenario.incidents.forEach(({ onset, identity, field }, i) => {
    const isLaterPart = field >= 0 && scenario.fields[field].parts[0] !== i;
    if (onset === null || isLaterPart || before.onsetMs[i] <= state.now) return;
    onsetMs[i] = after(state.now, sim.scenario.stepMs, fresh.onsetMs[i], (n) =>
      quantile(onset, draws.uniform(PURPOSES.onset.code, identity, n + 1)),
    );
  });
  for (const { parts } of scenario.fields) {
    for (const part of parts) onsetMs[part] = onsetMs[parts[0]];
  }
  return onsetMs;
}

/** The first of several draws that lies after now. */
function after(now: number, stepMs: number, first: number, draw: (n: number) => number): number {
  if (first > now) return first;
  for (let n = 0; n < TRIES; n++) {
    const ms = Math.round(draw(n));
    if (ms > now) return ms;
  }
  return now + stepMs;
}

/** A driver goes over from what it is now into its other course within one of its windows. */
function blended(sim: Sim, before: Tape, fresh: Tape, driver: number): Float64Array {
  const { stepMs, drivers } = sim.scenario;
  const { windowMs } = drivers[driver];
  const known = before.drivers[driver];
  const other = fresh.drivers[driver];
  const last = Math.floor(sim.state.now / stepMs);
  const ratio = known[last] > 0 && other[last] > 0 ? known[last] / other[last] : 1;
  return Float64Array.from(other, (value, k) => {
    if (k <= last) return known[k];
    const held = Math.max(0, 1 - ((k - last) * stepMs) / windowMs);
    return held === 0 ? value : value * pow(ratio, held);
  });
}

function laterErrors(sim: Sim, before: Tape, fresh: Tape, jurisdiction: number): Float64Array {
  const window = Math.floor(sim.state.now / HOUR);
  const known = before.riskError[jurisdiction];
  return Float64Array.from(fresh.riskError[jurisdiction], (value, w) =>
    w <= window ? known[w] : value,
  );
}

/** Latent events: what has accumulated in the running generation plus a new Exp(1). */
function laterEdges(sim: Sim, before: Tape, draws: Draws): Tape['later'] {
  const { hazards } = sim.state;
  const accumulated = Float64Array.from(hazards.accumulated);
  const generation = Int32Array.from(hazards.generation);
  const fired = Int32Array.from(hazards.fired);
  return (edge, wanted): EdgeDraw => {
    const { identity, delay, from } = sim.scenario.cascade[edge];
    if (wanted < generation[from] || fired[edge] === wanted) {
      return edgeOf(before, edge, wanted);
    }
    const [u, v] = draws.pair(PURPOSES.potential.code, identity, wanted - 1);
    const had = wanted === generation[from] ? accumulated[edge] : 0;
    return {
      potential: had - ln(1 - u),
      delayMs: Math.max(0, Math.round(quantile(delay, v))),
    };
  };
}

function edgeOf(tape: Tape, edge: number, generation: number): EdgeDraw {
  return generation === 1
    ? { potential: tape.potential[edge], delayMs: tape.delayMs[edge] }
    : tape.later(edge, generation);
}

/** What the queue knows of the old future is taken out: onsets to come, fired latent events, the next call. */
function reschedule(sim: Sim, before: Tape, draws: Draws): void {
  const { queue, scenario, state, tape } = sim;
  const pending = queue.state();
  const keeps = (i: number): boolean =>
    pending.kind[i] !== EVENT.start && pending.kind[i] !== EVENT.call;
  const removed = [...pending.kind.keys()].filter((i) => !keeps(i));
  queue.restore(filtered(pending, keeps));
  for (const i of removed) {
    if (pending.kind[i] !== EVENT.start) continue;
    const incident = pending.a[i];
    const edge = pending.c[i];
    if (edge < 0) {
      const at = tape.onsetMs[incident];
      if (at > scenario.horizonMs) continue;
      queue.push(at, CLASS.start, incident, -1, EVENT.start, incident, incident, -1);
      continue;
    }
    const { from, delay, identity } = scenario.cascade[edge];
    const firedMs = pending.time[i] - delayOf(before, edge, state.hazards.generation[from]);
    const at = after(state.now, scenario.stepMs, -1, (n) => {
      const [, v] = draws.pair(PURPOSES.potential.code, identity, 0x10000 + n);
      return firedMs + Math.max(0, quantile(delay, v));
    });
    queue.push(at, CLASS.start, incident, edge, EVENT.start, incident, pending.b[i], edge);
  }
  state.nextCall = tape.calls.findIndex(({ timeMs }) => timeMs > state.now);
  if (state.nextCall < 0) state.nextCall = tape.calls.length;
  scheduleNextCall(sim);
}

function filtered(state: QueueState, keeps: (index: number) => boolean): QueueState {
  const kept = [...state.time.keys()].filter(keeps);
  const floats = (column: Float64Array): Float64Array => Float64Array.from(kept, (i) => column[i]);
  const ints = (column: Int32Array): Int32Array => Int32Array.from(kept, (i) => column[i]);
  return {
    last: state.last,
    popsAtInstant: state.popsAtInstant,
    time: floats(state.time),
    cls: ints(state.cls),
    entity: ints(state.entity),
    key: floats(state.key),
    kind: ints(state.kind),
    a: ints(state.a),
    b: ints(state.b),
    c: ints(state.c),
  };
}
