import type { Json, Section, View, ViewRecord } from './view.ts';

const NOTHING: Section = {};

/**
 * The records that lead from one view to another: sections and ids in code-unit order, so that the same
 * two views give the same records everywhere.
 */
export function diffView(previous: View, next: View): readonly ViewRecord[] {
  const records: ViewRecord[] = [];
  const sections = new Set([...Object.keys(previous), ...Object.keys(next)]);
  for (const section of [...sections].sort()) {
    const before = previous[section] ?? NOTHING;
    const after = next[section] ?? NOTHING;
    if (before === after) continue;
    for (const id of changed(before, after).sort()) {
      records.push([section, id, Object.hasOwn(after, id) ? after[id] : null]);
    }
  }
  return records;
}

/** Ids whose entries differ, in no order: few are sorted where many are compared. */
function changed(before: Section, after: Section): string[] {
  const ids: string[] = [];
  for (const id of Object.keys(after)) {
    if (!Object.hasOwn(before, id) || !isSame(before[id], after[id])) ids.push(id);
  }
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) ids.push(id);
  return ids;
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
