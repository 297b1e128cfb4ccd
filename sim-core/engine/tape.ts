import { hashOf } from '../base/canonical.ts';
import { quantile } from '../base/distribution.ts';
import type { Identity } from '../base/identity.ts';
import { exp, ln, normalQuantile } from '../base/math.ts';
import type { Draws } from '../base/random.ts';
import { HOUR } from '../base/time.ts';
import type { Driver } from '../model/incident.ts';
import { PURPOSES } from '../model/purposes.ts';
import type { ScenarioModel } from '../model/scenario.ts';

/** One everyday call of a background stream. */
export interface Call {
  readonly jurisdiction: number;
  /** Index into the jurisdiction's `background`. */
  readonly stream: number;
  /** n-th call of its stream, from 0. */
  readonly ordinal: number;
  readonly timeMs: number;
  readonly serviceMs: number;
}

/** The latent event of one cascade edge in one generation of its source. */
export interface EdgeDraw {
  /** Exp(1): the edge fires when its integrated intensity reaches it. */
  readonly potential: number;
  /** From firing to the start of the target, ms. */
  readonly delayMs: number;
}

/**
 * Everything the world does by itself over the whole horizon: a pure function of (scenario, world
 * draws), whatever a run consumes of it. Times are integers, ms.
 */
export interface Tape {
  /** Per incident; Infinity = only a cascade can start it. The parts of a field share one value. */
  readonly onsetMs: Float64Array;
  /** `drivers[d][k]` = value of driver d at k × step, k = 0 … ⌊horizon / step⌋, in base units. */
  readonly drivers: readonly Float64Array[];
  /** By time, then by the identity of the stream, then by ordinal; all before the horizon. */
  readonly calls: readonly Call[];
  /** First generation of each cascade edge; ask `edgeDraw` for any generation. */
  readonly potential: Float64Array;
  readonly delayMs: Float64Array;
  /**
   * `riskError[j][w]` = factor on the forecast that jurisdiction j makes in hour w; empty for a
   * jurisdiction that makes none.
   */
  readonly riskError: readonly Float64Array[];
  /** Generations after the first, drawn when somebody asks. */
  readonly later: (edge: number, generation: number) => EdgeDraw;
  /** Digest of identities and values of all of the above (first generations), in id order. */
  hash(): string;
}

/**
 * @param draws of the world root
 * @throws {Fault} when `draws` keeps a ledger and the tape of this root was built before.
 */
export function buildTape(scenario: ScenarioModel, draws: Draws): Tape {
  const onsetMs = onsets(scenario, draws);
  const drivers = scenario.drivers.map((driver) => series(scenario, driver, draws));
  const calls = backgroundCalls(scenario, draws);
  const later = laterGenerations(scenario, draws);
  const potential = new Float64Array(scenario.cascade.length);
  const delayMs = new Float64Array(scenario.cascade.length);
  for (let edge = 0; edge < potential.length; edge++) {
    const first = later(edge, 1);
    potential[edge] = first.potential;
    delayMs[edge] = first.delayMs;
  }
  const riskError = riskErrors(scenario, draws);
  const tape = { onsetMs, drivers, calls, potential, delayMs, riskError, later };
  let hash: string | null = null;
  return {
    onsetMs,
    drivers,
    calls,
    potential,
    delayMs,
    riskError,
    later,
    // Most runs never ask, and it takes as long as the tape itself.
    hash: () => {
      hash ??= digest(scenario, tape);
      return hash;
    },
  };
}

/** @param generation of the edge's source, from 1 */
export function potentialOf(tape: Tape, edge: number, generation: number): number {
  return generation === 1 ? tape.potential[edge] : tape.later(edge, generation).potential;
}

/** Delay of an edge that fired in this generation of its source, ms. */
export function delayOf(tape: Tape, edge: number, generation: number): number {
  return generation === 1 ? tape.delayMs[edge] : tape.later(edge, generation).delayMs;
}

function onsets(scenario: ScenarioModel, draws: Draws): Float64Array {
  const onsetMs = new Float64Array(scenario.incidents.length).fill(Infinity);
  scenario.incidents.forEach((incident, i) => {
    const isLaterPart = incident.field >= 0 && scenario.fields[incident.field].parts[0] !== i;
    if (incident.onset === null || isLaterPart) return;
    const u = draws.uniform(PURPOSES.onset.code, incident.identity, 0);
    onsetMs[i] = Math.max(0, Math.round(quantile(incident.onset, u)));
  });
  for (const field of scenario.fields) {
    for (const part of field.parts) onsetMs[part] = onsetMs[field.parts[0]];
  }
  return onsetMs;
}

