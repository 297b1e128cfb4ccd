import type { Text } from '../../../sim-core/base/text.ts';
import { summarise } from '../../../sim-core/experiment/summary.ts';

/** One way in which a world is played: a seed gives numbers by name, the same disaster in every arm. */
export type Arm = (seed: string) => Readonly<Record<string, number>>;

/** A number of an arm with its weight. Terms are added within a seed, so that what arms share falls out. */
export type Term = readonly [weight: number, arm: string, number: string];

/** What the 95 % interval of a sum of terms must do. */
export type Relation =
  | { readonly above: number }
  | { readonly notAbove: number }
  | { readonly notBelow: number }
  | { readonly within: number; readonly of?: number };

export interface Claim {
  readonly says: Text;
  readonly unit: string;
  readonly sum: readonly Term[];
  readonly is: Relation;
}

/** A statement about mechanisms that runs can bear out or refute, with the design that asks it. */
export interface Hypothesis {
  readonly id: string;
  /** K: by construction, must hold. E: emergent, its recorded verdict is reproduced, either way. */
  readonly kind: 'K' | 'E';
  readonly statement: Text;
  /** World, arms and margin in words. */
  readonly design: Text;
  readonly arms: Readonly<Record<string, Arm>>;
  /** It holds when all of them do. */
  readonly claims: readonly Claim[];
  readonly verdict: 'holds' | 'refuted';
  /** How many seeds the commit tier asks: too few to decide what emerges, enough to notice that it has gone. */
  readonly seeds: number;
}

/** What the runs say of one claim; numbers are in its unit. */
export interface ClaimResult {
  readonly mean: number;
  /** Half a 95 % interval of the mean; null for one seed. */
  readonly halfWidth: number | null;
  readonly holds: boolean;
  /** No value in the interval is as the claim says: more seeds would not bear it out. */
  readonly isContradicted: boolean;
}

export interface Finding {
  readonly claims: readonly ClaimResult[];
  readonly verdict: Hypothesis['verdict'];
}

/** Plays every arm that a claim speaks of once a seed. @throws {Error} for an arm or a number that is not there. */
export function examine({ arms, claims }: Hypothesis, seeds: readonly string[]): Finding {
  const played = new Map<string, readonly Readonly<Record<string, number>>[]>();
  const numberOf = (arm: string, number: string): readonly number[] => {
    const known = played.get(arm) ?? seeds.map((seed) => armOf(arms, arm)(seed));
    played.set(arm, known);
    return known.map((numbers) => {
      if (numbers[number] === undefined) throw new Error(`the arm ${arm} gives no ${number}`);
      return numbers[number];
    });
  };
  const results = claims.map(({ sum, is }): ClaimResult => {
    const columns = sum.map(([weight, arm, number]) =>
      numberOf(arm, number).map((value) => weight * value),
    );
    const { mean, halfWidth } = summarise(
      seeds.map((_, i) => columns.reduce((total, column) => total + column[i], 0)),
    );
    const margin = halfWidth ?? Infinity;
    return {
      mean,
      halfWidth,
      holds: isSo(is, mean, margin),
      isContradicted: !couldBeSo(is, mean, margin),
    };
  });
  return { claims: results, verdict: results.every(({ holds }) => holds) ? 'holds' : 'refuted' };
}

function armOf(arms: Hypothesis['arms'], id: string): Arm {
  if (!Object.hasOwn(arms, id)) throw new Error(`there is no arm ${id}`);
  return arms[id];
}

function isSo(is: Relation, mean: number, halfWidth: number): boolean {
  if ('above' in is) return mean - halfWidth > is.above;
  if ('notAbove' in is) return mean - halfWidth <= is.notAbove;
  if ('notBelow' in is) return mean + halfWidth >= is.notBelow;
  return Math.abs(mean - (is.of ?? 0)) + halfWidth <= is.within;
}

function couldBeSo(is: Relation, mean: number, halfWidth: number): boolean {
  if ('above' in is) return mean + halfWidth > is.above;
  if ('notAbove' in is) return mean - halfWidth <= is.notAbove;
  if ('notBelow' in is) return mean + halfWidth >= is.notBelow;
  return Math.abs(mean - (is.of ?? 0)) - halfWidth <= is.within;
}
