/** Maps that facilitators brought: the outlines are a blob, the rest a small document. */
import type { ErrorBody } from '../protocol/rest.ts';
import { boxOf } from '../protocol/box.ts';
import type { MapListed } from '../protocol/maps.ts';
import { sayMapFault, type MapFault } from '../maps/fault.ts';
import { positionsOf, withoutNames, type MapLayer } from '../maps/layer.ts';
import { readLayer } from '../maps/read-layer.ts';
import { readReviewNumber } from '../maps/review-number.ts';
import type { Store } from '../store/port.ts';
import type { Documents, Exercise, MapDocument } from './documents.ts';
import { Refusal, refusal } from './refusal.ts';
import { newId } from './secret.ts';

/** So many texts are kept at hand: a whole room asks for the same map at once. */
const KEPT = 4;

export interface Maps {
  list(): Promise<readonly MapListed[]>;
  /** @throws {Refusal} 422 without a review number, or with what is wrong in the file */
  add(wanted: { title: string; review: string; geojson: string }, by: string): Promise<MapListed>;
  /** Takes a map away; exercises that showed it show the schematic again. @throws {Refusal} 404 */
  remove(id: string): Promise<void>;
  /** A map as JSON of `MapBody`. @throws {Refusal} 404 */
  get(id: string): Promise<string>;
  /** The map of an exercise, without names under aliases; null for the schematic. */
  of(exercise: Exercise): Promise<string | null>;
}

export function createMaps(store: Store, documents: Documents, utcMs: () => number): Maps {
  async function listed({ by, ...map }: MapDocument): Promise<MapListed> {
    const account = await documents.get('account', by);
    const { id, title, review, createdMs, shapes, positions, box = null } = map;
    return { id, title, review, createdMs, shapes, positions, box, by: account?.name ?? '' };
  }

  const kept = new Map<string, string>();

  async function shown({ review, blob }: MapDocument, named: boolean): Promise<string | null> {
    const key = `${blob} ${named} ${review}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const bytes = await store.getBlob(blob);
    if (bytes === null) return null;
    const text = Buffer.from(bytes).toString();
    const layer = named ? text : JSON.stringify(withoutNames(JSON.parse(text) as MapLayer));
    const body = `{"review":${JSON.stringify(review)},"layer":${layer}}`;
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, body);
    return body;
  }

  return {
    async list() {
      const all = (await documents.list('map')).map(([, map]) => map);
      return Promise.all(all.sort((a, b) => b.createdMs - a.createdMs).map(listed));
    },
    async add({ title, review: typed, geojson }, by) {
      const review = readReviewNumber(typed, new Date(utcMs()).getUTCFullYear());
      if (review === null) throw refused([{ code: 'map.no-number', where: '', parameters: {} }]);
      const read = readLayer(geojson);
      if (!read.ok) throw refused(read.faults);
      const { layer } = read;
      const positions = positionsOf(layer);
      const box = boxOf(positions);
      const map: MapDocument = {
        id: newId(),
        title,
        review,
        by,
        createdMs: utcMs(),
        blob: await store.putBlob(Buffer.from(JSON.stringify(layer))),
        shapes: layer.shapes.length,
        positions: positions.length,
        ...(box === null ? {} : { box }),
      };
      await documents.put('map', map.id, map);
      return listed(map);
    },
    async remove(id) {
      const map = await documents.pop('map', id);
      if (map === null) throw refusal(404, 'http.not-found');
      const others = await documents.list('map');
      // The same outlines may have been brought twice.
      if (!others.some(([, { blob }]) => blob === map.blob)) await store.dropBlob(map.blob);
    },
    async get(id) {
      const map = await documents.get('map', id);
      const found = map === null ? null : await shown(map, true);
      if (found === null) throw refusal(404, 'http.not-found');
      return found;
    },
    async of({ map: id, aliases = true }) {
      const map = id === undefined ? null : await documents.get('map', id);
      return map === null ? null : shown(map, !aliases);
    },
  };
}

/** A file that is not taken, with everything that is told of it, a line each. */
function refused(faults: readonly MapFault[]): Refusal {
  const [{ code, parameters }] = faults;
  const all = (language: 'zh' | 'en'): string =>
    faults.map((fault) => sayMapFault(fault, language)).join('\n');
  const error: ErrorBody['error'] = {
    code,
    parameters: { ...parameters },
    zh: all('zh'),
    en: all('en'),
  };
  return new Refusal(422, { error });
}
