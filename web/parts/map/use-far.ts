import { useStore } from 'zustand';
import type { Box } from '../../../exercise-server/protocol/box.ts';
import { apartKm } from '../../source/lists.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { useSay } from '../use-say.ts';

const words = (degrees: number): string => degrees.toFixed(2);

function useBoxWords(): (box: Box) => string {
  const { say } = useSay();
  return ([west, south, east, north]) =>
    say('maps.box', {
      west: words(west),
      south: words(south),
      east: words(east),
      north: words(north),
    });
}

/** That a map does not meet the places of an exercise; null when it does, or when either is not known. */
export function useFar(): (map: Box | null, places: Box | null) => string | null {
  const { say } = useSay();
  const box = useBoxWords();
  return (map, places) => {
    if (map === null || places === null) return null;
    const km = apartKm(map, places);
    return km === 0 ? null : say('maps.far', { km, map: box(map), places: box(places) });
  };
}

/** That a map meets the places of no exercise that can be opened here. */
export function useFarFromAll(): (map: Box | null) => string | null {
  const { say, tell } = useSay();
  const box = useBoxWords();
  const drills = useStore(shelfStore, (state) => state.drills);
  return (map) => {
    if (map === null) return null;
    const [nearest] = drills
      .flatMap(({ title, box: places }) =>
        places === null ? [] : [{ title: tell(title), places, km: apartKm(map, places) }],
      )
      .sort((a, b) => a.km - b.km);
    if (nearest === undefined || nearest.km === 0) return null;
    const { title, km, places } = nearest;
    return say('maps.far-all', { title, km, map: box(map), places: box(places) });
  };
}
