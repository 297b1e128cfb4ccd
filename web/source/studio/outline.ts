/**
 * What there is to name and to draw in a draft, read leniently: a form and a map must show something while a
 * file is being written. What is right is for the compiler to say.
 */
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import type { Text } from '../../../sim-core/text/index.ts';
import { fileOf, headOf, type DraftFile } from './draft.ts';
import type { Named } from './msel/names.ts';
import { dataOf } from './splice.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface HazardOutline extends Named {
  readonly along: boolean;
  /** Name → unit. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly derived: readonly string[];
  readonly needs: readonly string[];
  readonly protections: readonly string[];
  readonly observers: readonly string[];
  readonly triggers: readonly {
    readonly id: string;
    readonly when: string;
    readonly rate: string | null;
  }[];
}

export interface Outline {
  readonly gazetteer: Gazetteer;
  readonly region: string | null;
  readonly regions: readonly Named[];
  readonly mechanisms: readonly Named[];
  readonly hazards: readonly HazardOutline[];
  readonly departments: readonly (Named & { readonly function: string; readonly at: string })[];
  readonly places: readonly Named[];
  readonly rivers: readonly Named[];
  readonly reaches: readonly string[];
  readonly roads: readonly string[];
  readonly capabilities: readonly Named[];
  readonly units: readonly {
    readonly id: string;
    readonly kind: string;
    readonly owner: string;
    readonly at: string;
    readonly count: number;
  }[];
  /** Incidents as others name them: parts of a river incident each by themselves. */
  readonly incidents: readonly Named[];
}

const NO_TEXT: Text = { zh: '', en: '' };

export function outlineOf(files: readonly DraftFile[]): Outline {
  const scenario = read(fileOf(files, 'scenario'));
  const regionId = typeof scenario['region'] === 'string' ? scenario['region'] : null;
  const region = read(regionId === null ? null : fileOf(files, 'region', regionId));
  const titled = (kind: string): readonly Named[] =>
    files.flatMap((file) => {
      const head = headOf(file);
      return head.kind === kind ? [named(head.id, read(file)['title'])] : [];
    });
  const rivers = listOf(region['rivers']);
  const places = listOf(region['places']);
  const jurisdictionAt = new Map(
    places.map((one) => [textOf(one['id']), textOf(one['jurisdiction'])]),
  );
  return {
    gazetteer: gazetteerIn(region),
    region: regionId,
    regions: titled('region'),
    mechanisms: titled('mechanism'),
    hazards: files.flatMap((file) => (headOf(file).kind === 'hazard' ? [hazardOf(file)] : [])),
    departments: listOf(region['departments']).map((one) => ({
      ...named(textOf(one['id']), one['title']),
      function: textOf(one['function']),
      at: textOf(one['jurisdiction']),
    })),
    places: places.map((one) => named(textOf(one['id']), one['title'])),
    rivers: rivers.map((one) => named(textOf(one['id']), one['title'])),
    reaches: rivers.flatMap((one) => listOf(one['reaches']).map((reach) => textOf(reach['id']))),
    roads: listOf(region['roads']).map((one) => textOf(one['id'])),
    capabilities: Object.entries(fieldsOf(region['capabilities'])).map(([id, title]) =>
      named(id, title),
    ),
    units: listOf(region['units']).map((one) => ({
      id: textOf(one['id']),
      kind: textOf(one['kind']),
      owner: textOf(one['owner']),
      at: textOf(one['at']),
      count: Number(one['count'] ?? 1),
    })),
    incidents: listOf(scenario['incidents']).flatMap((incident): readonly Named[] => {
      const { id, zh, en } = named(textOf(incident['id']), incident['title']);
      const river = rivers.find((one) => one['id'] === incident['along']);
      if (river === undefined) return [{ id, zh, en }];
      const passed = listOf(river['reaches']).map(
        ({ place }) => jurisdictionAt.get(textOf(place)) ?? '',
      );
      return [...new Set(passed)].map((part) => ({
        id: `${id}@${part}`,
        zh: `${zh} @${part}`,
        en: `${en} @${part}`,
      }));
    }),
  };
}

