import { replacerOf } from '../text/alias.ts';
import type { Text } from '../base/text.ts';
import type { GroupInput } from './group.ts';

/**
 * The same group with aliases for its places (甲区, 乙区 … or Place A, Place B …) in every text of its
 * scenario and its exercise. Texts are no part of what decides a run, so it plays the same. Ids stay: they
 * are keys, and no screen shows them.
 */
export function aliased(input: GroupInput): GroupInput {
  const { scenario, texts, definition } = input;
  const names: readonly Text[] = [
    ...scenario.jurisdictions
      .filter(({ parent }) => parent >= 0)
      .flatMap(({ id }) => texts.jurisdictions[id] ?? []),
    ...scenario.places.flatMap(({ id }) => texts.places[id] ?? []),
    ...definition.otherNames,
  ];
  const [zh, en] = [replacerOf(names, 'zh'), replacerOf(names, 'en')];
  const replace = (text: Text): Text => ({ zh: zh(text.zh), en: en(text.en) });
  return {
    ...input,
    texts: mapTexts(texts, replace),
    definition: mapTexts(definition, replace),
  };
}

/** The same data with every text in it replaced. */
function mapTexts<T>(value: T, replace: (text: Text) => Text): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, replace)) as T;
  if (isText(value)) return replace(value) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapTexts(one as unknown, replace)]),
  ) as T;
}

function isText(value: object): value is Text {
  return 'zh' in value && typeof value.zh === 'string' && 'en' in value;
}
