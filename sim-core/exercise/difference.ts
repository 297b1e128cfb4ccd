import type { Json, Section, View, ViewRecord } from './view.ts';

const NOTHING: Section = {};

/**
 * The records that lead from one view to another: sections and ids in code-unit order, so that the same
 * two views give the same records everywhere.
 */
export function diffView(previous: View, next: View): readonly ViewRecord[] {
  const records: ViewRecord[] = [];
  for (const section of merged(previous, next)) {
    const before = previous[section] ?? NOTHING;
    const after = next[section] ?? NOTHING;
    if (before === after) continue;
    for (const id of merged(before, after)) {
      if (!Object.hasOwn(after, id)) records.push([section, id, null]);
      else if (!Object.hasOwn(before, id) || !isSame(before[id], after[id])) {
        records.push([section, id, after[id]]);
      }
    }
  }
  return records;
}

/** A view with records applied; neither is changed, and what is untouched is shared. */
export function foldView(view: View, records: readonly ViewRecord[]): View {
  const touched: Record<string, Record<string, Json>> = {};
  for (const [section, id, value] of records) {
    const entries = (touched[section] ??= { ...view[section] });
    if (value === null) delete entries[id];
    else entries[id] = value;
  }
  return { ...view, ...touched };
}

function merged(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
function isSame(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => isSame(item as Json, b[i] as Json));
  }
  const one = a as Section;
  const other = b as Section;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]));
}
