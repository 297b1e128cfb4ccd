import { fieldsOf, listOf, textOf } from '../../source/studio/outline.ts';
import type { Trial } from '../../source/studio/preview.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The number at the head of a quantity: a parameter of an incident is in its hazard's own unit. */
function numberOf(written: unknown): number | null {
  const value = fieldsOf(written)['value'] ?? written;
  const number = typeof value === 'number' ? value : Number.parseFloat(textOf(value));
  return Number.isFinite(number) ? number : null;
}

function numbers(value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value)).flatMap(([name, written]) => {
      const number = name === 'quality' || name === 'source' ? null : numberOf(written);
      return number === null ? [] : [[name, number] as const];
    }),
  );
}

const DRIVER = /driver\(([\w]+)\)/;

/** A driver's largest value: what an input that reads it would meet at the worst. */
function largest(driver: Fields | undefined): number | null {
  const points = driver?.['points'];
  if (!Array.isArray(points)) return null;
  const values = (points as readonly unknown[]).flatMap((point) => {
    const value = Array.isArray(point) ? numberOf(point[1]) : null;
    return value === null ? [] : [value];
  });
  return values.length === 0 ? null : Math.max(...values);
}

/** Values to begin with, as an incident of the scenario has them. */
export function settingOf(
  incident: Fields,
  drivers: readonly Fields[],
): Pick<Trial, 'inputs' | 'parameters' | 'initial'> {
  const written = { ...fieldsOf(incident['inputs']), ...fieldsOf(incident['head_inputs']) };
  const inputs = Object.entries(written).flatMap(([name, formula]) => {
    const id = DRIVER.exec(textOf(formula))?.[1]?.replaceAll('_', '-');
    const driver = listOf(drivers).find((one) => textOf(one['id']) === id);
    const value = id === undefined ? numberOf(formula) : largest(driver);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    inputs: Object.fromEntries(inputs),
    parameters: numbers(incident['parameters']),
    initial: numbers(incident['initial']),
  };
}
