import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import type { Language, Text } from '../../sim-core/text/index.ts';

/** Names by id, in one language. An id without a title is shown as it is: a body in plain words. */
export interface Titles {
  readonly department: (id: string) => string;
  /** Whoever something comes from: a department by its id, or a body that has a name of its own. */
  readonly sender: (from: string | Text) => string;
  readonly place: (id: string) => string;
  readonly jurisdiction: (id: string) => string;
  readonly capability: (id: string) => string;
  readonly unitKind: (id: string) => string;
  /** A text that travels in both languages, or a body's own words; '' for none. */
  readonly text: (text: Text | string | null | undefined) => string;
}

export function titlesOf(gazetteer: Gazetteer, language: Language): Titles {
  const text = (value: Text | string | null | undefined): string => {
    if (value === null || value === undefined) return '';
    return typeof value === 'string' ? value : value[language];
  };
  const from =
    (list: Readonly<Record<string, { readonly title: Text } | Text>>) =>
    (id: string): string => {
      const found = list[id];
      if (found === undefined) return id;
      return text('title' in found ? found.title : found);
    };
  const department = from(gazetteer.departments);
  return {
    department,
    sender: (one) => (typeof one === 'string' ? department(one) : text(one)),
    place: from(gazetteer.places),
    jurisdiction: from(gazetteer.jurisdictions),
    capability: from(gazetteer.capabilities),
    unitKind: from(gazetteer.unitKinds),
    text,
  };
}
