import { fieldsOf, textOf } from '../../source/studio/outline.ts';
import type { Peaks, Trial } from '../../source/studio/preview.ts';

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

/** Values to begin with, as an incident of the scenario has them; its first part stands for a river's. */
export function settingOf(
  incident: Fields,
  peaks: Peaks,
): Pick<Trial, 'inputs' | 'parameters' | 'initial'> {
  const id = textOf(incident['id']);
  const parts = Object.keys(peaks).filter((one) => one === id || one.startsWith(`${id}@`));
  const inputs: Record<string, number> = {};
  for (const one of parts) {
    for (const [name, value] of Object.entries(peaks[one] ?? {})) {
      inputs[name] = Math.max(inputs[name] ?? 0, value);
    }
  }
  return {
    inputs,
    parameters: numbers(incident['parameters']),
    initial: numbers(incident['initial']),
  };
}
