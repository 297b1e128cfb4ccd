import type { Distribution } from '../base/distribution.ts';
import type { Text } from '../base/text.ts';
import type { AwarenessHooks } from './mechanism/awareness.ts';
import type { EvaluationHooks } from './mechanism/evaluation.ts';
import type { FinanceHooks } from './mechanism/finance.ts';
import type { InformationHooks } from './mechanism/information.ts';
import type { LawHooks } from './mechanism/law.ts';
import type { OrganisationHooks } from './mechanism/organisation.ts';
import type { ParticipationHooks } from './mechanism/participation.ts';
import type { ResourceHooks } from './mechanism/resources.ts';
import type { Quality, QualityCounts } from './quality.ts';

/** The eight dimensions of a linkage mechanism, in the order in which they are always shown. */
export const DIMENSIONS = [
  'awareness',
  'organisation',
  'law',
  'information',
  'resources',
  'finance',
  'evaluation',
  'participation',
] as const;
export type DimensionId = (typeof DIMENSIONS)[number];

/** Value of one parameter: durations are distributions in ms; the rest are numbers, switches, words, lists of names. */
export type ParameterValue = number | boolean | string | Distribution | readonly string[];
export type Parameters = Readonly<Record<string, ParameterValue>>;

interface Declared {
  readonly title: Text;
  readonly source: string;
  readonly quality: Quality;
}
/** What an option declares of a parameter; ranges are for sweeps (numbers, or means of durations in ms). */
export type ParameterDeclaration = Declared &
  (
    | {
        readonly kind: 'duration';
        readonly default: Distribution;
        readonly neutral: Distribution;
        readonly range: readonly [number, number];
      }
    | {
        readonly kind: 'probability' | 'number' | 'count';
        readonly default: number;
        readonly neutral: number;
        readonly range: readonly [number, number];
        /** Unit as people read it: '1', 'yuan/yr', 'people', '1/h' … */
        readonly unit: string;
      }
    | { readonly kind: 'switch'; readonly default: boolean; readonly neutral: boolean }
    | {
        readonly kind: 'choice';
        readonly choices: readonly string[];
        readonly default: string;
        readonly neutral: string;
      }
    | {
        /** Ids of things that scenarios and regions declare; an empty list means all of them. */
        readonly kind: 'names';
        readonly of: 'hazard' | 'capability';
        readonly default: readonly string[];
        readonly neutral: readonly string[];
      }
  );

/** Standing cost of having an option at all. */
export interface OptionCost {
  readonly posts: number;
  readonly yuanPerYear: number;
}

/** What a legislature, an establishment office, a treasury or a superior must grant first. */
export interface OptionNeeds {
  readonly legislation: boolean;
  readonly posts: boolean;
  readonly money: boolean;
  readonly authority: boolean;
}

/** One option of one dimension: its declarations, and the hooks that only it answers. */
export interface MechanismOption<D extends DimensionId = DimensionId> {
  readonly dimension: D;
  readonly id: string;
  readonly title: Text;
  readonly help: Text;
  readonly parameters: Readonly<Record<string, ParameterDeclaration>>;
  /** Options of other dimensions without which it makes no sense, e.g. `{ organisation: ['body'] }`. */
  readonly requires: Readonly<Partial<Record<DimensionId, readonly string[]>>>;
  readonly cost: (parameters: Parameters) => OptionCost;
  readonly needs: OptionNeeds;
  readonly hooks: (parameters: Parameters) => HooksOf[D];
}

export interface HooksOf {
  awareness: AwarenessHooks;
  organisation: OrganisationHooks;
  law: LawHooks;
  information: InformationHooks;
  resources: ResourceHooks;
  finance: FinanceHooks;
  evaluation: EvaluationHooks;
  participation: ParticipationHooks;
}

/** All hooks of one mechanism, composed once per run. */
export interface Hooks {
  readonly awareness: (jurisdiction: string) => AwarenessHooks['traits'];
  readonly organisation: OrganisationHooks;
  readonly law: LawHooks;
  readonly information: InformationHooks;
  readonly resources: ResourceHooks;
  readonly finance: FinanceHooks;
  readonly evaluation: EvaluationHooks;
  readonly participation: ParticipationHooks;
  /** What holds for one member, by the id of its jurisdiction, where it is out of step. */
  readonly members: Readonly<Record<string, Partial<Pick<HooksOf, 'law' | 'participation'>>>>;
  /** What holds inside a jurisdiction, by its id. */
  readonly layers: readonly { readonly scope: string; readonly hooks: Hooks }[];
  /** Standing cost of the whole composition, layers included. */
  readonly cost: OptionCost;
}

// ---- A mechanism as data ---------------------------------------------------------------------

export interface DimensionChoice {
  readonly option: string;
  readonly parameters: Parameters;
}

/** Dimensions in which a single member may be out of step: what its own people, law and society decide. */
export const MEMBER_DIMENSIONS = ['awareness', 'law', 'participation'] as const;
export type MemberDimension = (typeof MEMBER_DIMENSIONS)[number];
export type MemberChoices = Readonly<Partial<Record<MemberDimension, DimensionChoice>>>;

/** When a request leaves an inner layer: its routes are used up, or it asks for more than all in it have. */
export const ESCALATIONS = ['exhausted', 'beyond-capacity'] as const;
export type Escalation = (typeof ESCALATIONS)[number];

/** A mechanism inside a mechanism (a union inside a nation), in the dimensions in which it differs. */
export interface MechanismLayer {
  /** Id of the jurisdiction inside which it holds; inert in a region without it. */
  readonly scope: string;
  readonly escalateWhen: Escalation;
  readonly dimensions: Readonly<Partial<Record<DimensionId, DimensionChoice>>>;
}

/** A mechanism as it decides a run: a point of the eight-dimensional space, members out of step, layers. */
export interface MechanismModel {
  readonly id: string;
  readonly dimensions: Readonly<Record<DimensionId, DimensionChoice>>;
  /** Jurisdiction id → the dimensions in which it differs. */
  readonly by: Readonly<Record<string, MemberChoices>>;
  /** Left out where there are none. */
  readonly layers?: readonly MechanismLayer[];
}

/** What it takes to have the mechanism, as a memo says it. */
export interface MechanismNeeds {
  readonly legislation: Text | null;
  readonly posts: Text | null;
  readonly money: Text | null;
  readonly authority: Text | null;
}

export interface CompiledMechanism {
  readonly model: MechanismModel;
  readonly title: Text;
  readonly summary: Text;
  readonly extends: string | null;
  readonly legalBasis: Text;
  readonly needs: MechanismNeeds;
  readonly sources: Readonly<Record<string, Text>>;
  readonly quality: QualityCounts;
  /** Assumed parameters with their ranges, for `robust`: `information.delay` etc. */
  readonly assumed: readonly {
    readonly path: string;
    readonly low: ParameterValue;
    readonly high: ParameterValue;
  }[];
}
