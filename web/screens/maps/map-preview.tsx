import { useEffect, useState } from 'react';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import { LayerView } from '../../parts/map/layer-view.tsx';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { readMap } from '../../stores/maps.ts';
import { Empty } from '../../ui/empty.tsx';

/** The map by itself, with its number. */
export function MapPreview({ id }: { readonly id: string }) {
  const { say } = useSay();
  const [map, setMap] = useState<MapBody | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    readMap(id).then(setMap, (problem: unknown) => setError(failure(problem)));
  }, [id]);
  if (map === null) return <Empty icon="map">{error ?? say('common.loading')}</Empty>;
  return <LayerView map={map} />;
}
