import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import { layerStore, loadLayer } from '../../stores/layer.ts';
import { uiStore } from '../../stores/ui.ts';
import { useClock } from '../use-game.ts';

/** The map under the open group, asked for again when its clock starts or stops; null = the schematic. */
export function useLayer(): MapBody | null {
  const { group } = useParams();
  const state = useClock()?.state;
  const layer = useStore(layerStore);
  const aliases = useStore(uiStore, (ui) => ui.aliases);
  useEffect(() => {
    if (group !== undefined) void loadLayer(group);
  }, [group, state]);
  const map = layer.group === group ? layer.map : null;
  return useMemo(() => {
    if (map === null || !aliases) return map;
    const shapes = map.layer.shapes.map((shape) => ({ ...shape, name: null }));
    return { ...map, layer: { shapes } };
  }, [map, aliases]);
}