const KNOWN = new Map<string, Fields>();
const KNOWN_MOST = 120;

/** Files hardly change, and reading one takes milliseconds. */
function read(file: DraftFile | null): Fields {
  if (file === null) return {};
  const known = KNOWN.get(file.text);
  if (known !== undefined) return known;
  if (KNOWN.size > KNOWN_MOST) KNOWN.clear();
  const data = dataOf(file.text);
  KNOWN.set(file.text, data);
  return data;
}

function hazardOf(file: DraftFile): HazardOutline {
  const data = read(file);
  const derived = data['derived'];
  const mappings = Array.isArray(derived) ? listOf(derived) : [fieldsOf(derived)];
  return {
    ...named(headOf(file).id, data['title']),
    along: data['along'] === 'river',
    inputs: words(data['inputs']),
    parameters: words(data['parameters']),
    states: words(data['states']),
    derived: mappings.flatMap((one) => Object.keys(one)),
    needs: Object.keys(fieldsOf(data['need'])),
    protections: Array.isArray(data['protections']) ? data['protections'].map(textOf) : [],
    observers: listOf(data['observe']).map((one) => textOf(one['by'])),
    triggers: listOf(data['triggers']).map((one) => ({
      id: textOf(one['id']),
      when: textOf(one['when']),
      rate: one['rate'] === undefined ? null : textOf(one['rate']),
    })),
  };
}

/** Numbers as they are written, long or short. */
function words(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fieldsOf(value))
      .filter(([name]) => name !== 'quality' && name !== 'source')
      .map(([name, written]) => [name, textOf(fieldsOf(written)['value'] ?? written)]),
  );
}

function gazetteerIn(region: Fields): Gazetteer {
  const byId = <T>(value: unknown, of: (one: Fields) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(listOf(value).map((one) => [textOf(one['id']), of(one)]));
  return {
    jurisdictions: byId(region['jurisdictions'], (one) => ({
      title: titleOf(one['title']),
      parent: typeof one['parent'] === 'string' ? one['parent'] : null,
      place: textOf(one['place']),
      population: 0,
      member: one['member'] === true,
    })),
    departments: byId(region['departments'], (one) => ({
      title: titleOf(one['title']),
      function: textOf(one['function']),
      nature: textOf(one['nature']),
      jurisdiction: textOf(one['jurisdiction']),
      superior: typeof one['superior'] === 'string' ? one['superior'] : null,
      lead: false,
    })),
    places: byId(region['places'], (one) => {
      const at: readonly unknown[] = Array.isArray(one['at']) ? one['at'] : [];
      return { title: titleOf(one['title']), lat: Number(at[0] ?? 0), lon: Number(at[1] ?? 0) };
    }),
    roads: listOf(region['roads']).map((one) => [textOf(one['from']), textOf(one['to'])] as const),
    rivers: listOf(region['rivers']).map((one) =>
      listOf(one['reaches']).map(({ place }) => textOf(place)),
    ),
    capabilities: Object.fromEntries(
      Object.entries(fieldsOf(region['capabilities'])).map(([id, title]) => [id, titleOf(title)]),
    ),
    unitKinds: byId(region['kinds'], (one) => titleOf(one['title'])),
  };
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {};
}

/** The mappings of a list; whatever else stands in it is left out. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value)
    ? value.filter((one): one is Fields => typeof one === 'object' && one !== null)
    : [];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

export function titleOf(value: unknown): Text {
  const { zh, en } = fieldsOf(value);
  const said = { zh: textOf(zh), en: textOf(en) };
  return said.zh === '' && said.en === '' ? NO_TEXT : said;
}

function named(id: string, title: unknown): Named {
  const { zh, en } = titleOf(title);
  return { id, zh: zh === '' ? id : zh, en: en === '' ? id : en };
}
