import type { Text } from '../base/text.ts';
import type { ScenarioModel, ScenarioTexts } from '../model/scenario.ts';
import type { Gazetteer } from './entries.ts';

type Titles = Readonly<Record<string, Text>>;

/** What everybody may know of the stage before it begins. Nothing in it says what may happen there. */
export function gazetteerOf(scenario: ScenarioModel, texts: ScenarioTexts): Gazetteer {
  const { jurisdictions, departments, places, fields, incidents } = scenario;
  const idAt = (list: readonly { readonly id: string }[], index: number): string =>
    list[index]?.id ?? '';
  return {
    jurisdictions: byId(jurisdictions, (one) => ({
      title: titleIn(texts.jurisdictions, one.id),
      parent: one.parent < 0 ? null : idAt(jurisdictions, one.parent),
      place: idAt(places, one.place),
      population: one.population,
      member: one.member,
    })),
    departments: byId(departments, (one, index) => ({
      title: titleIn(texts.departments, one.id),
      function: one.function,
      nature: one.nature,
      jurisdiction: idAt(jurisdictions, one.jurisdiction),
      superior: one.superior < 0 ? null : idAt(departments, one.superior),
      lead: jurisdictions[one.jurisdiction]?.lead === index,
    })),
    places: byId(places, (one) => ({
      title: titleIn(texts.places, one.id),
      lon: one.longitude,
      lat: one.latitude,
    })),
    roads: scenario.roads.map(({ from, to }) => [idAt(places, from), idAt(places, to)] as const),
    // A river is drawn by the places that it passes, whether anything drifts on it or not.
    rivers: fields.map(({ parts }) =>
      parts.map((part) => idAt(places, incidents[part]?.place ?? -1)),
    ),
    capabilities: Object.fromEntries(
      scenario.capabilities.map((id) => [id, titleIn(texts.capabilities, id)]),
    ),
    unitKinds: byId(scenario.kinds, ({ id }) => titleIn(texts.kinds, id)),
  };
}

function titleIn(titles: Titles, id: string): Text {
  return titles[id] ?? { zh: id, en: id };
}

function byId<T extends { readonly id: string }, V>(
  list: readonly T[],
  valueOf: (one: T, index: number) => V,
): Readonly<Record<string, V>> {
  return Object.fromEntries(list.map((one, index) => [one.id, valueOf(one, index)]));
}
