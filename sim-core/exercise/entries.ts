/**
 * Entries of the sections of a view. `SeatView` is what a department knows: beliefs with their time, never
 * truth. `ControlView` is what facilitators, simulators, evaluators and observers see besides.
 */
import type { Text } from '../base/text.ts';
import type { DecisionKind } from '../model/people.ts';
import type { MeasureEntry } from './measure-entry.ts';
import type { CompetentBody, ControlMode, Role } from './attempt.ts';
import type { Channel, Register, ReportForm, SeatAct, SeatActKind, WarningColour } from './act.ts';

export type ById<T> = Readonly<Record<string, T>>;

export const EXERCISE_STATES = ['lobby', 'running', 'paused', 'ended', 'frozen'] as const;
export type ExerciseState = (typeof EXERCISE_STATES)[number];

/** The exercise's clock, for everybody. Story time is 0 at the scenario's start. */
export interface ClockEntry {
  readonly state: ExerciseState;
  readonly speed: number;
  readonly phase: string | null;
  readonly phaseStartedMs: number;
  /** Why it is paused or frozen, in a person's words. */
  readonly why: string | null;
  readonly horizonMs: number;
}

export interface PhaseEntry {
  /** Its place in the agenda, from 0. */
  readonly order: number;
  readonly title: Text;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly wallMs: number;
  readonly topSpeed: number;
  readonly pace: 'clock' | 'facilitator';
  readonly questions: readonly Text[];
  readonly state: 'ahead' | 'now' | 'done';
}

/** A fact as somebody holds or tells it. It carries its own words, since no list of incidents is public. */
export interface BeliefEntry {
  readonly incident: string;
  readonly title: Text;
  readonly hazard: Text;
  readonly jurisdiction: string;
  readonly place: string;
  readonly severity: number;
  /** Event grade 4 to 1 (IV to I), 0 below IV. */
  readonly grade: 0 | 1 | 2 | 3 | 4;
  readonly need: ById<number>;
  readonly asOfMs: number;
  readonly learnedMs: number;
  readonly origin: string;
  readonly source: string;
  /** Whether the decisive content is in it. */
  readonly decisive: boolean;
  readonly reports: number;
}

export const INBOX_KINDS = [
  'fact',
  'message',
  'report',
  'inject',
  'order',
  'answer',
  'arrival',
  'decision',
  'recap',
] as const;

/** One thing in a department's inbox, in the order of delivery. */
export interface InboxEntry {
  readonly kind: (typeof INBOX_KINDS)[number];
  /** Department id, or a body outside the scenario, which an inject names in plain words or both languages. */
  readonly from: string | Text;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly sentMs: number;
  readonly deliveredMs: number;
  readonly channel: Channel | null;
  readonly register: Register | null;
  readonly form: ReportForm | null;
  readonly items: ById<string> | null;
  readonly incident: string | null;
  /** The belief that came with it, as told. */
  readonly fact: BeliefEntry | null;
  readonly text: string | Text | null;
  /** Who wrote the text, where somebody else passes it on: a request's words travel with it. */
  readonly writer: string | null;
  readonly title: Text | null;
  readonly replyTo: string | null;
  /** Open decision that it puts, by its id in `decisions`. */
  readonly decision: string | null;
  /** Facilitators have taken it back: it never happened. */
  readonly withdrawn: boolean;
  /** Left out but for a talk that facilitators put on record, not the desk that it came from. */
  readonly recorded?: true;
  readonly readMs: number | null;
  readonly acknowledgedMs: number | null;
  readonly actedMs: number | null;
}

export { DECISION_KINDS } from '../model/people.ts';
export type { DecisionKind } from '../model/people.ts';

/** Something that waits for this department's yes or no. */
export interface DecisionEntry {
  readonly kind: DecisionKind;
  readonly incident: string;
  /** null when nothing is to be given (who takes an incident). */
  readonly capability: string | null;
  readonly quantity: number;
  readonly requester: string;
  /** What it could give without touching its reserve, as it counts its own units. */
  readonly spare: number | null;
  readonly force: 'asked' | 'tasked' | 'ordered';
  readonly binding: boolean;
  readonly sinceMs: number;
}

/**
 * A sitting to come 会商, whether called by hand or waited for by requests; its id is stable. Once it has
 * begun, what it asks of a department stands among the decisions.
 */
export interface SittingEntry {
  readonly convenor: string;
  /** When it begins, story ms. */
  readonly sitsMs: number;
  /** Departments asked to come or to vote, as far as known here. */
  readonly asked: readonly string[];
  /** Incidents that it was called about, as far as known here. */
  readonly subjects: readonly string[];
  /** Requests that wait for it, as far as known here. */
  readonly table: readonly {
    readonly requester: string;
    readonly incident: string;
    readonly capability: string;
    readonly quantity: number;
  }[];
}

