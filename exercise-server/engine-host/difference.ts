import type { Json, View, ViewRecord } from '../../sim-core/exercise/view.ts';

/** The records that lead from one view to another, sections and ids in the order of the new view. */
export function difference(before: View, after: View): readonly ViewRecord[] {
  const records: ViewRecord[] = [];
  for (const [name, section] of Object.entries(after)) {
    const old = before[name] ?? {};
    if (old === section) continue;
    for (const [id, value] of Object.entries(section)) {
      if (!Object.hasOwn(old, id) || !same(old[id], value)) records.push([name, id, value]);
    }
  }
  for (const [name, section] of Object.entries(before)) {
    const now = after[name] ?? {};
    for (const id of Object.keys(section)) {
      if (!Object.hasOwn(now, id)) records.push([name, id, null]);
    }
  }
  return records;
}

function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  const left = a as Readonly<Record<string, Json>>;
  const right = b as Readonly<Record<string, Json>>;
  return keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]));
}
