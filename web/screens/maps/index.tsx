import { useEffect, useState } from 'react';
import type { MapListed } from '../../../exercise-server/protocol/maps.ts';
import { Page } from '../../parts/frame/page.tsx';
import { useFarFromAll } from '../../parts/map/use-far.ts';
import { failure } from '../../parts/failure.ts';
import { useSay } from '../../parts/use-say.ts';
import { loadShelf } from '../../stores/account.ts';
import { listMaps, removeMap } from '../../stores/maps.ts';
import { notice } from '../../stores/notices.ts';
import { calendarDay } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AccountGate } from '../account/account-gate.tsx';
import { AddMap } from './add-map.tsx';
import css from './maps.module.css';
import { MapPreview } from './map-preview.tsx';

export default function Maps() {
  return (
    <AccountGate>
      <MapShelf />
    </AccountGate>
  );
}

/** 底图: maps that were approved, each under its number. */
function MapShelf() {
  const { say } = useSay();
  const [maps, setMaps] = useState<readonly MapListed[] | null>(null);
  const [leaving, setLeaving] = useState<MapListed | null>(null);
  useEffect(() => {
    listMaps().then(setMaps, (problem: unknown) => notice(failure(problem)));
    // Where the exercises are: a map that is elsewhere says so.
    loadShelf().catch((problem: unknown) => notice(failure(problem)));
  }, []);
  const remove = async ({ id }: MapListed): Promise<void> => {
    setLeaving(null);
    try {
      await removeMap(id);
      setMaps(await listMaps());
    } catch (problem) {
      notice(failure(problem));
    }
  };
  return (
    <Page title={say('maps.title')} lead={say('maps.lead')} wide>
      <div className={css.columns}>
        <AddMap
          onAdded={(map) => {
            setMaps([map, ...(maps ?? [])]);
            notice(say('maps.done', { title: map.title }));
          }}
        />
        <section>
          <h2 className={css.heading}>{say('maps.yours')}</h2>
          {maps?.length === 0 ? <Empty icon="map">{say('maps.none')}</Empty> : null}
          <ul className={css.list}>
            {(maps ?? []).map((map) => (
              <Line key={map.id} map={map} onRemove={() => setLeaving(map)} />
            ))}
          </ul>
        </section>
      </div>
      {leaving === null ? null : (
        <Dialog
          open
          title={say('maps.delete-title', { title: leaving.title })}
          closeLabel={say('common.close')}
          onClose={() => setLeaving(null)}
          footer={
            <>
              <Button onClick={() => setLeaving(null)}>{say('common.cancel')}</Button>
              <Button tone="main" onClick={() => void remove(leaving)}>
                {say('maps.delete')}
              </Button>
            </>
          }
        >
          <p>{say('maps.delete-help')}</p>
        </Dialog>
      )}
    </Page>
  );
}

function Line({ map, onRemove }: { readonly map: MapListed; readonly onRemove: () => void }) {
  const { say } = useSay();
  const [shown, setShown] = useState(false);
  const { id, title, review, shapes, positions, box, by, createdMs } = map;
  const far = useFarFromAll()(box);
  return (
    <li className={css.map}>
      <div className={css.head}>
        <h3 className={css.title}>{title}</h3>
        <span className={css.review}>{say('map.review', { number: review })}</span>
      </div>
      <p className={css.sub}>
        {say('maps.size', { shapes, positions })} · {say('maps.by', { who: by })} ·{' '}
        {calendarDay(createdMs)}
      </p>
      <div className={css.actions}>
        <Button size="small" pressed={shown} onClick={() => setShown(!shown)}>
          {say('maps.look')}
        </Button>
        <Button size="small" tone="quiet" onClick={onRemove}>
          {say('maps.delete')}
        </Button>
      </div>
      {far === null ? null : <p className={css.far}>{far}</p>}
      {shown ? <MapPreview id={id} /> : null}
    </li>
  );
}