/** A linkage case 联动事项 as this department knows it. */
export interface CaseEntry {
  readonly incident: string;
  readonly jurisdiction: string;
  readonly capability: string;
  readonly quantity: number;
  readonly requestedMs: number;
  readonly status: string;
  /** 当前承办单位 as far as known here. */
  readonly holder: string | null;
  /** Amount promised and arrived, as answers and arrivals have told. */
  readonly promised: number;
  readonly arrived: number;
}

export interface UnitEntry {
  readonly kind: string;
  readonly owner: string;
  readonly place: string;
  readonly status: string;
  readonly incident: string | null;
  readonly capabilities: ById<number>;
  readonly sinceMs: number;
}

export interface ProtectionEntry {
  readonly title: Text;
  readonly act: string;
  /** The incident it acts on, once something is believed of it; null before. */
  readonly incident: string | null;
  readonly state: 'idle' | 'starting' | 'in-force';
  readonly sinceMs: number | null;
}

/** What this department may do now: under the agreement, outside it, or not, and why. */
export interface OptionEntry {
  readonly act: SeatActKind;
  readonly standing: 'under' | 'outside' | 'impossible';
  readonly reason: string | null;
  /** Ids that may be put in its fields (recipients, protections, incidents …). */
  readonly choices: ById<readonly string[]>;
  /** Who may, where this desk may not; left out where nobody else may. */
  readonly competent?: readonly CompetentBody[];
}

/** One line of the department's own decision log: what it did, with the verdict. */
export interface LogEntry {
  readonly atMs: number;
  readonly department: string;
  readonly act: SeatAct;
  readonly by: string;
  /** Whether simulators did it in its name. */
  readonly simulated: boolean;
  readonly standing: 'under' | 'outside';
  readonly reason: string | null;
  /** Whether it waits for the facilitators, who answer for a body that nobody plays. */
  readonly awaitsFacilitators: boolean;
  /** Left out but for a talk that facilitators (`by`) put on record for this desk. */
  readonly recorded?: true;
}

export interface DraftEntry {
  readonly act: SeatAct;
  readonly by: string;
  readonly atMs: number;
}

/** What was said to the public, and can be read from then on. */
export interface PublicEntry {
  readonly kind: 'press' | 'warning';
  readonly atMs: number;
  readonly from: string;
  /** Place in whose name it was said; a warning is for the public of that place. */
  readonly jurisdiction: string;
  /** What it is about; null for a desk that knows nothing of it. */
  readonly incident: string | null;
  /** Colour of a warning; null where one is lifted, and for the press. */
  readonly colour: WarningColour | null;
  readonly text: string;
}

export interface DeskEntry {
  readonly department: string;
  readonly title: Text;
  readonly function: string;
  readonly jurisdiction: string;
  readonly jurisdictionTitle: Text;
  readonly lead: boolean;
  readonly superiors: readonly string[];
  readonly neighbours: readonly string[];
  readonly control: ControlMode;
  /** 0 none, 4 to 1 = IV to I. */
  readonly responseLevel: number;
  readonly warning: WarningColour | null;
  readonly briefing: Text | null;
  readonly firstThings: readonly Text[];
  readonly mechanism: string;
}

/** Everything that a participant is sent. */
export interface SeatView {
  readonly clock: { readonly now: ClockEntry };
  readonly agenda: ById<PhaseEntry>;
  readonly desk: { readonly self: DeskEntry };
  readonly beliefs: ById<BeliefEntry>;
  readonly inbox: ById<InboxEntry>;
  readonly decisions: ById<DecisionEntry>;
  readonly cases: ById<CaseEntry>;
  readonly sittings: ById<SittingEntry>;
  readonly units: ById<UnitEntry>;
  readonly protections: ById<ProtectionEntry>;
  readonly measures: ById<MeasureEntry>;
  readonly options: ById<OptionEntry>;
  readonly public: ById<PublicEntry>;
  readonly log: ById<LogEntry>;
  readonly drafts: ById<DraftEntry>;
}

export * from './control-entries.ts';
export type { Gazetteer } from './gazetteer-entry.ts';
export type { MeasureEntry } from './measure-entry.ts';

/** Who looks: a participant through a department's eyes, or one of the others through the game's. */
export type Viewer =
  | { readonly role: 'participant'; readonly department: string }
  | { readonly role: Exclude<Role, 'participant'> };
