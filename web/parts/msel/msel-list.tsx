import { useState } from 'react';
import { useStore } from 'zustand';
import type { InjectEntry } from '../../../sim-core/exercise/entries.ts';
import { consoleStore } from '../../stores/console.ts';
import { Empty } from '../../ui/empty.tsx';
import { useControl, useNowMs } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { byTime, MSEL_GROUPS, urgencyOf, type MselGroup } from './groups.ts';
import { Inject } from './inject.tsx';
import css from './msel.module.css';

/**
 * The master list by urgency: to release now, soon, later, done. All in one list with headings between, so
 * that an inject stays itself, with what is being written about it, as it comes nearer.
 */
export function MselList({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const groups = useMselGroups();
  const [folded, setFolded] = useState<readonly MselGroup[]>(['done']);
  const total = MSEL_GROUPS.reduce((sum, group) => sum + groups[group].length, 0);
  if (total === 0) return <Empty icon="log">{say('msel.empty')}</Empty>;
  const fold = (group: MselGroup): void =>
    setFolded(folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group]);
  return MSEL_GROUPS.flatMap((group) => {
    const injects = groups[group];
    if (injects.length === 0 && group !== 'ready') return [];
    const open = !folded.includes(group);
    return [
      <Heading
        key={`heading ${group}`}
        group={group}
        count={injects.length}
        open={open}
        onFold={() => fold(group)}
      />,
      ...(open ? injects : []).map(([id, inject]) => (
        <Inject key={`inject ${id}`} id={id} inject={inject} group={group} readOnly={readOnly} />
      )),
    ];
  });
}

export type ListedInject = readonly [id: string, inject: InjectEntry];

/** Names of the tracks 情节线 that this exercise has. */
export function useTracks(): readonly string[] {
  const msel = useControl('msel') ?? {};
  return [...new Set(Object.values(msel).flatMap((one) => one.track ?? []))].sort();
}

/** The one that this controller looks after; null = all, as for one of another exercise. */
export function useTrack(): string | null {
  const chosen = useStore(consoleStore, (state) => state.track);
  const tracks = useTracks();
  return chosen !== null && tracks.includes(chosen) ? chosen : null;
}

/** Injects of the tracks that this controller looks after, by urgency. */
export function useMselGroups(): Readonly<Record<MselGroup, readonly ListedInject[]>> {
  const msel = useControl('msel') ?? {};
  const nowMs = useNowMs();
  const attention = useControl('attention') ?? {};
  const track = useTrack();
  const due = new Set(
    Object.values(attention).flatMap(({ kind, subject }) =>
      kind === 'due-inject' || kind === 'held-inject' ? [subject] : [],
    ),
  );
  const mine = Object.entries(msel).filter(
    ([, inject]) => track === null || inject.track === null || inject.track === track,
  );
  const of = (group: MselGroup): readonly ListedInject[] =>
    mine.filter(([id, inject]) => urgencyOf(inject, nowMs, due.has(id)) === group).sort(byTime);
  return {
    ready: of('ready'),
    soon: of('soon'),
    later: of('later'),
    done: [...of('done')].reverse(),
  };
}

function Heading({
  group,
  count,
  open,
  onFold,
}: {
  readonly group: MselGroup;
  readonly count: number;
  readonly open: boolean;
  readonly onFold: () => void;
}) {
  const { say } = useSay();
  const label = `${say(`msel.${group}`)} · ${count}`;
  if (group === 'done' || group === 'later') {
    return (
      <button type="button" className={css.heading} aria-expanded={open} onClick={onFold}>
        {open ? '▾' : '▸'} {label}
      </button>
    );
  }
  return (
    <>
      <h3 className={css.heading}>{label}</h3>
      {group === 'ready' && count === 0 ? (
        <p className={css.empty}>{say('msel.none-ready')}</p>
      ) : null}
    </>
  );
}
