import type { Distribution } from '../base/distribution.ts';
import type { Text } from '../base/text.ts';
import type { MechanismModel } from './mechanism.ts';
import type { QualityCounts } from './quality.ts';
import type { ScenarioModel } from './scenario.ts';

/*
 * A lab: a problem with a known answer, put to the model. Its world and mechanism are compiled like any
 * other; the apparatus says what is done to them and what is read off.
 */

/** Two kinds of mail that a desk tells apart: reports of units are read before facts. */
export const MAIL_CLASSES = ['sitrep', 'fact'] as const;
export type MailClass = (typeof MAIL_CLASSES)[number];

/** A department of the bench, and where its mail goes when a desk has handled it. */
export interface LabDepartment {
  readonly id: string;
  /** To one of these, each with its probability; with the rest the task is done. */
  readonly forward: readonly { readonly to: string; readonly chance: number }[];
  /** Or a copy to each of these. */
  readonly copy: readonly string[];
  /** Messages that must be handled before anything goes on. */
  readonly gather: number;
  /** Chance to be down for a whole run: mail to it is lost. */
  readonly fails: number;
}

/** Where tasks come from. */
export interface LabStream {
  readonly id: string;
  readonly to: string;
  readonly every: Distribution;
  /** Tasks in all; Infinity for as long as the run lasts. */
  readonly count: number;
  readonly class: MailClass;
  /** Whether a task that finds every desk taken goes away. */
  readonly balks: boolean;
}

/** Some people who may tell each other along links, and must each know what all of them know. */
export interface LabNet {
  readonly id: string;
  readonly people: readonly {
    /** Department of the bench. */
    readonly id: string;
    /** Positions in `people` of those it may write to. */
    readonly neighbours: readonly number[];
  }[];
  /**
   * `relay`: a neighbour is told once, as soon as all the others have been heard. `flood`: whatever is news
   * goes on at once to all neighbours but the one it came from.
   */
  readonly doctrine: 'relay' | 'flood';
}

export type Apparatus =
  | {
      readonly kind: 'mail';
      readonly lastsMs: number;
      /** Share of the time that is left out while queues fill. */
      readonly filling: number;
      readonly departments: readonly LabDepartment[];
      readonly streams: readonly LabStream[];
    }
  | { readonly kind: 'calls'; readonly lastsMs: number; readonly filling: number }
  | {
      readonly kind: 'ballots';
      readonly ballots: readonly {
        readonly id: string;
        readonly voters: number;
        readonly needed: number;
        readonly answer: Distribution;
        /** Chance of one yes. */
        readonly yes: number;
        readonly requests: number;
      }[];
    }
  | {
      readonly kind: 'notices';
      readonly notices: readonly {
        readonly id: string;
        readonly everyMs: number;
        readonly delay: Distribution;
        readonly loss: number;
        readonly count: number;
      }[];
    }
  | { readonly kind: 'nets'; readonly nets: readonly LabNet[] }
  | { readonly kind: 'line' }
  | { readonly kind: 'hazards' };

/** What can be read off each apparatus. */
export const MEASURES = {
  mail: ['wait', 'delayed', 'number', 'time', 'lost', 'all-lost', 'messages', 'finish', 'cost'],
  calls: ['wait'],
  ballots: ['time', 'approved'],
  notices: ['age'],
  nets: ['assembled', 'cleared', 'messages', 'hands'],
  line: ['known', 'late'],
  hazards: ['value', 'mean', 'peak', 'front', 'reached', 'outbreak'],
} as const satisfies Readonly<Record<Apparatus['kind'], readonly string[]>>;
export type Measure = (typeof MEASURES)[Apparatus['kind']][number];

/** One number that theory knows. */
export interface LabTarget {
  readonly id: string;
  readonly measure: Measure;
  /** Department, stream, fleet, ballot, notice, net, level or incident; null for the whole. */
  readonly of: string | null;
  readonly class: MailClass | null;
  readonly variable: string | null;
  /** `late`: later than this, ms. `front`, `outbreak`: from this share on. */
  readonly from: number;
  /** `cost`: of one unit of capacity, and of one task present, per unit of time. */
  readonly weights: { readonly capacity: number; readonly delay: number };
  readonly expected: number;
  /** Largest distance that passes where nothing is left to chance; null where it is. */
  readonly tolerance: number | null;
  /** Largest standard error that counts as an answer, as a share of the target. */
  readonly errorLimit: number;
}

export interface LabModel {
  readonly id: string;
  readonly scenario: ScenarioModel;
  readonly mechanism: MechanismModel;
  readonly apparatus: Apparatus;
  /** Independent repetitions. */
  readonly seeds: number;
  /** The unit in which targets count time, ms. */
  readonly unitMs: number;
  readonly targets: readonly LabTarget[];
}

export interface CompiledLab {
  readonly model: LabModel;
  readonly texts: {
    readonly title: Text;
    readonly summary: Text;
    readonly targets: Readonly<Record<string, { readonly title: Text; readonly unit: Text }>>;
  };
  readonly quality: QualityCounts;
  readonly sources: Readonly<Record<string, Text>>;
}
