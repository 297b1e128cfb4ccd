import { useMemo } from 'react';
import { compose } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { useOffered } from '../acts/offer.tsx';
import { useWritingStopped } from '../acts/stopped.ts';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { firstStatuses, groupUnits, mainCapability, type UnitGroup } from './groups.ts';
import css from './units.module.css';

const LOOKS: Readonly<Record<string, string | undefined>> = {
  ready: css.ready,
  mobilising: css.moving,
  travelling: css.moving,
  working: css.working,
  returning: css.rest,
  resting: css.rest,
  background: css.rest,
  lost: css.lost,
};

/** Units of a group that are drawn one by one. */
const PIPS = 40;

/** Units by kind: at hand, on the way, at work; to be dragged onto an incident or sent by form. */
export function UnitList() {
  const { say } = useSay();
  const units = useSeat('units');
  const groups = useMemo(() => groupUnits(units ?? {}), [units]);
  if (groups.length === 0) return <Empty icon="unit">{say('desk.units-empty')}</Empty>;
  return (
    <>
      <table className={css.table}>
        <tbody>
          {groups.map((group) => (
            <Row key={`${group.owner} ${group.kind}`} group={group} />
          ))}
        </tbody>
      </table>
      <p className={css.note}>{say('desk.units-drag')}</p>
    </>
  );
}

function Row({ group }: { readonly group: UnitGroup }) {
  const { say } = useSay();
  const titles = useTitles();
  const offered = useOffered('dispatch');
  const stopped = useWritingStopped();
  const sendable = offered && !stopped && group.ready > 0;
  const capability = mainCapability(group);
  const what = { owner: group.owner, ...(capability === null ? {} : { capability }) };
  return (
    <tr
      className={css.row}
      draggable={sendable}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', JSON.stringify(what))}
    >
      <td className={css.name}>{titles.unitKind(group.kind)}</td>
      <td>
        <div className={css.meter} aria-hidden="true">
          {firstStatuses(group, PIPS).map((status, index) => (
            <span key={index} className={join(css.pip, LOOKS[status])} />
          ))}
        </div>
        <span className={css.states}>{statesOf(group, say)}</span>
      </td>
      <td className={css.count}>
        {say('desk.units-ready', { ready: group.ready, total: group.total })}
      </td>
      <td>
        <Button size="small" disabled={!sendable} onClick={() => compose('dispatch', what)}>
          {say('desk.units-send')}
        </Button>
      </td>
    </tr>
  );
}

function statesOf({ counts }: UnitGroup, say: ReturnType<typeof useSay>['say']): string {
  return counts.map(([status, count]) => `${say(`unit.${status}`)} ${count}`).join(' · ');
}
