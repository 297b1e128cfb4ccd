import { UNIT_STATUSES } from '../../model/resource.ts';
import type { UnitEntry } from '../entries.ts';
import type { Game } from '../game.ts';

export function unitEntry(game: Game, unit: number): UnitEntry {
  const { scenario, state } = game.run.sim;
  const { kind, owner } = scenario.units[unit];
  const { id, capabilities } = scenario.kinds[kind];
  const { units } = state;
  const incident = units.incident[unit];
  return {
    kind: id,
    owner: game.names.departmentId(owner),
    place: scenario.places[units.place[unit]].id,
    status: UNIT_STATUSES[units.status[unit]],
    incident: incident < 0 ? null : scenario.incidents[incident].id,
    capabilities: Object.fromEntries(
      capabilities.flatMap((amount, c) => (amount > 0 ? [[scenario.capabilities[c], amount]] : [])),
    ),
    sinceMs: units.sinceMs[unit],
  };
}
