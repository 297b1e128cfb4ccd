import type { Dimension } from './dimension.ts';

/** Where a piece of a formula stands, in UTF-16 units of the source. */
export interface Placed {
  readonly offset: number;
  readonly length: number;
}

/** A number, with its unit if it has one; `value` is in base units. */
export interface NumberToken extends Placed {
  readonly kind: 'number';
  readonly value: number;
  readonly dimension: Dimension;
  readonly hasUnit: boolean;
}

export interface NameToken extends Placed {
  readonly kind: 'name';
  readonly text: string;
}

/** A whole reference call, such as `working(containment)`. */
export interface CallToken extends Placed {
  readonly kind: 'call';
  readonly text: string;
  readonly args: readonly (Placed & { readonly text: string })[];
}

/** `+ - * / ^ < <= > >= == != and or not`. */
export interface OperatorToken extends Placed {
  readonly kind: 'operator';
  readonly text: string;
}

/** `( ) , ? :`. */
export interface MarkToken extends Placed {
  readonly kind: 'mark';
  readonly text: string;
}

export type Token = NumberToken | NameToken | CallToken | OperatorToken | MarkToken;

/** What the lexer must know about words. */
export interface Vocabulary {
  isName(word: string): boolean;
  isCall(word: string): boolean;
}
