import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { MapBody } from '../../../exercise-server/protocol/maps.ts';
import type { BeliefEntry, ById, UnitEntry } from '../../../sim-core/exercise/entries.ts';
import { compose, deskStore, type FormValues } from '../../stores/desk.ts';
import { GRADES } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Segment } from '../../ui/segment.tsx';
import { Offer } from '../acts/offer.tsx';
import { FactCard } from '../inbox/fact-card.tsx';
import { useGazetteer, useMinuteMs, useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './belief-map.module.css';
import type { MapMarker } from './marker.tsx';
import { MetroMap } from './metro-map.tsx';
import { useLayer } from './use-layer.ts';

/** A fact older than this is drawn as doubtful. */
const STALE_MS = 2 * 3_600_000;

/** What this desk knows, where, and as of when. Truth is not in it. */
export function BeliefMap({ className }: { readonly className: string | undefined }) {
  const { say } = useSay();
  const held = useSeat('beliefs');
  const beliefs = useMemo(() => Object.values(held ?? {}), [held]);
  const chosen = useStore(deskStore, (state) => state.incident);
  const [list, setList] = useState(false);
  const map = useLayer();
  const fact = beliefs.find(({ incident }) => incident === chosen) ?? null;
  return (
    <Panel
      className={className}
      title={say('desk.map')}
      note={say('desk.map-note')}
      flush
      actions={
        <Segment
          label={say('desk.map')}
          value={list ? 'list' : 'drawing'}
          choices={[
            { value: 'drawing', label: say(map === null ? 'desk.map-drawing' : 'map.drawing') },
            { value: 'list', label: say('desk.map-table') },
          ]}
          onChange={(value) => setList(value === 'list')}
        />
      }
    >
      <div className={fact === null ? css.whole : css.split}>
        {list ? (
          <FactTable beliefs={beliefs} />
        ) : (
          <Drawing beliefs={beliefs} chosen={chosen} map={map} />
        )}
        {fact === null ? null : <Side fact={fact} />}
      </div>
    </Panel>
  );
}

function Drawing({
  beliefs,
  chosen,
  map,
}: {
  readonly map: MapBody | null;
  readonly beliefs: readonly BeliefEntry[];
  readonly chosen: string | null;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const gazetteer = useGazetteer();
  const desk = useSeat('desk')?.self;
  const units = useSeat('units');
  const minuteMs = useMinuteMs();
  const markers = useMemo(
    () =>
      beliefs.map((belief): MapMarker => {
        const time = storyTime(language, belief.asOfMs);
        return {
          id: belief.incident,
          place: belief.place,
          title: titles.text(belief.title),
          grade: belief.grade,
          time,
          stale: !belief.decisive || minuteMs - belief.asOfMs > STALE_MS,
          help: `${titles.text(belief.title)} · ${say('desk.as-of', { time })} · ${say(
            'desk.from',
            {
              who: titles.department(belief.source),
            },
          )}`,
        };
      }),
    [beliefs, language, minuteMs, say, titles],
  );
  const home =
    desk === undefined ? null : (gazetteer.jurisdictions[desk.jurisdiction]?.place ?? null);
  // A way that many units go is one line, and lines that stay are not drawn again.
  const routes = useMemo(() => routesOf(units ?? {}, beliefs), [units, beliefs]);
  const routeKey = routes.join(' ');
  const ways = useMemo(() => waysOf(routeKey), [routeKey]);
  const onChoose = useCallback(
    (id: string) =>
      deskStore.setState(({ incident }) => ({ incident: id === incident ? null : id })),
    [],
  );
  return (
    <div className={css.frame}>
      <MetroMap
        label={say('desk.map-label', {
          places: Object.keys(gazetteer.places).length,
          facts: beliefs.length,
        })}
        map={map}
        markers={markers}
        home={home}
        ways={ways}
        chosen={chosen}
        onChoose={onChoose}
        onDrop={sendTo}
      />
      {beliefs.length === 0 ? <p className={css.empty}>{say('desk.map-empty')}</p> : null}
    </div>
  );
}

/** From where to where units are on the move, each way once: `from>to`, places by their ids. */
function routesOf(units: ById<UnitEntry>, beliefs: readonly BeliefEntry[]): readonly string[] {
  const targets = new Map(beliefs.map(({ incident, place }) => [incident, place]));
  const routes = new Set<string>();
  for (const { status, incident, place } of Object.values(units)) {
    if (status !== 'travelling' || incident === null) continue;
    const target = targets.get(incident);
    if (target !== undefined) routes.add(`${place}>${target}`);
  }
  return [...routes];
}

function waysOf(routes: string): readonly (readonly [from: string, to: string])[] {
  return routes.split(' ').flatMap((route) => {
    const [from, to] = route.split('>');
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
}

function sendTo(incident: string, what: string): void {
  compose('dispatch', { ...valuesIn(what), incident });
}

/** What a dragged row of units carries; anything else that is dropped is ignored. */
function valuesIn(text: string): FormValues {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as FormValues) : {};
  } catch {
    return {};
  }
}

function Side({ fact }: { readonly fact: BeliefEntry }) {
  const { say } = useSay();
  const about = { incident: fact.incident };
  return (
    <div className={css.side}>
      <FactCard fact={fact} />
      <Offer kind="report" values={about}>
        {say('act.report')}
      </Offer>
      <Offer kind="notify" values={about}>
        {say('act.notify')}
      </Offer>
      <Offer kind="dispatch" values={about}>
        {say('act.dispatch')}
      </Offer>
      <Offer kind="request" values={about}>
        {say('act.request')}
      </Offer>
      <Button
        tone="quiet"
        size="small"
        icon={<Icon name="cross" size={14} />}
        onClick={() => deskStore.setState({ incident: null })}
      >
        {say('common.close')}
      </Button>
    </div>
  );
}

/** The same facts as lines, for those who read better than they look. */
function FactTable({ beliefs }: { readonly beliefs: readonly BeliefEntry[] }) {
  const { say, language } = useSay();
  const titles = useTitles();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{say('field.incident')}</th>
          <th>{say('desk.grade')}</th>
          <th>{say('item.where')}</th>
          <th>{say('item.when')}</th>
          <th>{say('item.source')}</th>
        </tr>
      </thead>
      <tbody>
        {beliefs.map((belief) => (
          <tr key={belief.incident}>
            <td>
              <Button
                tone="quiet"
                size="small"
                onClick={() => deskStore.setState({ incident: belief.incident })}
              >
                {titles.text(belief.title)}
              </Button>
            </td>
            <td>{GRADES[belief.grade]}</td>
            <td>{titles.place(belief.place)}</td>
            <td>{storyTime(language, belief.asOfMs)}</td>
            <td>{titles.department(belief.source)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