function series(scenario: ScenarioModel, driver: Driver, draws: Draws): Float64Array {
  const { identity, points, windowMs } = driver;
  const factor = lognormal(draws, PURPOSES.driverSpread.code, identity, 0, driver.spread);
  const shiftMs =
    driver.shiftMs === 0
      ? 0
      : Math.round(
          driver.shiftMs * normalQuantile(draws.uniform(PURPOSES.driverShift.code, identity, 0)),
        );
  const values = new Float64Array(Math.floor(scenario.horizonMs / scenario.stepMs) + 1);
  let window = -1;
  let jitter = 1;
  let knot = 0;
  for (let k = 0; k < values.length; k++) {
    const timeMs = k * scenario.stepMs;
    if (driver.jitter !== 0 && Math.floor(timeMs / windowMs) !== window) {
      window = Math.floor(timeMs / windowMs);
      jitter = lognormal(draws, PURPOSES.driverJitter.code, identity, window, driver.jitter);
    }
    const at = timeMs - shiftMs;
    while (knot + 1 < points.length && points[knot + 1][0] <= at) knot += 1;
    values[k] = between(points, knot, at) * factor * jitter;
  }
  return values;
}

/** The value at time `at`, `knot` being the last knot at or before it (or the first of all). */
function between(points: readonly (readonly [number, number])[], knot: number, at: number): number {
  const [t0, v0] = points[knot];
  if (at <= t0 || knot + 1 === points.length) return v0;
  const [t1, v1] = points[knot + 1];
  return v0 + ((v1 - v0) * (at - t0)) / (t1 - t0);
}

/** A lognormal factor of median 1. */
function lognormal(
  draws: Draws,
  purpose: number,
  who: Identity,
  ordinal: number,
  sigma: number,
): number {
  return sigma === 0 ? 1 : exp(sigma * normalQuantile(draws.uniform(purpose, who, ordinal)));
}

function backgroundCalls(scenario: ScenarioModel, draws: Draws): readonly Call[] {
  const calls: (Call & { readonly who: Identity })[] = [];
  scenario.jurisdictions.forEach(({ background }, jurisdiction) => {
    background.forEach(({ identity: who, ratePerHour, service }, stream) => {
      if (ratePerHour === 0) return;
      let exact = 0;
      for (let ordinal = 0; ; ordinal++) {
        const gap = draws.uniform(PURPOSES.backgroundGap.code, who, ordinal);
        exact -= (ln(1 - gap) / ratePerHour) * HOUR;
        const timeMs = Math.round(exact);
        if (timeMs >= scenario.horizonMs) break;
        const u = draws.uniform(PURPOSES.backgroundService.code, who, ordinal);
        const serviceMs = Math.max(0, Math.round(quantile(service, u)));
        calls.push({ jurisdiction, stream, ordinal, timeMs, serviceMs, who });
      }
    });
  });
  return calls.sort(
    (a, b) =>
      a.timeMs - b.timeMs || a.who.hi - b.who.hi || a.who.lo - b.who.lo || a.ordinal - b.ordinal,
  );
}

/** Every generation is drawn once, however often it is asked for. */
function laterGenerations(scenario: ScenarioModel, draws: Draws): Tape['later'] {
  const drawn = scenario.cascade.map((): EdgeDraw[] => []);
  return (edge, generation) => {
    const known = drawn[edge][generation];
    if (known !== undefined) return known;
    const { identity, delay } = scenario.cascade[edge];
    const [u, v] = draws.pair(PURPOSES.potential.code, identity, generation - 1);
    const draw = {
      potential: -ln(1 - u),
      delayMs: Math.max(0, Math.round(quantile(delay, v))),
    };
    drawn[edge][generation] = draw;
    return draw;
  };
}

function riskErrors(scenario: ScenarioModel, draws: Draws): readonly Float64Array[] {
  const table = scenario.jurisdictions.map(() => new Float64Array(0));
  const windows = Math.floor(scenario.horizonMs / HOUR) + 1;
  for (const { jurisdiction, error } of scenario.risks) {
    const { identity } = scenario.jurisdictions[jurisdiction];
    table[jurisdiction] = Float64Array.from({ length: windows }, (_, window) =>
      lognormal(draws, PURPOSES.riskError.code, identity, window, error),
    );
  }
  return table;
}

function digest(scenario: ScenarioModel, tape: Omit<Tape, 'hash'>): string {
  const streams = scenario.jurisdictions.map(({ background }) => identities(background));
  const calls = new Float64Array(tape.calls.length * 5);
  tape.calls.forEach((call, i) => {
    calls.set([call.jurisdiction, call.stream, call.ordinal, call.timeMs, call.serviceMs], i * 5);
  });
  return hashOf({
    grid: [scenario.horizonMs, scenario.stepMs],
    incidents: identities(scenario.incidents),
    drivenBy: identities(scenario.drivers),
    edges: identities(scenario.cascade),
    jurisdictions: identities(scenario.jurisdictions),
    streams,
    onsetMs: tape.onsetMs,
    drivers: tape.drivers,
    calls,
    potential: tape.potential,
    delayMs: tape.delayMs,
    riskError: tape.riskError,
  });
}

function identities(things: readonly { readonly identity: Identity }[]): Uint32Array {
  const halves = new Uint32Array(things.length * 2);
  things.forEach(({ identity }, i) => halves.set([identity.hi, identity.lo], i * 2));
  return halves;
}
