import { useState } from 'react';
import type { MapMarker } from '../../parts/map/marker.tsx';
import { MetroMap } from '../../parts/map/metro-map.tsx';
import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { newIncident } from '../../text/studio-files.ts';
import { quantityOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AddDialog } from './add-dialog.tsx';
import { StageHead } from './stage-head.tsx';
import { useChoices, useOutline } from './use-choices.ts';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** The region as a schematic, with every incident where it happens. */
export function MapStage() {
  const { say, tell, language } = useSay();
  const outline = useOutline();
  const file = useFile('scenario');
  const chosen = useChosen('map');
  const [adding, setAdding] = useState(false);
  const incidents = listOf(file?.data['incidents']);
  if (outline === null || file === null) {
    return <Empty icon="clock">{say('common.loading')}</Empty>;
  }
  const rivers = new Map(
    outline.rivers.map(({ id }, i) => [id, outline.gazetteer.rivers[i]?.[0] ?? '']),
  );
  const markers = incidents.map((one): MapMarker => {
    const id = textOf(one['id']);
    const along = textOf(one['along']);
    const title = tell(titleOf(one['title'])) || id;
    return {
      id,
      place: along === '' ? textOf(one['at']) : (rivers.get(along) ?? ''),
      title,
      grade: 0,
      time: '',
      stale: one['onset'] === undefined,
      help: say(one['onset'] === undefined ? 'studio.marker-cascade' : 'studio.marker-onset', {
        title,
        onset: quantityOf(language, textOf(one['onset'])),
      }),
    };
  });
  const move = (id: string, place: string): void => {
    const index = incidents.findIndex((one) => textOf(one['id']) === id);
    const incident = incidents[index];
    if (incident === undefined || incident['along'] !== undefined) return;
    file.put(['incidents', index, 'at'], place);
    choosePart('map', id);
  };
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-map')} help={say('studio.map-help')}>
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={() => setAdding(true)}>
          {say('studio.add-incident')}
        </Button>
      </StageHead>
      <div className={css.frame}>
        <MetroMap
          label={say('studio.map-label', { count: markers.length })}
          gazetteer={outline.gazetteer}
          markers={markers}
          chosen={chosen}
          onChoose={(id) => choosePart('map', id)}
          onMove={move}
        />
      </div>
      {adding ? <AddIncident onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function AddIncident({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const outline = useOutline();
  const file = useFile('scenario');
  const hazards = useChoices(outline?.hazards);
  const places = useChoices(outline?.places);
  const rivers = useChoices(outline?.rivers);
  const [hazard, setHazard] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const known = outline?.hazards.find(({ id }) => id === hazard) ?? null;
  const wheres = known?.along === true ? rivers : places;
  const add = (): void => {
    if (known === null || place === null || file === null) return;
    const list = listOf(file.data['incidents']);
    const taken = new Set(list.map((one) => textOf(one['id'])));
    const id = freeId(known.along ? known.id : `${known.id}-${place}`, taken);
    const { at, ...rest } = newIncident(id, known, place);
    file.insert(['incidents'], list.length, known.along ? { ...rest, along: at } : { ...rest, at });
    choosePart('map', id);
    onClose();
  };
  return (
    <AddDialog
      title={say('studio.add-incident')}
      ready={known !== null && place !== null}
      onAdd={add}
      onClose={onClose}
    >
      <ChoiceField
        label={say('studio.hazard')}
        value={hazard}
        choices={hazards}
        onChange={(next) => {
          setHazard(next);
          setPlace(null);
        }}
      />
      <ChoiceField
        label={say(known?.along === true ? 'studio.river' : 'studio.place')}
        value={place}
        choices={wheres}
        onChange={setPlace}
      />
    </AddDialog>
  );
}
