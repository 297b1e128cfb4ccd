import { isDistribution, meanOf, scaled } from '../base/distribution.ts';
import { OPTIONS } from '../index.ts';
import type { MechanismModel } from '../index.ts';
import type {
  DimensionChoice,
  DimensionId,
  MechanismOption,
  ParameterDeclaration,
  ParameterValue,
} from '../model/mechanism.ts';
import type { Lever } from './levers.ts';

/**
 * The mechanism with one parameter moved a share of the way to an end of its declared range, for all
 * its members. It never leaves the range, and one that lies beyond the end already stays where it is.
 * @param share of the way, 0..1
 */
export function moved(
  mechanism: MechanismModel,
  { dimension, parameter }: Pick<Lever, 'dimension' | 'parameter'>,
  towards: 'low' | 'high',
  share: number,
): MechanismModel {
  return changed(mechanism, dimension, (choice) => {
    const declared = declarationOf(dimension, choice.option, parameter);
    const value = choice.parameters[parameter];
    if (declared === null || value === undefined || !('range' in declared)) return choice;
    const end = declared.range[towards === 'low' ? 0 : 1];
    const next = step(value, end, towards, share);
    return { ...choice, parameters: { ...choice.parameters, [parameter]: next } };
  });
}

/** A choice in one dimension replaced; people are those of the whole and of members out of step. */
function changed(
  mechanism: MechanismModel,
  dimension: DimensionId,
  change: (choice: DimensionChoice) => DimensionChoice,
): MechanismModel {
  const dimensions = {
    ...mechanism.dimensions,
    [dimension]: change(mechanism.dimensions[dimension]),
  };
  if (dimension !== 'awareness') return { ...mechanism, dimensions };
  const by = Object.fromEntries(
    Object.entries(mechanism.by).map(([id, own]) => [
      id,
      own.awareness === undefined ? own : { ...own, awareness: change(own.awareness) },
    ]),
  );
  return { ...mechanism, dimensions, by };
}

export function declarationOf(
  dimension: DimensionId,
  option: string,
  parameter: string,
): ParameterDeclaration | null {
  const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
  const { parameters } = options[option];
  return Object.hasOwn(parameters, parameter) ? parameters[parameter] : null;
}

function step(
  value: ParameterValue,
  end: number,
  towards: 'low' | 'high',
  share: number,
): ParameterValue {
  const size = isDistribution(value) ? meanOf(value) : value;
  if (typeof size !== 'number') return value;
  const isBeyond = towards === 'low' ? size <= end : size >= end;
  if (isBeyond) return value;
  const next = size + share * (end - size);
  return isDistribution(value) ? scaled(value, next / size) : next;
}
