import { exp, normalQuantile } from '../base/math.ts';
import { observe } from './beliefs.ts';
import { evaluate } from './evaluate.ts';
import { presentBelief, sight } from './facts.ts';
import { scheduleReview } from './handling.ts';
import { draw } from './sim.ts';
import type { Sim } from './sim.ts';

/** After a step: every observer whose window begins now looks at what it watches. */
export function observeAll(sim: Sim): void {
  const { incidents } = sim.scenario;
  for (let incident = 0; incident < incidents.length; incident++) {
    for (const { department, rule } of incidents[incident].observers) {
      look(sim, department, incident, rule);
    }
  }
}

function look(sim: Sim, department: number, incident: number, ruleIndex: number): void {
  const { state } = sim;
  const { hazard } = sim.scenario.incidents[incident];
  const rule = sim.scenario.hazards[hazard].observe[ruleIndex];
  if (state.now % rule.everyMs !== 0) return;
  const belief = state.beliefs[department][incident];
  const isOver = state.hazards.active[incident] === 0;
  if (!isOver && sees(sim, incident, ruleIndex)) {
    const who = sim.subjects.seen(department, incident);
    const window = state.now / rule.everyMs;
    const factor =
      rule.noise === 0
        ? 1
        : exp(rule.noise * normalQuantile(draw(sim, 'observation', who, window)));
    observe(sim, department, sight(sim, department, incident, factor));
    scheduleReview(sim, department);
  } else if (belief !== null && belief.severity > 0 && (isOver || belief.origin === department)) {
    // Whoever sees nothing yet does not doubt what those have seen who see better.
    observe(sim, department, sight(sim, department, incident, 0));
  }
}

function sees(sim: Sim, incident: number, rule: number): boolean {
  const { linked } = sim.prepared;
  const { cells, hazard } = linked.incidents[incident];
  const term = hazard.observe[rule];
  for (const cell of cells) {
    if (evaluate(linked, sim.state.hazards.env, cell, term, sim.state.now) !== 0) return true;
  }
  return false;
}

/** Those who know from the start (the plant that knows its own inventory) hold the fact as it begins. */
export function tellKnowers(sim: Sim, incident: number): void {
  const startedMs = sim.state.hazards.startedAt[incident];
  for (const department of sim.scenario.incidents[incident].knownTo) {
    const belief = presentBelief(sim, department, incident);
    if (belief !== null && belief.detail && belief.asOfMs >= startedMs) continue;
    observe(sim, department, { ...sight(sim, department, incident, 1), detail: true });
    scheduleReview(sim, department);
  }
}
