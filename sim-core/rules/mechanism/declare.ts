/** Shared by all options: how a parameter is declared, and read with its type. */
import { Fault } from '../../base/assert.ts';
import { constant, isDistribution } from '../../base/distribution.ts';
import type { Distribution } from '../../base/distribution.ts';
import type { Text } from '../../base/text.ts';
import { MINUTE } from '../../base/time.ts';
import type {
  DimensionId,
  MechanismOption,
  OptionNeeds,
  ParameterDeclaration,
  Parameters,
} from '../../model/mechanism.ts';
import type { Quality } from '../../model/quality.ts';

interface Said {
  readonly title: Text;
  readonly source: string;
  readonly quality?: Quality;
}

/** A duration; default and neutral in ms, range of its median or mean in minutes. */
export function duration(
  said: Said & {
    readonly default: Distribution;
    readonly rangeMin: readonly [number, number];
    readonly neutral?: Distribution;
  },
): ParameterDeclaration {
  return {
    kind: 'duration',
    title: said.title,
    source: said.source,
    quality: said.quality ?? 'assumed',
    default: said.default,
    neutral: said.neutral ?? constant(0),
    range: [said.rangeMin[0] * MINUTE, said.rangeMin[1] * MINUTE],
  };
}

/** A number of any of the three numeric kinds. */
export function numeric(
  kind: 'probability' | 'number' | 'count',
  said: Said & {
    readonly default: number;
    readonly neutral: number;
    readonly range: readonly [number, number];
    readonly unit?: string;
  },
): ParameterDeclaration {
  return {
    kind,
    title: said.title,
    source: said.source,
    quality: said.quality ?? 'assumed',
    default: said.default,
    neutral: said.neutral,
    range: said.range,
    unit: said.unit ?? '1',
  };
}

export function toggle(
  said: Said & { readonly default: boolean; readonly neutral: boolean },
): ParameterDeclaration {
  return {
    kind: 'switch',
    title: said.title,
    source: said.source,
    quality: said.quality ?? 'assumed',
    default: said.default,
    neutral: said.neutral,
  };
}

export function choice(
  said: Said & {
    readonly choices: readonly string[];
    readonly default: string;
    readonly neutral: string;
  },
): ParameterDeclaration {
  return {
    kind: 'choice',
    title: said.title,
    source: said.source,
    quality: said.quality ?? 'assumed',
    choices: said.choices,
    default: said.default,
    neutral: said.neutral,
  };
}

/** A list of ids; all of them by default. */
export function names(of: 'hazard' | 'capability', said: Said): ParameterDeclaration {
  return {
    kind: 'names',
    title: said.title,
    source: said.source,
    quality: said.quality ?? 'assumed',
    of,
    default: [],
    neutral: [],
  };
}

export function lognormalMin(medianMin: number, sigma: number): Distribution {
  return { kind: 'lognormal', median: medianMin * MINUTE, sigma };
}
export function exponentialMin(meanMin: number): Distribution {
  return { kind: 'exponential', mean: meanMin * MINUTE };
}

export function readDuration(parameters: Parameters, name: string): Distribution {
  const value = parameters[name];
  if (!isDistribution(value)) throw new Fault(`mechanism: parameter ${name} is not a duration`);
  return value;
}
export function readNumber(parameters: Parameters, name: string): number {
  const value = parameters[name];
  if (typeof value !== 'number') throw new Fault(`mechanism: parameter ${name} is not a number`);
  return value;
}
export function readSwitch(parameters: Parameters, name: string): boolean {
  const value = parameters[name];
  if (typeof value !== 'boolean') throw new Fault(`mechanism: parameter ${name} is not a switch`);
  return value;
}
export function readChoice(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string') throw new Fault(`mechanism: parameter ${name} is not a choice`);
  return value;
}

export function readNames(parameters: Parameters, name: string): readonly string[] {
  const value = parameters[name];
  if (typeof value !== 'object' || isDistribution(value)) {
    throw new Fault(`mechanism: parameter ${name} is not a list of names`);
  }
  return value;
}

/** null for a duration of 0: nothing has to be waited for. */
export function orNone(duration: Distribution): Distribution | null {
  return duration.kind === 'constant' && duration.value === 0 ? null : duration;
}

export const NO_COST = () => ({ posts: 0, yuanPerYear: 0 });
export const NO_NEEDS: OptionNeeds = {
  legislation: false,
  posts: false,
  money: false,
  authority: false,
};

/** Names an option with its full type, so that each file reads as one declaration. */
export function option<D extends DimensionId>(declared: MechanismOption<D>): MechanismOption<D> {
  return declared;
}
