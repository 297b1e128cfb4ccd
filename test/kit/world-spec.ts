import type { Distribution } from '../../sim-core/base/distribution.ts';
import type { Department, DepartmentFunction } from '../../sim-core/model/department.ts';
import type { Driver } from '../../sim-core/model/incident.ts';
import type { Level } from '../../sim-core/model/jurisdiction.ts';
import type { FormulaSpec, HazardSpec } from './hazard.ts';
import type { IncidentSpec, RiverSpec } from './incidents.ts';

export interface JurisdictionSpec {
  readonly id: string;
  /** null for the root. */
  readonly parent: string | null;
  readonly level?: Level;
  /** Default: every county. */
  readonly member?: boolean;
  readonly population?: number;
  readonly silencePayoff?: number;
  /** Default `<id>-office`; null for none. */
  readonly lead?: string | null;
  /** Constant reporting clocks, ms; default 20, 45 and 60 min. */
  readonly clocks?: {
    readonly internal: Distribution;
    readonly up: Distribution;
    readonly down: Distribution;
  };
  readonly background?: readonly {
    readonly id: string;
    readonly capability: string;
    readonly ratePerHour: number;
    readonly service: Distribution;
    readonly harmPerHour?: number;
  }[];
}

export type DepartmentSpec = {
  readonly id: string;
  readonly function: DepartmentFunction;
  readonly at: string;
  readonly superior?: string;
} & Partial<Pick<Department, 'nature' | 'desks' | 'handling' | 'pull' | 'compensationWeight'>>;

export interface KindSpec {
  readonly id: string;
  /** Capability → amount per unit. */
  readonly capabilities: Readonly<Record<string, number>>;
  readonly crew?: number;
  readonly turnOut?: Distribution;
  readonly slowness?: number;
  readonly enduranceMs?: number;
  readonly restMs?: number;
  readonly costPerHour?: number;
  readonly lendable?: boolean;
}

export interface WorldSpec {
  readonly id?: string;
  readonly horizonMs?: number;
  readonly stepMs?: number;
  readonly eventsPerYear?: number;
  readonly capabilities?: readonly string[];
  readonly jurisdictions?: readonly JurisdictionSpec[];
  readonly departments?: readonly DepartmentSpec[];
  readonly secretariat?: string;
  readonly places?: readonly { readonly id: string; readonly at?: string }[];
  readonly roads?: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly timeMs?: number;
  }[];
  /** Formulas over `driver(id)` and `of(incident, variable)`. */
  readonly roadEffects?: readonly {
    readonly road: string;
    readonly slow?: FormulaSpec;
    readonly closed?: FormulaSpec;
  }[];
  readonly kinds?: readonly KindSpec[];
  /** `count` units `<id>/1` …, of which the first `registered` are in the register (default all). */
  readonly units?: readonly {
    readonly id: string;
    readonly kind?: string;
    readonly owner: string;
    readonly at: string;
    readonly count?: number;
    readonly registered?: number;
  }[];
  readonly hazards?: readonly HazardSpec[];
  readonly incidents?: readonly IncidentSpec[];
  readonly rivers?: readonly RiverSpec[];
  readonly cascade?: readonly {
    readonly id: string;
    readonly from: string;
    /** Id of a trigger of the hazard of `from`. */
    readonly trigger: string;
    /** An incident, or a river. */
    readonly to: string;
    readonly delay?: Distribution;
  }[];
  readonly protections?: readonly {
    readonly id: string;
    readonly act?: string;
    readonly owner: string;
    readonly incident: string;
    readonly protection: string;
    readonly promptedBy?: readonly string[];
    readonly fromSeverity?: number;
    readonly liftBelow?: number;
    readonly takes?: Distribution;
    readonly costPerHour?: number;
  }[];
  readonly drivers?: readonly ({ readonly id: string } & Partial<
    Omit<Driver, 'id' | 'identity'>
  >)[];
  /** Formulas over `driver(id)`. */
  readonly risks?: readonly {
    readonly at: string;
    readonly value: FormulaSpec;
    readonly leadMs?: number;
    readonly error?: number;
  }[];
}
