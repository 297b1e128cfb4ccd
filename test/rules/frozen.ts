import { hooksBetween } from '../../sim-core/engine/scopes.ts';
import { createRun } from '../../sim-core/index.ts';
import type { MechanismModel } from '../../sim-core/index.ts';
import type { Hooks } from '../../sim-core/model/mechanism.ts';
import type { HelpRequest } from '../../sim-core/model/mechanism/help-request.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';
import type { State } from '../../sim-core/model/state.ts';
import type { World } from '../../sim-core/model/world.ts';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import type { MechanismSpec } from '../kit/mechanism.ts';
import { smallWorld } from '../kit/world.ts';

/**
 * A region of two provinces under one state:
 *
 *   land (zone-office hosts meetings; basin watches the river)
 *   ├─ lower ─ coast (member), inland (not a member)
 *   └─ upper ─ city ─ hill (member) ─ village
 *            └ plain (member)
 *
 * A leak in hill threatens a river in coast; two more incidents happen in plain and in inland.
 */
export const REGION: ScenarioModel = smallWorld({
  capabilities: ['drinking-water', 'rescue'],
  jurisdictions: [
    { id: 'land', parent: null, level: 'state' },
    { id: 'lower', parent: 'land', level: 'province' },
    { id: 'upper', parent: 'land', level: 'province' },
    { id: 'city', parent: 'upper', level: 'prefecture', clocks: clocks(3, 30, 33) },
    { id: 'coast', parent: 'lower', clocks: clocks(1, 10, 11) },
    { id: 'hill', parent: 'city', clocks: clocks(2, 20, 22) },
    { id: 'inland', parent: 'lower', member: false },
    { id: 'plain', parent: 'upper' },
    { id: 'village', parent: 'hill', level: 'town' },
  ],
  departments: [
    { id: 'basin', function: 'basin-authority', at: 'land' },
    { id: 'city-ecology', function: 'ecology', at: 'city' },
    { id: 'city-office', function: 'emergency-management', at: 'city', superior: 'upper-office' },
    { id: 'coast-ecology', function: 'ecology', at: 'coast' },
    { id: 'coast-office', function: 'emergency-management', at: 'coast', superior: 'lower-office' },
    { id: 'coast-waterworks', function: 'waterworks', at: 'coast' },
    { id: 'hill-ecology', function: 'ecology', at: 'hill', superior: 'city-ecology' },
    { id: 'hill-fire', function: 'fire', at: 'hill' },
    { id: 'hill-office', function: 'emergency-management', at: 'hill', superior: 'city-office' },
    { id: 'inland-office', function: 'emergency-management', at: 'inland' },
    { id: 'land-office', function: 'emergency-management', at: 'land' },
    { id: 'lower-office', function: 'emergency-management', at: 'lower', superior: 'land-office' },
    { id: 'plain-office', function: 'emergency-management', at: 'plain', superior: 'upper-office' },
    { id: 'upper-office', function: 'emergency-management', at: 'upper', superior: 'land-office' },
    { id: 'village-office', function: 'town', at: 'village', superior: 'hill-office' },
    { id: 'zone-office', function: 'executive-committee', at: 'land' },
  ],
  secretariat: 'zone-office',
  roads: [
    { id: 'coast-hill', from: 'coast', to: 'hill', timeMs: 3 * HOUR },
    { id: 'coast-inland', from: 'coast', to: 'inland', timeMs: HOUR },
    { id: 'coast-plain', from: 'coast', to: 'plain', timeMs: HOUR },
    { id: 'hill-plain', from: 'hill', to: 'plain', timeMs: HOUR },
  ],
  kinds: [
    { id: 'boat', capabilities: { rescue: 2 } },
    { id: 'tanker', capabilities: { 'drinking-water': 5 } },
    { id: 'watch', capabilities: { rescue: 1 }, lendable: false },
  ],
  units: [
    { id: 'coast-boat', kind: 'boat', owner: 'coast-office', at: 'coast', count: 4, registered: 1 },
    { id: 'hill-boat', kind: 'boat', owner: 'hill-fire', at: 'hill', count: 2 },
    { id: 'hill-tanker', kind: 'tanker', owner: 'hill-office', at: 'hill', count: 1 },
    { id: 'inland-boat', kind: 'boat', owner: 'inland-office', at: 'inland', count: 3 },
    { id: 'plain-boat', kind: 'boat', owner: 'plain-office', at: 'plain', count: 3 },
    { id: 'plain-watch', kind: 'watch', owner: 'plain-office', at: 'plain', count: 2 },
    { id: 'plain-tanker', kind: 'tanker', owner: 'plain-office', at: 'plain', registered: 0 },
  ],
  hazards: [
    {
      id: 'leak',
      states: { level: 3 },
      severity: 'level',
      need: { rescue: 'level', 'drinking-water': '1' },
      protections: ['gate'],
      triggers: [{ id: 'spread', when: 'level > 0' }],
    },
  ],
  incidents: [
    {
      id: 'leak-hill',
      hazard: 'leak',
      at: 'hill',
      onset: HOUR,
      decisiveFor: ['basin', 'coast-ecology', 'hill-fire', 'hill-office', 'inland-office'],
    },
    { id: 'leak-inland', hazard: 'leak', at: 'inland', decisiveFor: ['inland-office'] },
    {
      id: 'leak-plain',
      hazard: 'leak',
      at: 'plain',
      decisiveFor: ['coast-ecology', 'plain-office', 'village-office'],
    },
    { id: 'river-coast', hazard: 'leak', at: 'coast', decisiveFor: ['coast-waterworks'] },
  ],
  cascade: [{ id: 'down-river', from: 'leak-hill', trigger: 'spread', to: 'river-coast' }],
  protections: [
    {
      id: 'shut-intake',
      owner: 'coast-waterworks',
      incident: 'river-coast',
      protection: 'gate',
      promptedBy: ['leak-hill', 'river-coast'],
      fromSeverity: 2,
      liftBelow: 0.5,
    },
  ],
});

