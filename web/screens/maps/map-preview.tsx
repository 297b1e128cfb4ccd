import { useCallback } from 'react';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { LayerView } from '../../parts/map/layer-view.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useSay } from '../../parts/use-say.ts';
import { readMap } from '../../stores/maps.ts';
import { Empty } from '../../ui/empty.tsx';

/** The map by itself, with its number. */
export function MapPreview({ id }: { readonly id: string }) {
  const { say } = useSay();
  const { loaded: map, why, retry } = useLoaded(useCallback(() => readMap(id), [id]));
  if (why !== null) return <NotLoaded why={why} onRetry={retry} />;
  if (map === null) return <Empty icon="map">{say('common.loading')}</Empty>;
  return <LayerView map={map} />;
}
