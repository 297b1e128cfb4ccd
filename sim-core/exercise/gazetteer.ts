import type { ScenarioModel, ScenarioTexts } from '../model/scenario.ts';
import type { MechanismModel } from '../model/mechanism.ts';
import { OPTIONS } from '../index.ts';
import type { Text } from '../base/text.ts';
import type { Gazetteer } from './entries.ts';
import { asId } from './facts.ts';

/**
 * What everybody may know of the stage before it begins. Incidents, hazards and protections are not in it:
 * that something can happen at all is a secret until somebody believes it.
 * @param mechanisms those that may be played: the seats they add are departments too
 */
export function gazetteerOf(
  scenario: ScenarioModel,
  texts: ScenarioTexts,
  mechanisms: readonly MechanismModel[] = [],
): Gazetteer {
  const { jurisdictions, departments, places, roads, capabilities, kinds } = scenario;
  const { fields, incidents } = scenario;
  const placeId = (index: number): string => (index < 0 ? '' : places[index].id);
  const root = jurisdictions.find(({ parent }) => parent < 0);
  return {
    jurisdictions: Object.fromEntries(
      jurisdictions.map(({ id, parent, place, population, member }) => [
        id,
        {
          title: texts.jurisdictions[id] ?? asId(id),
          parent: parent < 0 ? null : jurisdictions[parent].id,
          place: placeId(place),
          population,
          member,
        },
      ]),
    ),
    departments: {
      ...Object.fromEntries(
        departments.map(({ id, function: fn, nature, jurisdiction, superior }, d) => [
          id,
          {
            title: texts.departments[id] ?? asId(id),
            function: fn,
            nature,
            jurisdiction: jurisdictions[jurisdiction].id,
            superior: superior < 0 ? null : departments[superior].id,
            lead: jurisdictions[jurisdiction].lead === d,
          },
        ]),
      ),
      ...Object.fromEntries(
        seatsOf(mechanisms).map(({ id, title, function: fn }) => [
          id,
          {
            title,
            function: fn,
            nature: 'government',
            jurisdiction: root?.id ?? '',
            superior: null,
            lead: false,
          },
        ]),
      ),
    },
    places: Object.fromEntries(
      places.map(({ id, latitude, longitude }) => [
        id,
        { title: texts.places[id] ?? asId(id), lon: longitude, lat: latitude },
      ]),
    ),
    roads: roads.map(({ from, to }) => [places[from].id, places[to].id]),
    // A river is drawn by the places that it passes, whether anything drifts on it or not.
    rivers: fields.map(({ parts }) => parts.map((part) => placeId(incidents[part].place))),
    capabilities: titlesOf(capabilities, texts.capabilities),
    unitKinds: titlesOf(
      kinds.map(({ id }) => id),
      texts.kinds,
    ),
  };
}

function titlesOf(
  ids: readonly string[],
  titles: Readonly<Record<string, Text>>,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(ids.map((id) => [id, titles[id] ?? asId(id)]));
}

interface AddedTitle {
  readonly id: string;
  readonly title: Text;
  readonly function: string;
}

function seatsOf(mechanisms: readonly MechanismModel[]): readonly AddedTitle[] {
  return mechanisms.flatMap(({ dimensions }) => {
    const { organisation, information } = dimensions;
    const body = OPTIONS.organisation[organisation.option as keyof typeof OPTIONS.organisation];
    const channel = OPTIONS.information[information.option as keyof typeof OPTIONS.information];
    return [
      ...body.hooks(organisation.parameters).seats,
      ...channel.hooks(information.parameters).seats,
    ];
  });
}
