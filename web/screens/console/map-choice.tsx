import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { MapListed } from '../../../exercise-server/protocol/maps.ts';
import { useSay } from '../../parts/use-say.ts';
import { listMaps } from '../../stores/maps.ts';
import { ChoiceField } from '../../ui/field.tsx';

const SCHEMATIC = 'schematic';

/** On which map an exercise is drawn, with the way to bring another. */
export function MapChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (map: string | null) => void;
}) {
  const { say } = useSay();
  const [maps, setMaps] = useState<readonly MapListed[]>([]);
  useEffect(() => {
    listMaps().then(setMaps, () => undefined);
  }, []);
  const known = value === null || maps.some(({ id }) => id === value);
  return (
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
  );
}
