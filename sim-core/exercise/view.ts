/**
 * What a viewer is sent: sections of entries by id, plain JSON. A viewer's view changes by records, each
 * of which sets or removes one entry, so that a full view and the records after it give the full view.
 */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Section = Readonly<Record<string, Json>>;
export type View = Readonly<Record<string, Section>>;

/** One change: the entry's new value, or null when it is gone. Entries are never null themselves. */
export type ViewRecord = readonly [section: string, id: string, value: Json];
