import type { Distribution } from '../base/distribution.ts';
import type { Text } from '../base/text.ts';
import type { World } from './world.ts';

/** What a department can do. A person at a desk and its doctrine make the same actions. */
export type Action =
  | {
      readonly kind: 'notify';
      readonly actor: number;
      readonly to: number;
      readonly incident: number;
      readonly delay: Distribution;
      readonly loss: number;
      /** Statutory reporting on the vertical line, or a horizontal notice. */
      readonly line: 'internal' | 'up' | 'down' | 'across';
      /** Whether it may wait for the sender's superior (vertical pull). */
      readonly pulled: boolean;
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
    };

export const ACTION_KINDS = [
  'notify',
  'post',
  'declare',
  'protect',
  'dispatch',
  'request',
  'release',
  'refer',
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
}
