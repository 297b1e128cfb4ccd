import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import { replacerOf, type Language, type Text } from '../../sim-core/text/index.ts';

/** Names by id, in one language. An id without a title is shown as it is: a body in plain words. */
export interface Titles {
  readonly department: (id: string) => string;
  /** Whoever something comes from: a department by its id, or a body that has a name of its own. */
  readonly sender: (from: string | Text) => string;
  readonly place: (id: string) => string;
  readonly jurisdiction: (id: string) => string;
  readonly capability: (id: string) => string;
  readonly unitKind: (id: string) => string;
  /** A text with the place names in it replaced, when aliases are on. */
  readonly text: (text: Text | string | null | undefined) => string;
}

export function titlesOf(gazetteer: Gazetteer, language: Language, aliases: boolean): Titles {
  const replace = aliases ? replacerIn(gazetteer, language) : (name: string) => name;
  const text = (value: Text | string | null | undefined): string => {
    if (value === null || value === undefined) return '';
    return replace(typeof value === 'string' ? value : value[language]);
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

/** Aliases for all places but the whole. */
function replacerIn(gazetteer: Gazetteer, language: Language): (name: string) => string {
  const names = [
    ...Object.values(gazetteer.jurisdictions).filter(({ parent }) => parent !== null),
    ...Object.values(gazetteer.places),
  ].map(({ title }) => title);
  return replacerOf(names, language);
}
