import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ById, TruthEntry } from '../../../sim-core/exercise/entries.ts';
import { consoleStore } from '../../stores/console.ts';
import { amountOf, GRADES } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useControl, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import type { MapMarker } from './marker.tsx';
import { MetroMap } from './metro-map.tsx';
import { useLayer } from './use-layer.ts';
import css from './truth-map.module.css';

const NOTHING: ById<TruthEntry> = {};

/** What is really going on, and who does not know it. */
export function TruthMap() {
  const { say } = useSay();
  const truth = useControl('truth') ?? NOTHING;
  const chosen = useStore(consoleStore, (state) => state.incident);
  const active = useMemo(() => Object.entries(truth).filter(([, entry]) => entry.active), [truth]);
  const entry = chosen === null ? undefined : truth[chosen];
  return (
    <div className={entry === undefined ? css.whole : css.split}>
      <div className={css.frame}>
        <TruthDrawing active={active} chosen={chosen} />
        {active.length === 0 ? <p className={css.empty}>{say('truth.none')}</p> : null}
      </div>
      {entry === undefined ? null : <TruthCard entry={entry} />}
    </div>
  );
}

function TruthDrawing({
  active,
  chosen,
}: {
  readonly active: readonly (readonly [string, TruthEntry])[];
  readonly chosen: string | null;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const units = useControl('units');
  const map = useLayer();
  const markers = active.map(([id, entry]): MapMarker => {
    const dark = entry.decisiveFor.filter((one) => !entry.decisiveTo.includes(one));
    return {
      id,
      place: entry.place,
      title: titles.text(entry.title),
      grade: entry.grade,
      time: '',
      stale: dark.length > 0,
      help: `${titles.text(entry.title)} · ${say('truth.known', { count: entry.knownTo.length })}`,
    };
  });
  const ways = useMemo(() => {
    const places = new Map(active.map(([id, { place }]) => [id, place]));
    const found = Object.values(units ?? {}).flatMap((unit) => {
      if (unit.status !== 'travelling' || unit.incident === null) return [];
      const target = places.get(unit.incident);
      return target === undefined || target === unit.place ? [] : [[unit.place, target] as const];
    });
    return [...new Map(found.map((way) => [way.join(' '), way])).values()];
  }, [units, active]);
  return (
    <MetroMap
      label={say('truth.label', { count: active.length })}
      map={map}
      markers={markers}
      ways={ways}
      chosen={chosen}
      onChoose={(id) => consoleStore.setState({ incident: id === chosen ? null : id })}
    />
  );
}

function TruthCard({ entry }: { readonly entry: TruthEntry }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const dark = entry.decisiveFor.filter((one) => !entry.decisiveTo.includes(one));
  const needs = Object.entries(entry.need).filter(([, amount]) => amount > 0);
  return (
    <aside className={css.side}>
      <header className={css.head}>
        <h3>{titles.text(entry.title)}</h3>
        <Button
          tone="quiet"
          size="small"
          icon={<Icon name="cross" size={14} />}
          label={say('common.close')}
          onClick={() => consoleStore.setState({ incident: null })}
        />
      </header>
      <p className={css.line}>
        <Chip tone="line">
          {say('desk.grade')} {entry.grade === 0 ? say('desk.grade-none') : GRADES[entry.grade]}
        </Chip>
        {entry.startedMs === null ? null : (
          <span>{say('truth.since', { time: storyTime(language, entry.startedMs) })}</span>
        )}
      </p>
      {needs.map(([id, need]) => {
        const working = entry.working[id] ?? 0;
        return (
          <div key={id} className={css.need}>
            <span>
              {say('truth.need', {
                capability: titles.capability(id),
                need: amountOf(need),
                working: amountOf(working),
              })}
            </span>
            <span className={css.bar}>
              <span style={{ width: `${Math.min(100, (100 * working) / need)}%` }} />
            </span>
          </div>
        );
      })}
      <p className={dark.length > 0 ? css.dark : css.line}>
        {dark.length === 0
          ? say('truth.all-know')
          : say('truth.dark', { who: dark.map(titles.department).join(' · ') })}
      </p>
      <p className={css.line}>{say('truth.known', { count: entry.knownTo.length })}</p>
    </aside>
  );
}
