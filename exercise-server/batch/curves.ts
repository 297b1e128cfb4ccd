/** Mean resilience curves: how much was needed and how much was at work, hour by hour. */
import { createRun, type MechanismModel, type ScenarioModel } from '../../sim-core/index.ts';
import { HOUR } from '../../sim-core/text/index.ts';
import type { Curve } from '../protocol/rest.ts';
import type { CompiledMechanism, CompiledScenario } from './compiled.ts';

/** A curve is read by eye: more runs would not change what is seen. */
const RUNS = 10;

export function meanCurves(
  scenarios: readonly CompiledScenario[],
  mechanisms: readonly CompiledMechanism[],
  seeds: readonly string[],
): readonly Curve[] {
  const chosen = seeds.slice(0, RUNS);
  return scenarios.flatMap(({ model: scenario }) =>
    mechanisms.map(({ model: mechanism }) => meanCurve(scenario, mechanism, chosen)),
  );
}

function meanCurve(
  scenario: ScenarioModel,
  mechanism: MechanismModel,
  seeds: readonly string[],
): Curve {
  const hours = Array.from({ length: Math.floor(scenario.horizonMs / HOUR) + 1 }, (_, h) => h);
  const need = hours.map(() => 0);
  const working = hours.map(() => 0);
  for (const seed of seeds) {
    const run = createRun({ scenario, mechanism, seed });
    for (const hour of hours) {
      run.advance(hour * HOUR);
      const { hazards } = run.sim.state;
      hazards.need.forEach((wanted, i) => {
        need[hour] += wanted / seeds.length;
        working[hour] += Math.min(wanted, hazards.working[i]) / seeds.length;
      });
    }
  }
  return {
    scenario: scenario.id,
    mechanism: mechanism.id,
    runs: seeds.length,
    hours,
    need,
    working,
  };
}
