import { encode } from '../base/canonical.ts';
import { subject } from '../base/identity.ts';
import type { Draws } from '../base/random.ts';
import { createSha256 } from '../base/sha256.ts';
import { HOUR } from '../base/time.ts';
import { PURPOSES } from '../model/purposes.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import type { Tape } from './tape.ts';

/**
 * Digest of everything exogenous that is declared, whatever a run consumes of it: the tape, the noise of
 * every observer, and the luck of a relay in every place, over the whole horizon. Equal for all mechanisms by structure.
 * @param draws of the world root, without a ledger
 */
export function exogenousHash(scenario: ScenarioModel, tape: Tape, draws: Draws): string {
  const hash = createSha256().update(encode(tape.hash()));
  for (const incident of scenario.incidents) {
    for (const { department, rule } of incident.observers) {
      const { everyMs, noise } = scenario.hazards[incident.hazard].observe[rule];
      if (noise === 0) continue;
      const who = subject(scenario.departments[department].identity, incident.identity);
      const windows = Math.floor(scenario.horizonMs / everyMs) + 1;
      const values = new Float64Array(windows);
      for (let w = 0; w < windows; w++) {
        values[w] = draws.uniform(PURPOSES.observation.code, who, w);
      }
      // By name, since the rules of a hazard are a set: their order in the file says nothing.
      hash.update(encode([incident.id, scenario.departments[department].id, everyMs, values]));
    }
  }
  const hours = Math.floor(scenario.horizonMs / HOUR) + 1;
  for (const { id, identity } of scenario.jurisdictions) {
    const values = Float64Array.from({ length: hours }, (_, hour) =>
      draws.uniform(PURPOSES.channelOutage.code, identity, hour),
    );
    hash.update(encode([id, values]));
  }
  return hash.update(encode(scenario.horizonMs / HOUR)).digestHex();
}
