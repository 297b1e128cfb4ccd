import type { Gazetteer } from '../../sim-core/exercise/entries.ts';
import type { Language, Text } from '../../sim-core/text/index.ts';
import { aliasOf, stemOf } from '../text/alias.ts';

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
  const replace = aliases ? replacerOf(gazetteer, language) : (name: string) => name;
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

/** 吴江区 › 甲区, and 吴江 within a longer name › 甲; the longest names first. */
function replacerOf(gazetteer: Gazetteer, language: Language): (name: string) => string {
  const names = new Map<string, string>();
  const titles = [
    ...Object.values(gazetteer.jurisdictions).filter(({ parent }) => parent !== null),
    ...Object.values(gazetteer.places),
  ].map(({ title }) => title[language]);
  let next = 0;
  for (const title of titles) {
    const stem = stemOf(language, title);
    if (names.has(stem)) continue;
    names.set(stem, aliasOf(language, next));
    next += 1;
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (name) => name;
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g');
  return (name) => name.replace(pattern, (found) => names.get(found) ?? found);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
