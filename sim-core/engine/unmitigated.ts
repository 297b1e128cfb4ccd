import { encode } from '../base/canonical.ts';
import { createSha256 } from '../base/sha256.ts';
import { HOUR } from '../base/time.ts';
import type { HazardState } from '../model/hazard-state.ts';
import { initialHazards, startIncident, stepHazards } from './hazards.ts';
import type { LinkedScenario } from './linked.ts';
import type { Tape } from './tape.ts';

interface Start {
  readonly timeMs: number;
  readonly incident: number;
  readonly root: number;
}

/**
 * Runs the hazards alone over the whole horizon: exogenous onsets, the cascade with its delays, and
 * whatever `respond` does to `working` and `protections` before each step.
 * @param watch sees the state after each step, with the instant of that step
 * @returns the state at the horizon
 */
export function runHazards(
  linked: LinkedScenario,
  tape: Tape,
  respond: (state: HazardState, now: number) => void,
  watch: (state: HazardState, now: number) => void,
): HazardState {
  const { horizonMs, stepMs, cascade } = linked.scenario;
  const state = initialHazards(linked, tape);
  let pending: Start[] = [];
  tape.onsetMs.forEach((timeMs, incident) => {
    if (timeMs < horizonMs) pending.push({ timeMs, incident, root: incident });
  });
  for (let now = 0; now < horizonMs; now += stepMs) {
    const due = pending
      .filter(({ timeMs }) => timeMs <= now)
      .sort((a, b) => a.timeMs - b.timeMs || a.incident - b.incident || a.root - b.root);
    if (due.length > 0) pending = pending.filter(({ timeMs }) => timeMs > now);
    for (const { timeMs, incident, root } of due) {
      startIncident(linked, state, incident, root, timeMs);
    }
    respond(state, now);
    for (const { edge, atMs, root } of stepHazards(linked, tape, state, now).fires) {
      pending.push({ timeMs: atMs, incident: cascade[edge].to, root });
    }
    watch(state, now);
  }
  return state;
}

/**
 * SHA-256 of the course of the hazards when nobody does anything: the environment of every hour and
 * the harm at the end. A function of scenario and tape alone, so equal for all mechanisms.
 */
export function unmitigated(linked: LinkedScenario, tape: Tape): string {
  const hash = createSha256();
  const end = runHazards(
    linked,
    tape,
    () => {},
    ({ env }, now) => {
      if (now % HOUR === 0) hash.update(encode(env));
    },
  );
  return hash.update(encode(end.harm)).digestHex();
}
