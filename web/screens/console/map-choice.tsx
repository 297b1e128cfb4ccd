import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Box } from '../../../exercise-server/protocol/box.ts';
import type { MapListed } from '../../../exercise-server/protocol/maps.ts';
import { useFar } from '../../parts/map/use-far.ts';
import { useSay } from '../../parts/use-say.ts';
import { listMaps } from '../../stores/maps.ts';
import { Alert } from '../../ui/alert.tsx';
import { ChoiceField } from '../../ui/field.tsx';

const SCHEMATIC = 'schematic';

/** On which map an exercise is drawn, with the way to bring another. */
export function MapChoice({
  value,
  places,
  onChange,
}: {
  readonly value: string | null;
  /** What the places of the exercise cover, where it is known. */
  readonly places: Box | null;
  readonly onChange: (map: string | null) => void;
}) {
  const { say } = useSay();
  const [maps, setMaps] = useState<readonly MapListed[]>([]);
  useEffect(() => {
    listMaps().then(setMaps, () => undefined);
  }, []);
  const known = value === null || maps.some(({ id }) => id === value);
  const chosen = maps.find(({ id }) => id === value);
  const far = useFar()(chosen?.box ?? null, places);
  return (
    <>
      <ChoiceField
        label={say('maps.choose')}
        hint={
          <>
            {say('maps.choose-help')} <Link to="/maps">{say('maps.manage')}</Link>
          </>
        }
        // A map that was deleted meanwhile is the schematic.
        value={known ? (value ?? SCHEMATIC) : SCHEMATIC}
        choices={[
          { value: SCHEMATIC, label: say('maps.schematic') },
          ...maps.map(({ id, title, review }) => ({ value: id, label: `${title} · ${review}` })),
        ]}
        onChange={(next) => onChange(next === SCHEMATIC ? null : next)}
      />
      <Alert>{far}</Alert>
    </>
  );
}
