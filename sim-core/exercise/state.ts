import type { Text } from '../base/text.ts';
import type { AskedAct } from '../model/asked.ts';
import type { Verdict } from './attempt.ts';
import type { Channel, Register, ReportForm } from './act.ts';
import type { ExerciseDefinition, Inject } from './definition.ts';
import type {
  CurveEntry,
  DraftEntry,
  ExerciseState,
  InboxEntry,
  InjectState,
  LogEntry,
  MeasureEntry,
  ObservationEntry,
  PublicEntry,
  RulingEntry,
} from './entries.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a person wrote; the engine carries its index. */
export interface Note {
  readonly from: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly text: string;
  /** Incidents whose facts travel with it. */
  readonly incidents: readonly string[];
  readonly channel: Channel | null;
  readonly register: Register | null;
  readonly form: ReportForm | null;
  readonly items: Readonly<Record<string, string>> | null;
  /** Department → its inbox item that this answers. */
  readonly replyTo: Readonly<Record<string, string>>;
  /** What it is, where its kind does not say so; left out for most. */
  readonly title?: Text;
  /** Whether the simulators wrote it. */
  readonly simulated: boolean;
  /** Left out but for a talk that facilitators put on record. */
  readonly recorded?: true;
}

/** How one recipient has taken an inject, story ms. */
export interface Receipt {
  deliveredMs: number | null;
  readMs: number | null;
  acknowledgedMs: number | null;
  actedMs: number | null;
}

export interface InjectRecord {
  state: InjectState;
  /** When it is due now: the plan, or where facilitators moved it; null without a time. */
  atMs: number | null;
  releasedMs: number | null;
  releasedBy: string | null;
  why: string | null;
  /** Who wrote it for another to approve; left out for one of the file. */
  proposedBy?: string;
  receipts: Record<string, Receipt>;
}

/** An inbox item, with the inject it came from. */
export interface InboxRecord {
  readonly id: string;
  readonly entry: Mutable<InboxEntry>;
  readonly inject: string | null;
}

/** What waits for somebody who answers in the name of an unseated body. */
export interface TrayRecord {
  readonly id: string;
  readonly department: string;
  readonly from: string;
  readonly text: string;
  readonly atMs: number;
  readonly incidents: readonly string[];
  /** What was written, by its place among the notes: it waits once. */
  readonly note: number;
  answeredMs: number | null;
}

/** One human action with its think time, from which habits are fitted later. */
export interface Thought {
  readonly atMs: number;
  readonly department: string;
  readonly person: string;
  readonly act: string;
  /** Inbox kind or decision kind that it answered, null for an act of one's own accord. */
  readonly answers: string | null;
  /** Story time since what it answered was delivered, ms. */
  readonly sinceMs: number | null;
  readonly thinkWallMs: number | null;
  /** Items that lay unanswered at that desk. */
  readonly openItems: number;
  readonly speed: number;
}

/** Something that doctrine did at a desk, as conditions of injects ask for it. */
export interface Deed {
  readonly atMs: number;
  readonly act: AskedAct;
  readonly by: string;
  /** Ids of whom or what it concerned, by the kind of act. */
  readonly about: readonly string[];
}

export interface SeatRecord {
  people: readonly string[];
  lastActMs: number | null;
}

export interface DraftRecord {
  readonly id: string;
  readonly entry: DraftEntry;
}

/** Its id says desk, measure and incident, and which of several it is: it is the same in another game. */
export interface MeasureRecord {
  readonly id: string;
  readonly entry: Mutable<MeasureEntry>;
}

/** Everything of a group besides the run: plain data, changed in place. */
export interface GroupState {
  readonly clock: {
    state: ExerciseState;
    speed: number;
    phase: string | null;
    phaseStartedMs: number;
    why: string | null;
  };
  readonly verdicts: Record<string, Verdict>;
  readonly seats: Record<string, SeatRecord>;
  readonly notes: Note[];
  /** Paper that words lie on → these, by their place among the notes. */
  readonly words: Record<string, number>;
  readonly published: PublicEntry[];
  /** Department → its inbox, and how much of its mail is in it already. */
  readonly inbox: Record<string, InboxRecord[]>;
  readonly seen: Record<string, number>;
  readonly logs: Record<string, LogEntry[]>;
  readonly drafts: Record<string, DraftRecord[]>;
  /** Drafts ever kept per department: the next one's number. */
  readonly drafted: Record<string, number>;
  readonly injects: Record<string, InjectRecord>;
  readonly added: Inject[];
  readonly tray: TrayRecord[];
  readonly observations: ObservationEntry[];
  readonly rulings: RulingEntry[];
  /** Measures in the field, in the order in which they were ordered. */
  readonly measures: MeasureRecord[];
  readonly thoughts: Thought[];
  readonly curve: CurveEntry[];
  readonly mechanism: { id: string; sinceMs: number };
  /** What doctrine did; left out in an exercise in which no condition asks. */
  readonly deeds?: Deed[];
}

export function initialGroupState(
  definition: ExerciseDefinition,
  mechanism: string,
  departments: readonly string[],
): GroupState {
  const perDepartment = <T>(make: () => T): Record<string, T> =>
    Object.fromEntries(departments.map((id) => [id, make()]));
  return {
    clock: { state: 'lobby', speed: 1, phase: null, phaseStartedMs: 0, why: null },
    verdicts: {},
    seats: perDepartment(() => ({ people: [], lastActMs: null })),
    notes: [],
    words: {},
    published: [],
    inbox: perDepartment(() => []),
    seen: perDepartment(() => 0),
    logs: perDepartment(() => []),
    drafts: perDepartment(() => []),
    drafted: perDepartment(() => 0),
    injects: Object.fromEntries(definition.msel.map((one) => [one.id, plannedInject(one)])),
    added: [],
    tray: [],
    observations: [],
    rulings: [],
    measures: [],
    thoughts: [],
    curve: [],
    mechanism: { id: mechanism, sinceMs: 0 },
    ...(definition.msel.some(({ asked }) => asked !== undefined) ? { deeds: [] } : {}),
  };
}

export function plannedInject({ atMs, submitted }: Inject): InjectRecord {
  return {
    state: submitted === true ? 'submitted' : 'approved',
    atMs,
    releasedMs: null,
    releasedBy: null,
    why: null,
    receipts: {},
  };
}

/** The same words in both languages: what a person wrote in one. */
export function asWritten(text: string): Text {
  return { zh: text, en: text };
}
