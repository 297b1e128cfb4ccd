import type { MapBody, MapListed, NewMap } from '../../exercise-server/protocol/maps.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { api } from '../source/api.ts';

/** Maps that facilitators of this server have brought, newest first. @throws {ApiError} */
export function listMaps(): Promise<readonly MapListed[]> {
  return api<readonly MapListed[]>('GET', '/api/maps');
}

/** @throws {ApiError} 422 with what is wrong in the file, a line each */
export function addMap(map: NewMap): Promise<MapListed> {
  return api<MapListed>('POST', '/api/maps', map);
}

/** @throws {ApiError} */
export function readMap(id: string): Promise<MapBody> {
  return api<MapBody>('GET', `/api/maps/${id}`);
}

/** @throws {ApiError} */
export async function removeMap(id: string): Promise<void> {
  await api('POST', `/api/maps/${id}/delete`);
}

/** Draws an exercise on a map; null = the schematic. @throws {ApiError} */
export function chooseMap(exercise: string, map: string | null): Promise<ExerciseBody> {
  return api<ExerciseBody>('POST', `/api/exercises/${exercise}/map`, { map });
}
