import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { AttentionQueue, useAttention } from '../../parts/attention/queue.tsx';
import { Curve } from '../../parts/curve/curve.tsx';
import { TruthMap } from '../../parts/map/truth-map.tsx';
import { MselActions } from '../../parts/msel/msel-actions.tsx';
import { MselList, useMselGroups } from '../../parts/msel/msel-list.tsx';
import { Notes } from '../../parts/notes/notes.tsx';
import { Record as PlayRecord } from '../../parts/record/record.tsx';
import { SeatTable } from '../../parts/seats/seat-table.tsx';
import { Traffic } from '../../parts/traffic/traffic.tsx';
import { Tray } from '../../parts/tray/tray.tsx';
import { useControl, useIsOver } from '../../parts/use-game.ts';
import { useMedia } from '../../ui/media.ts';
import { useSay } from '../../parts/use-say.ts';
import { Waterfall } from '../../parts/waterfall/waterfall.tsx';
import { openDialog, showPane, type Pane } from '../../stores/console.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import css from './console.module.css';

/** In which column each pane stands, and how much of it it takes. */
const SEATED: Readonly<
  Record<Pane, { readonly column: 0 | 1 | 2; readonly size: 'fit' | 'small' | 'big' }>
> = {
  attention: { column: 0, size: 'fit' },
  tray: { column: 0, size: 'small' },
  map: { column: 1, size: 'big' },
  traffic: { column: 2, size: 'big' },
  waterfall: { column: 1, size: 'small' },
  curve: { column: 1, size: 'small' },
  msel: { column: 2, size: 'big' },
  seats: { column: 0, size: 'big' },
  notes: { column: 2, size: 'small' },
  record: { column: 2, size: 'big' },
};

interface Column {
  readonly width: string;
  readonly holds: readonly number[];
}

const WIDE: readonly Column[] = [
  { width: 'minmax(260px, 420px)', holds: [0] },
  { width: 'minmax(0, 1fr)', holds: [1] },
  { width: 'minmax(300px, 420px)', holds: [2] },
];
/** On a small screen what waits stands under one another, beside the map. */
const NARROW: readonly Column[] = [
  { width: 'minmax(0, 1fr)', holds: [1] },
  { width: 'minmax(320px, 400px)', holds: [0, 2] },
];

/** The panes that are shown, in up to three columns. */
export function PaneGrid({
  panes,
  readOnly,
}: {
  readonly panes: readonly Pane[];
  readonly readOnly: boolean;
}) {
  const narrow = useMedia('(max-width: 1240px)');
  const columns = (narrow ? NARROW : WIDE)
    .map(({ width, holds }) => ({
      width,
      panes: panes.filter((pane) => holds.includes(SEATED[pane].column)),
    }))
    .filter((column) => column.panes.length > 0);
  return (
    <main
      className={css.grid}
      id="content"
      style={{
        gridTemplateColumns:
          columns.length === 1 ? '1fr' : columns.map(({ width }) => width).join(' '),
      }}
    >
      {columns.map((column) => (
        <div key={column.width} className={css.column}>
          {column.panes.map((pane) => (
            <PaneView key={pane} pane={pane} readOnly={readOnly} />
          ))}
        </div>
      ))}
    </main>
  );
}

const FLUSH = new Set<Pane>(['map', 'traffic']);

export function PaneView({ pane, readOnly }: { readonly pane: Pane; readonly readOnly: boolean }) {
  const { say } = useSay();
  const count = useCount(pane);
  const closed = useIsOver() || readOnly;
  return (
    <Panel
      className={css[SEATED[pane].size]}
      title={say(`pane.${pane}`)}
      count={count}
      loud={count !== null && count > 0}
      flush={FLUSH.has(pane)}
      actions={closed ? undefined : actionsOf(pane)}
    >
      {contentOf(pane, readOnly, closed)}
    </Panel>
  );
}

function actionsOf(pane: Pane): ReactNode {
  if (pane === 'msel') return <MselActions />;
  return pane === 'seats' ? <SeatActions /> : undefined;
}

/** On a server people sit at the seats, and can be moved. */
function SeatActions() {
  const { say } = useSay();
  const { exercise } = useParams();
  if (exercise === undefined) return null;
  return (
    <Button
      tone="quiet"
      size="small"
      icon={<Icon name="people" size={14} />}
      onClick={() => openDialog('hand-over')}
    >
      {say('hand-over.title')}
    </Button>
  );
}

/** @param closed nothing can be done in play; notes are written after it, too */
function contentOf(pane: Pane, readOnly: boolean, closed: boolean): ReactNode {
  switch (pane) {
    case 'map':
      return <TruthMap />;
    case 'attention':
      return <AttentionQueue readOnly={closed} />;
    case 'msel':
      return <MselList readOnly={closed} />;
    case 'seats':
      return <SeatTable readOnly={closed} />;
    case 'waterfall':
      return <Waterfall />;
    case 'traffic':
      return <Traffic />;
    case 'curve':
      return <Curve />;
    case 'tray':
      return <Tray readOnly={closed} />;
    case 'notes':
      return <Notes readOnly={readOnly} />;
    case 'record':
      return <PlayRecord readOnly={readOnly} onNote={() => showPane('notes', 'record')} />;
  }
}

/** What waits in a pane; null for panes in which nothing can wait. */
function useCount(pane: Pane): number | null {
  const attention = useAttention().length;
  const ready = useMselGroups().ready.length;
  const tray = Object.keys(useControl('tray') ?? {}).length;
  if (pane === 'attention') return attention;
  if (pane === 'msel') return ready;
  return pane === 'tray' ? tray : null;
}
