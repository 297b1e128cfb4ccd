import type { CompetentBody } from '../model/competence.ts';
import type { ControlMode } from '../model/people.ts';
import type { SeatAct } from './act.ts';
import type { Evidence } from './findings/finding.ts';

/** Who may do what in an exercise. */
export const ROLES = [
  'director',
  'facilitator',
  'simulator',
  'evaluator',
  'observer',
  'participant',
] as const;
export type Role = (typeof ROLES)[number];

/** Performed without challenges, with some, with major ones; unable; not looked at or not called for. */
export const RATINGS = ['P', 'S', 'M', 'U', 'N/A'] as const;
export type Rating = (typeof RATINGS)[number];

/** Corrections of the course of the game that 导调裁决 allows, and no others. */
export type Adjudication =
  | { readonly kind: 'delay-unit'; readonly unit: string; readonly byMs: number }
  | { readonly kind: 'grant-units'; readonly incident: string; readonly units: readonly string[] }
  | { readonly kind: 'set-fact'; readonly department: string; readonly incident: string }
  | { readonly kind: 'withdraw-inject'; readonly inject: string }
  /** What comes of a measure in the field; `text` is what the desk that ordered it is told. */
  | {
      readonly kind: 'rule-measure';
      readonly measure: string;
      readonly works: boolean;
      readonly text: string;
    };

/** What can be tried. Each is logged before it is judged, and judged the same way whenever it is replayed. */
export type AttemptBody =
  /** Story time moves, and only by this. A jump is one that those who run the game ordered. */
  | { readonly kind: 'advance'; readonly toMs: number; readonly jump?: true }
  /** A person's think time is logged in wall and story time, so that habits can be fitted later. */
  | {
      readonly kind: 'act';
      readonly department: string;
      readonly act: SeatAct;
      readonly thinkWallMs: number | null;
      /** An act may be said on behalf of an unseated body (代答) by a simulator. */
      readonly simulated: boolean;
    }
  | { readonly kind: 'control'; readonly department: string; readonly mode: ControlMode }
  | { readonly kind: 'seat'; readonly department: string; readonly people: readonly string[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'pause'; readonly why: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'speed'; readonly speed: number }
  | { readonly kind: 'phase'; readonly phase: string }
  /** ENDEX; nothing moves afterwards. */
  | { readonly kind: 'end' }
  /** 演练终止（真实突发事件）. */
  | { readonly kind: 'freeze'; readonly why: string }
  | { readonly kind: 'release-inject'; readonly inject: string }
  /** Takes a held inject back before it entered the world. */
  | { readonly kind: 'skip-inject'; readonly inject: string; readonly why: string }
  | {
      readonly kind: 'postpone-inject';
      readonly inject: string;
      readonly toMs: number;
      readonly why?: string;
    }
  /** Moves every inject still to come, keeping their spacing. */
  | { readonly kind: 'shift-injects'; readonly byMs: number }
  /** An inject written during play. */
  | {
      readonly kind: 'add-inject';
      readonly title: string;
      readonly text: string;
      readonly from: string;
      readonly to: readonly string[];
      readonly atMs: number | null;
      readonly facts: readonly string[];
      /** It waits until another controller has approved it. */
      readonly proposed?: true;
    }
  | { readonly kind: 'approve-inject'; readonly inject: string }
  | { readonly kind: 'adjudicate'; readonly ruling: Adjudication; readonly why: string }
  | { readonly kind: 'mechanism'; readonly mechanism: string }
  /** A note or a rating by an evaluator: of a task, a target or a capability, or of nothing in the guide. */
  | {
      readonly kind: 'observe';
      readonly department: string | null;
      readonly task: string | null;
      /** Target of the guide. */
      readonly target?: string | null;
      /** Any target of the guide that names the capability. */
      readonly capability?: string | null;
      readonly rating: Rating | null;
      readonly inject: string | null;
      /** Acts, messages, injects and moments that it rests on. */
      readonly evidence?: readonly Evidence[];
      readonly text: string;
    };
export type AttemptKind = AttemptBody['kind'];

export { CONTROL_MODES } from '../model/people.ts';
export type { ControlMode } from '../model/people.ts';
export type { CompetentBody } from '../model/competence.ts';

export interface Attempt {
  /** Made by the client, 1 to 64 characters; a repeat gets the first answer. */
  readonly id: string;
  readonly by: {
    /** Opaque person id, 'clock' for advances, 'bot:…' for programs. */
    readonly person: string;
    readonly role: Role | 'clock';
  };
  readonly body: AttemptBody;
}

/** What became of an attempt: the same whenever the log is replayed. */
export type Verdict =
  | {
      readonly ok: true;
      readonly standing: 'under' | 'outside';
      /** Code of what should be said about it (why outside …), or null. */
      readonly reason: string | null;
      /** Ids made by it: drafts, injects, lots … */
      readonly made: readonly string[];
    }
  | {
      readonly ok: false;
      /** Key of the message catalogue, `refused.<what>`. */
      readonly reason: string;
      readonly parameters: Readonly<Record<string, string | number>>;
      /** Who may do it, the first to be asked first; left out where nobody else may. */
      readonly competent?: readonly CompetentBody[];
    };
