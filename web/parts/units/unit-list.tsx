import type { UnitEntry } from '../../../sim-core/exercise/entries.ts';
import { compose } from '../../stores/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { groupUnits, mainCapability, UNIT_STATUSES, type UnitGroup } from './groups.ts';
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

/** Units by kind: at hand, on the way, at work; to be dragged onto an incident or sent by form. */
export function UnitList({ disabled }: { readonly disabled: boolean }) {
  const { say } = useSay();
  const groups = groupUnits(useSeat('units') ?? {});
  if (groups.length === 0) return <Empty icon="unit">{say('desk.units-empty')}</Empty>;
  return (
    <>
      <table className={css.table}>
        <tbody>
          {groups.map((group) => (
            <Row key={`${group.owner} ${group.kind}`} group={group} disabled={disabled} />
          ))}
        </tbody>
      </table>
      <p className={css.note}>{say('desk.units-drag')}</p>
    </>
  );
}

function Row({ group, disabled }: { readonly group: UnitGroup; readonly disabled: boolean }) {
  const { say } = useSay();
  const titles = useTitles();
  const capability = mainCapability(group);
  const what = { owner: group.owner, ...(capability === null ? {} : { capability }) };
  return (
    <tr
      className={css.row}
      draggable={!disabled && group.ready > 0}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', JSON.stringify(what))}
    >
      <td className={css.name}>{titles.unitKind(group.kind)}</td>
      <td>
        <div className={css.meter} aria-hidden="true">
          {group.units.slice(0, 40).map((unit, index) => (
            <span key={index} className={join(css.pip, LOOKS[unit.status])} />
          ))}
        </div>
        <span className={css.states}>{statesOf(group.units, say)}</span>
      </td>
      <td className={css.count}>
        {say('desk.units-ready', { ready: group.ready, total: group.units.length })}
      </td>
      <td>
        <Button
          size="small"
          disabled={disabled || group.ready === 0}
          onClick={() => compose('dispatch', what)}
        >
          {say('desk.units-send')}
        </Button>
      </td>
    </tr>
  );
}

function statesOf(units: readonly UnitEntry[], say: ReturnType<typeof useSay>['say']): string {
  return UNIT_STATUSES.flatMap((status) => {
    const count = units.filter((unit) => unit.status === status).length;
    return count === 0 ? [] : [`${say(`unit.${status}`)} ${count}`];
  }).join(' · ');
}
