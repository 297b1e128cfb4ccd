/**
 * What a scenario must not disclose: where a real facility stands to within a street, and anything
 * about the armed forces.
 */
import { parseAllDocuments } from 'yaml';
import type { HouseFile } from './tree.ts';

/** Two decimals of a degree are about a kilometre. */
const FINEST_DEGREES = 0.01;

const LATITUDES = { low: 3, high: 54 };
const LONGITUDES = { low: 73, high: 136 };
const COORDINATE_KEY = /^(?:lon|lng|longitude|lat|latitude)$/i;

const ARMED_FORCES =
  /军|武警|民兵|部队|\b(?:military|army|navy|air force|militia|garrison|battalion|regiment|PLA)\b/i;

export function isScenarioFile({ path }: HouseFile): boolean {
  return path.startsWith('scenarios/') && !path.startsWith('scenarios/schema/');
}

/** @returns one sentence for each coordinate finer than a hundredth of a degree */
export function coordinateFaults(file: HouseFile): readonly string[] {
  const faults: string[] = [];
  const report = (where: string, value: string): void => {
    faults.push(`${file.path} ${where}: ${value} is finer than ${FINEST_DEGREES} degree`);
  };
  const visit = (value: unknown, where: string): void => {
    if (isFinePosition(value)) report(where, value.join(', '));
    if (typeof value === 'string') {
      for (const pair of value.matchAll(/(\d{1,3}\.\d+)[^\d.]{1,12}(\d{1,3}\.\d+)/g)) {
        const numbers = [Number(pair[1]), Number(pair[2])];
        if (isFinePosition(numbers)) report(where, pair[0]);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (COORDINATE_KEY.test(key) && typeof child === 'number' && isFine(child)) {
          report(`${where}/${key}`, String(child));
        }
        visit(child, `${where}/${key}`);
      }
    }
  };
  for (const document of documentsOf(file)) visit(document, '');
  return faults;
}

/** @returns one sentence for each line that speaks of armed forces */
export function armedForcesFaults(file: HouseFile): readonly string[] {
  return file.text.split('\n').flatMap((line, index) => {
    const found = ARMED_FORCES.exec(line);
    return found === null ? [] : [`${file.path}:${index + 1} ${found[0]}: no armed forces`];
  });
}

/** The data of a YAML or JSON file; prose is one text. */
function documentsOf({ path, text }: HouseFile): readonly unknown[] {
  if (!/\.(?:ya?ml|json|geojson)$/.test(path)) return [text];
  return parseAllDocuments(text).map((document): unknown => document.toJS());
}

function isFinePosition(value: unknown): value is readonly number[] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [first, second]: readonly unknown[] = value;
  if (typeof first !== 'number' || typeof second !== 'number') return false;
  const isPlace =
    (isWithin(first, LATITUDES) && isWithin(second, LONGITUDES)) ||
    (isWithin(first, LONGITUDES) && isWithin(second, LATITUDES));
  return isPlace && (isFine(first) || isFine(second));
}

function isWithin(value: number, range: { readonly low: number; readonly high: number }): boolean {
  return value >= range.low && value <= range.high;
}

function isFine(degrees: number): boolean {
  const steps = degrees / FINEST_DEGREES;
  return Math.abs(steps - Math.round(steps)) > 1e-6;
}
