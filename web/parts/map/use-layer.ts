import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import { layerStore, loadLayer } from '../../stores/layer.ts';
import { useClock } from '../use-game.ts';

/** The map under the open group, asked for again when its clock starts or stops; null = the schematic. */
export function useLayer(): MapBody | null {
  const { group } = useParams();
  const state = useClock()?.state;
  const layer = useStore(layerStore);
  useEffect(() => {
    if (group !== undefined) void loadLayer(group);
  }, [group, state]);
  return layer.group === group ? layer.map : null;
}