function clocks(internalMin: number, upMin: number, downMin: number) {
  return {
    internal: constant(internalMin * MINUTE),
    up: constant(upMin * MINUTE),
    down: constant(downMin * MINUTE),
  };
}

/** A run at its first instant, in which rules can be asked without anything moving. */
export interface Frozen {
  readonly mechanism: MechanismModel;
  readonly world: World;
  readonly hooks: Hooks;
  /** What holds between some places, the first of which may be out of step. */
  readonly between: (first: string, ...others: readonly string[]) => Hooks;
  /** What the world's answers are read from; tests that need another instant write into it. */
  readonly state: State;
  /** Scenario's departments and the mechanism's added seats, by id. */
  readonly nameOf: (department: number) => string;
  readonly department: (id: string) => number;
  readonly jurisdiction: (id: string) => number;
  readonly incident: (id: string) => number;
  /** A request of the lead of a place for one capability. */
  readonly request: (
    from: string,
    capability: 'drinking-water' | 'rescue',
    level?: number,
  ) => HelpRequest;
}

/** @param mechanism how it differs from no linkage at all, or the mechanism itself */
export function frozen(
  mechanism: MechanismSpec | MechanismModel = {},
  scenario: ScenarioModel = REGION,
): Frozen {
  const model = 'dimensions' in mechanism ? mechanism : mechanismOf(mechanism);
  const { sim } = createRun({ scenario, mechanism: model, seed: '1' });
  const { world, hooks, departments } = sim;
  const indexIn = (list: readonly { readonly id: string }[], id: string): number => {
    const index = list.findIndex((one) => one.id === id);
    if (index < 0) throw new Error(`there is no ${id}`);
    return index;
  };
  const jurisdiction = (id: string): number => indexIn(scenario.jurisdictions, id);
  const incident = (id: string): number => indexIn(scenario.incidents, id);
  return {
    mechanism: model,
    world,
    hooks,
    between: (first, ...others) =>
      hooksBetween(sim, jurisdiction(first), ...others.map(jurisdiction)),
    state: sim.state,
    nameOf: (department) => departments[department]?.id ?? 'nobody',
    department: (id) => indexIn(departments, id),
    jurisdiction,
    incident,
    request: (from, capability, level = 0) => ({
      requester: scenario.jurisdictions[jurisdiction(from)].lead,
      jurisdiction: jurisdiction(from),
      root: incident('leak-hill'),
      hazard: 0,
      capability: scenario.capabilities.indexOf(capability),
      quantity: 3,
      asked: 3,
      level,
    }),
  };
}
