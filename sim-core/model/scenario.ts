import type { Text } from '../base/text.ts';
import type { Identity } from '../base/identity.ts';
import type { Department } from './department.ts';
import type { HazardDefinition } from './hazard.ts';
import type { CascadeEdge, Driver, Incident, Protection, RiskForecast } from './incident.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Place, Road, RoadEffect } from './network.ts';
import type { QualityCounts } from './quality.ts';
import type { Unit, UnitKind } from './resource.ts';

/** A declared river field: its parts (one incident per jurisdiction) in upstream order. */
export interface Field {
  readonly id: string;
  readonly parts: readonly number[];
  /** Exogenous onset belongs to the first part; the parts start together. */
}

/**
 * Everything that decides a run, as plain data: every list of things with an id is sorted by id
 * (code units), and every reference is an index. Texts, sources and qualities are not in here.
 */
export interface ScenarioModel {
  readonly id: string;
  readonly horizonMs: number;
  /** Global grid of the hazards, ms. */
  readonly stepMs: number;
  /** For spreading a mechanism's standing cost over events. */
  readonly eventsPerYear: number;
  readonly capabilities: readonly string[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly departments: readonly Department[];
  readonly places: readonly Place[];
  readonly roads: readonly Road[];
  readonly roadEffects: readonly RoadEffect[];
  readonly kinds: readonly UnitKind[];
  readonly units: readonly Unit[];
  readonly hazards: readonly HazardDefinition[];
  readonly incidents: readonly Incident[];
  readonly fields: readonly Field[];
  readonly cascade: readonly CascadeEdge[];
  readonly protections: readonly Protection[];
  readonly drivers: readonly Driver[];
  readonly risks: readonly RiskForecast[];
  /** Length of the environment vector: drivers first, then rows. */
  readonly environmentSize: number;
  /** Department that hosts joint meetings and the secretariat of the linkage area, -1 for none. */
  readonly secretariat: number;
  /** Stable identity of each capability, aligned with `capabilities`. */
  readonly capabilityIdentities: readonly Identity[];
}

/** A capability, jurisdiction … as people read it. */
export interface ScenarioTexts {
  readonly title: Text;
  readonly summary: Text;
  /** id → title, per kind of thing. */
  readonly jurisdictions: Readonly<Record<string, Text>>;
  readonly departments: Readonly<Record<string, Text>>;
  readonly places: Readonly<Record<string, Text>>;
  readonly kinds: Readonly<Record<string, Text>>;
  readonly hazards: Readonly<Record<string, Text>>;
  readonly incidents: Readonly<Record<string, Text>>;
  readonly protections: Readonly<Record<string, Text>>;
  readonly capabilities: Readonly<Record<string, Text>>;
}

/** What `files` makes of a scenario file and the region and hazards that it names. */
export interface CompiledScenario {
  readonly model: ScenarioModel;
  readonly texts: ScenarioTexts;
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}
