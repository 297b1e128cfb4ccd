import * as z from 'zod';
import { constant, isDistribution, scaled } from '../base/distribution.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { equal, DIMENSIONLESS, nameDimension } from '../formula/dimension.ts';
import { fromBase, parseUnit } from '../formula/units.ts';
import type {
  DimensionId,
  MechanismOption,
  ParameterDeclaration,
  ParameterValue,
} from '../model/mechanism.ts';
import { flaw, leaf } from './leaf.ts';
import type { Flaw, Leaf } from './leaf.ts';
import { centreOf, duration, expectedDimension, pure, readQuantity, whole } from './quantities.ts';
import { mapping, REF } from './words.ts';

/** What files need to know of an option: not what it does. */
export type OptionDeclaration = Pick<
  MechanismOption,
  'id' | 'title' | 'help' | 'parameters' | 'requires'
>;

/** Every option of every dimension, by its id. */
export type OptionRegistry = Readonly<
  Record<DimensionId, Readonly<Record<string, OptionDeclaration>>>
>;

/** A parameter's key as files write it: `minReserve` is `min_reserve`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The part of a mechanism file that chooses this option; the option's own name may be left out. */
export function choiceSchema(
  option: OptionDeclaration,
): z.ZodType<Readonly<Record<string, unknown>>> {
  const shape: Record<string, z.ZodType> = {
    option: z.literal(option.id).optional().describe(`${option.title.en}. ${option.help.en}`),
  };
  for (const [key, declaration] of Object.entries(option.parameters)) {
    const { title, source } = declaration;
    shape[snakeCase(key)] = parameterSchema(declaration)
      .optional()
      .describe(`${title.en} ${title.zh} (${source})`);
  }
  return mapping(shape) as unknown as z.ZodType<Readonly<Record<string, unknown>>>;
}

function parameterSchema(declaration: ParameterDeclaration): z.ZodType {
  switch (declaration.kind) {
    case 'duration':
      return duration();
    case 'probability':
      return pure({ least: 0, most: 1 });
    case 'count':
      return whole({ least: 0, most: Infinity }, true);
    case 'number':
      return numberIn(declaration.unit, declaration.range[0]);
    case 'switch':
      return z.boolean();
    case 'choice':
      return z.enum(declaration.choices);
    case 'names':
      return z.array(REF);
  }
}

/** A number in the declared unit; it may be negative only where its sweep is. */
function numberIn(unitText: string, low: number): z.ZodType<Leaf<number>> {
  const unit = parseUnit(unitText);
  const known = unit.ok ? unit.value : null;
  const dimension = known?.dimension ?? DIMENSIONLESS;
  const suffix = unitText === '1' ? '' : ` (${unitText})`;
  const name = nameDimension(dimension);
  const expected: Text =
    low < 0
      ? { zh: `${name.zh}${suffix}`, en: `${name.en}${suffix}` }
      : { zh: `不小于 0 的${name.zh}${suffix}`, en: `${name.en} of at least 0${suffix}` };
  const read = (written: string | number): Result<number, Flaw> => {
    const quantity = readQuantity(written);
    if (!quantity.ok) return quantity;
    const { value, dimension: found } = quantity.value;
    const isBare = equal(found, DIMENSIONLESS);
    if (!isBare && !equal(found, dimension)) {
      return err(flaw('wrong-unit', expectedDimension(dimension, found)));
    }
    const number = isBare || known === null ? value : fromBase(value, known);
    return number < 0 && low >= 0 ? err(flaw('out-of-range', expected)) : ok(number);
  };
  return leaf({
    read,
    readRange: read,
    size: (value) => value,
    standIn: 1,
    expected,
    json: { type: ['string', 'number'], description: expected.en },
  });
}

/** The value moved to an end of its range; a duration keeps its shape. */
export function moved(value: ParameterValue, end: number): ParameterValue {
  if (!isDistribution(value)) return end;
  const centre = centreOf(value);
  return centre > 0 ? scaled(value, end / centre) : constant(end);
}
