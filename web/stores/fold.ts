import type { Json, View, ViewRecord } from '../../sim-core/exercise/view.ts';

/**
 * A view with records applied. Sections that no record touches stay the same object, so that what
 * shows them need not be drawn again.
 */
export function fold(view: View, records: readonly ViewRecord[]): View {
  if (records.length === 0) return view;
  const touched = new Map<string, Record<string, Json>>();
  for (const [section, id, value] of records) {
    let entries = touched.get(section);
    if (entries === undefined) {
      entries = { ...view[section] };
      touched.set(section, entries);
    }
    if (value === null) delete entries[id];
    else entries[id] = value;
  }
  return { ...view, ...Object.fromEntries(touched) };
}
