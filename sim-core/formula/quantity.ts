import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Dimension } from './dimension.ts';
import { DIMENSIONLESS } from './dimension.ts';
import { EXPECTED_NUMBER, scanNumber } from './number.ts';
import type { QuantityError } from './refusal.ts';
import { refusal } from './refusal.ts';
import { parseUnit, toBase } from './units.ts';

/** A number in base units (kg, m, h, person, yuan) with its dimension. */
export interface Quantity {
  readonly value: number;
  readonly dimension: Dimension;
}

/** No quantity anyone means is longer. */
const MAX_QUANTITY_LENGTH = 64;

const EXPECTED = {
  quantity: {
    zh: '带单位的数，如 30 t、90 min',
    en: 'a number with its unit, such as 30 t, 90 min',
  },
};

/**
 * Reads one quantity: `30 t`, `90 min`, `40 kg/h`, `-2 m`, `0.5` (dimensionless), or a finite number
 * as YAML gives it (dimensionless). Refused: Infinity and NaN, other bases, thousands separators, a
 * per cent sign, unknown units (named, with the nearest one), anything after the unit.
 */
export function parseQuantity(text: string | number): Result<Quantity, QuantityError> {
  if (typeof text === 'number') {
    if (Number.isFinite(text)) return ok({ value: text + 0, dimension: DIMENSIONLESS });
    const written = String(text);
    return err(refusal('bad-number', written, 0, written.length, EXPECTED_NUMBER));
  }
  if (text.length > MAX_QUANTITY_LENGTH) {
    const over = text.length - MAX_QUANTITY_LENGTH;
    return err(refusal('too-long', text, MAX_QUANTITY_LENGTH, over, EXPECTED.quantity));
  }
  const end = text.trimEnd().length;
  let offset = text.length - text.trimStart().length;
  if (offset >= end) return err(refusal('empty', text, 0, text.length, EXPECTED.quantity));

  const isNegative = text.charAt(offset) === '-';
  if (isNegative) offset += 1;
  const number = scanNumber(text, offset);
  if (!number.ok) return number;
  let unitAt = number.value.end;
  while (text.charAt(unitAt) === ' ') unitAt += 1;
  const sign = isNegative ? -1 : 1;
  if (unitAt >= end) {
    return ok({ value: sign * number.value.value + 0, dimension: DIMENSIONLESS });
  }
  const unit = parseUnit(text.slice(unitAt, end));
  if (!unit.ok) return err({ ...unit.error, offset: unit.error.offset + unitAt });
  const value = sign * toBase(number.value.value, unit.value) + 0;
  if (!Number.isFinite(value)) {
    return err(refusal('bad-number', text, offset, end - offset, EXPECTED_NUMBER));
  }
  return ok({ value, dimension: unit.value.dimension });
}
