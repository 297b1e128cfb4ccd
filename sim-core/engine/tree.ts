import type { ScenarioModel } from '../model/scenario.ts';

/** Whether a jurisdiction is another or stands below it. */
export function isWithin(scenario: ScenarioModel, jurisdiction: number, ancestor: number): boolean {
  for (let j = jurisdiction; j >= 0; j = scenario.jurisdictions[j].parent) {
    if (j === ancestor) return true;
  }
  return false;
}
