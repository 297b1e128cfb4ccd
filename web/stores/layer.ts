import { createStore } from 'zustand/vanilla';
import type { MapBody } from '../../exercise-server/protocol/maps.ts';
import { api } from '../source/api.ts';

/** The map that a group's exercise is drawn on; null while it is not known, and for the schematic. */
export const layerStore = createStore<{
  readonly group: string | null;
  readonly map: MapBody | null;
}>(() => ({ group: null, map: null }));

/** Asks what a group is drawn on; whoever has no answer draws the schematic. */
export async function loadLayer(group: string): Promise<void> {
  if (layerStore.getState().group !== group) layerStore.setState({ group, map: null });
  const map = await api<MapBody | null>('GET', `/api/groups/${group}/map`).catch(() => null);
  if (layerStore.getState().group === group) layerStore.setState({ map });
}
