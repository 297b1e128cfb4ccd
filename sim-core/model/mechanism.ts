import type { Distribution } from '../base/distribution.ts';
import type { Text } from '../base/text.ts';
import type { Quality, QualityCounts } from './quality.ts';
import type { World } from './world.ts';

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

/** Value of one parameter: durations are distributions in ms; the rest are numbers, switches or words. */
export type ParameterValue = number | boolean | string | Distribution;
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

/** A seat that an option adds to the run: a standing body, a platform. */
export interface AddedSeat {
  readonly id: string;
  readonly title: Text;
  readonly function: 'coordination-body' | 'platform';
  readonly desks: number;
  readonly handling: Distribution;
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

// ---- What each dimension answers -------------------------------------------------------------

/** Traits of the people of one jurisdiction; answered per jurisdiction (members out of step). */
export interface AwarenessHooks {
  readonly traits: {
    /** Ask for help when believed need exceeds this multiple of own capacity. */
    readonly threshold: number;
    /** Weight of own forecast risk against lending, 0..1. */
    readonly caution: number;
    /** Factor on desk time (1 = as the desk is). */
    readonly handling: number;
    /** Sigma of the misjudgement of a belief (lognormal factor), 0 = none. */
    readonly misjudgement: number;
    /** Added to the chance of acceptance, -1..1. */
    readonly trust: number;
  };
}

/** A request for help as organisation and resources see it. */
export interface HelpRequest {
  readonly requester: number;
  readonly jurisdiction: number;
  readonly root: number;
  readonly hazard: number;
  readonly capability: number;
  readonly quantity: number;
  /** 0 first; grows each time every donor in the scope of the last procedure was exhausted. */
  readonly level: number;
}

/** With what force donors are approached. */
export type Force = 'asked' | 'tasked' | 'ordered';

/** How a request is deliberated: pure data that the engine carries out. */
export interface Procedure {
  /** Department whose desks take the request. */
  readonly secretariat: number;
  /** Time of the request to reach the secretariat, and of every later contact with a donor, ms. */
  readonly submit: Distribution;
  readonly contact: Distribution;
  /** From handling to the sitting; null = the secretariat decides at its desk. */
  readonly convene: Distribution | null;
  /** Departments that vote (empty = none). */
  readonly voters: readonly number[];
  /** How many must say yes. */
  readonly votesNeeded: number;
  /** Time of one member's answer; null = it answers when its desk has handled the invitation. */
  readonly vote: Distribution | null;
  /** How many requests one sitting takes before a new sitting must be convened (Infinity = any). */
  readonly agenda: number;
  /** Jurisdictions that may be asked, in no particular order. */
  readonly donors: readonly number[];
  /** Whether donors are asked, tasked by a body with that power, or ordered by their superior. */
  readonly force: Force;
  /** Whether the act is under the agreement (false: allowed, slower, not binding, flagged). */
  readonly underAgreement: boolean;
}

export interface OrganisationHooks {
  readonly seats: readonly AddedSeat[];
  /** How this request is decided; null when no (further) route exists. */
  readonly procedure: (world: World, request: HelpRequest) => Procedure | null;
  /** Who takes an incident that nobody owns; -1 = nobody. */
  readonly residualOwner: (world: World, incident: number) => number;
}

/** The terms on which one donor may help one requester. */
export interface LegalTerms {
  /** base(law) of the acceptance rule, 0..1; 1 = cannot refuse. */
  readonly base: number;
  /** Departments whose approval the donor needs, in order. */
  readonly permits: readonly number[];
  /** Extra paper (signed agreement) before departure; null = none. */
  readonly paper: Distribution | null;
  readonly binding: boolean;
}

export interface LawHooks {
  readonly terms: (
    world: World,
    ask: { readonly donor: number; readonly request: HelpRequest; readonly force: Force },
  ) => LegalTerms;
  /** Severity from which linkage activates by itself on the requester's belief; null = people decide. */
  readonly automaticFrom: number | null;
  /** Multiplies a department's own pull: chance that a horizontal notice or commitment waits for its superior. */
  readonly verticalPull: number;
}

/** One horizontal delivery of a fact; vertical reporting is world, not mechanism. */
export interface Delivery {
  readonly to: number;
  readonly delay: Distribution;
  readonly loss: number;
  /** Goes through this department's desks first (platform, body); -1 = direct. */
  readonly via: number;
  /** Whether it may wait for the sender's superior (vertical pull); a gangplank exempts. */
  readonly pulled: boolean;
}

export interface InformationHooks {
  readonly seats: readonly AddedSeat[];
  /** To whom, besides the statutory lines, `from` makes this incident known. */
  readonly share: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
  /** The same fact is not shared again by the same department within this time, ms. */
  readonly refreshMs: number;
  /** Chance that the channel is down in a window of one hour, and what then carries the notice. */
  readonly outage: number;
  readonly fallback: (
    world: World,
    notice: { readonly from: number; readonly incident: number },
  ) => readonly Delivery[];
}

export interface ResourceHooks {
  /** Whom to ask, best first, with how much each is thought to have; null quantity = unknown, ask. */
  readonly donors: (
    world: World,
    request: HelpRequest,
    scope: readonly number[],
  ) => readonly { readonly jurisdiction: number; readonly quantity: number | null }[];
  /** How many donors are asked at the same time. */
  readonly breadth: number;
  /** Share of ready units that a donor keeps at home whatever happens, 0..1. */
  readonly minReserve: number;
  /** Whether anything is lent without an order. */
  readonly lends: boolean;
}

export interface FinanceHooks {
  /** Share of the donor's marginal cost that it expects to be covered, 0..1. */
  readonly expectedCover: number;
  /** Who pays a deployment's cost after it: share paid by fund, by the requester; the rest stays with the donor. */
  readonly split: { readonly fund: number; readonly requester: number };
  /** From the end of the deployment to the payment, ms; share paid as soon as the unit is home. */
  readonly delay: Distribution;
  readonly advance: number;
}

export interface EvaluationHooks {
  /** Cost of activating in vain, in hours of delay: makes deciders hesitate. */
  readonly falseAlarmPenalty: number;
  /** Superiors watch and press: factor on hesitation, 1 = none. */
  readonly supervision: number;
}

/** Official units alone answer nothing here; an option that adds capacity brings its hook with it. */
export type ParticipationHooks = Readonly<Record<never, never>>;

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
  /** Standing cost of the whole composition. */
  readonly cost: OptionCost;
}

// ---- A mechanism as data ---------------------------------------------------------------------

export interface DimensionChoice {
  readonly option: string;
  readonly parameters: Parameters;
}

/** A mechanism as it decides a run: a point of the eight-dimensional space, with members out of step. */
export interface MechanismModel {
  readonly id: string;
  readonly dimensions: Readonly<Record<DimensionId, DimensionChoice>>;
  /** Jurisdiction id → awareness of its people, where it differs. */
  readonly by: Readonly<Record<string, { readonly awareness: DimensionChoice }>>;
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
