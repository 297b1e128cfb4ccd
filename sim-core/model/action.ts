import type { Distribution } from '../base/distribution.ts';
import type { Text } from '../base/text.ts';
import type { World } from './world.ts';

/** Statutory reporting on the vertical lines, or a horizontal notice. */
export type Line = 'internal' | 'up' | 'down' | 'across';

/** What a department can do. A person at a desk and its doctrine make the same actions. */
export type Action =
  | {
      readonly kind: 'notify';
      readonly actor: number;
      readonly to: number;
      readonly incident: number;
      readonly delay: Distribution;
      readonly loss: number;
      readonly line: Line;
      /** Whether it may wait for the sender's superior (vertical pull). */
      readonly pulled: boolean;
      /** What a person wrote with it, in the sender's own books; left out for none. */
      readonly note?: number;
    }
  | {
      readonly kind: 'post';
      readonly actor: number;
      readonly via: number;
      readonly incident: number;
      readonly relay: readonly {
        readonly to: number;
        readonly delay: Distribution;
        readonly loss: number;
      }[];
      readonly note?: number;
    }
  /** Starts, adjusts or ends the response of one's own place: 0 none, 4 to 1 = levels IV to I. */
  | { readonly kind: 'declare'; readonly actor: number; readonly level: number }
  | {
      readonly kind: 'protect';
      readonly actor: number;
      readonly protection: number;
      readonly on: boolean;
    }
  | {
      readonly kind: 'dispatch';
      readonly actor: number;
      readonly owner: number;
      readonly incident: number;
      readonly capability: number;
      readonly amount: number;
    }
  | {
      readonly kind: 'request';
      readonly actor: number;
      readonly incident: number;
      readonly capability: number;
      readonly amount: number;
    }
  /** Asks a body (oneself as the common superior) to take what lies outside every duty. */
  | {
      readonly kind: 'refer';
      readonly actor: number;
      readonly incident: number;
      readonly to: number;
    }
  | {
      readonly kind: 'release';
      readonly actor: number;
      readonly incident: number;
      readonly capability: number;
      readonly amount: number;
    }
  /** Answers an open decision. `amount` of what an ask or an offer wants; null = as asked. */
  | {
      readonly kind: 'decide';
      readonly actor: number;
      /** Serial among the decisions put to this department. */
      readonly decision: number;
      readonly yes: boolean;
      readonly amount: number | null;
    }
  /** A free message that tells of no incident. */
  | {
      readonly kind: 'write';
      readonly actor: number;
      readonly to: number;
      readonly delay: Distribution;
      readonly line: Line;
      readonly note: number;
    }
  /** Said across the table or by phone: the other side knows at once. */
  | {
      readonly kind: 'tell';
      readonly actor: number;
      readonly to: number;
      readonly incident: number;
      readonly note?: number;
    }
  /** Issues a warning to the public of one's own place, or lifts it: 0 none, 1 to 4 = blue to red. */
  | {
      readonly kind: 'warn';
      readonly actor: number;
      readonly incident: number;
      readonly colour: number;
    }
  | { readonly kind: 'press'; readonly actor: number; readonly incident: number }
  /** Pays another jurisdiction out of one's own purse. */
  | {
      readonly kind: 'pay';
      readonly actor: number;
      readonly jurisdiction: number;
      readonly yuan: number;
    }
  /** Offers what nobody asked for. */
  | {
      readonly kind: 'offer';
      readonly actor: number;
      readonly to: number;
      readonly incident: number;
      readonly capability: number;
      readonly amount: number;
      readonly delay: Distribution;
    }
  /** Moves ready units to a place of one's own, ahead of an incident. */
  | {
      readonly kind: 'pre-position';
      readonly actor: number;
      readonly owner: number;
      readonly capability: number;
      readonly amount: number;
      readonly place: number;
    }
  /** Convenes a sitting by hand, where each member tells the others what it knows of the incident. */
  | {
      readonly kind: 'convene';
      readonly actor: number;
      readonly members: readonly number[];
      readonly incident: number;
      /** What was written to the members: the call that tells them of it; -1 none. */
      readonly note: number;
    }
  /** Takes one's own request back. */
  | { readonly kind: 'withdraw'; readonly actor: number; readonly lot: number };

export const ACTION_KINDS = [
  'notify',
  'post',
  'declare',
  'protect',
  'dispatch',
  'request',
  'release',
  'refer',
  'decide',
  'write',
  'tell',
  'warn',
  'press',
  'pay',
  'offer',
  'pre-position',
  'convene',
  'withdraw',
] as const satisfies readonly Action['kind'][];
export type ActionKind = Action['kind'];

/** Under the agreement; outside it (allowed, slower, not binding, flagged); or impossible. */
export const STANDINGS = ['under', 'outside', 'impossible'] as const;
export type Standing = (typeof STANDINGS)[number];
export interface Judgement {
  readonly standing: Standing;
  /** Code of the reason, a key of the message catalogue; null when nothing needs saying. */
  readonly reason: string | null;
}

/** One action: its words and whether the actor may do it now. */
export interface ActionRule<K extends ActionKind = ActionKind> {
  readonly kind: K;
  readonly title: Text;
  readonly help: Text;
  readonly judge: (world: World, action: Extract<Action, { kind: K }>) => Judgement;
  /** Departments that may do it where the actor may not, the first to be asked first; left out for acts of all. */
  readonly competent?: (world: World, action: Extract<Action, { kind: K }>) => readonly number[];
}
