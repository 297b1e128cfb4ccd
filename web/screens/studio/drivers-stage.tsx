import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StageHead } from './stage-head.tsx';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** What the world does by itself: wind, rain, discharge. */
export function DriversStage() {
  const { say } = useSay();
  const file = useFile('scenario');
  const chosen = useChosen('drivers');
  const drivers = listOf(file?.data['drivers']);
  const add = (): void => {
    if (file === null) return;
    const id = freeId('wind', new Set(drivers.map((one) => textOf(one['id']))));
    const horizon = textOf(file.data['horizon']) || '24 h';
    const points = [
      ['0 h', 5],
      [horizon, 5],
    ];
    file.insert(['drivers'], drivers.length, { id, unit: 'm/s', points });
    choosePart('drivers', id);
  };
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-drivers')} help={say('studio.drivers-help')}>
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-driver')}
        </Button>
      </StageHead>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={say('studio.part-drivers')}>
        {drivers.length === 0 ? (
          <Empty icon="chart">{say('studio.no-drivers')}</Empty>
        ) : (
          <table className={css.rows}>
            <thead>
              <tr>
                <th scope="col">{say('studio.id')}</th>
                <th scope="col">{say('studio.course')}</th>
                <th scope="col">{say('studio.unit')}</th>
                <th scope="col">{say('studio.spread')}</th>
                <th scope="col">{say('studio.jitter')}</th>
                <th scope="col">{say('studio.shift')}</th>
              </tr>
            </thead>
            <tbody>
              {drivers.map((one) => {
                const id = textOf(one['id']);
                return (
                  <tr key={id} className={id === chosen ? css.rowOpen : undefined}>
                    <td>
                      <button
                        type="button"
                        className={css.link}
                        onClick={() => choosePart('drivers', id)}
                      >
                        {id}
                      </button>
                    </td>
                    <td>
                      <Spark points={one['points']} />
                    </td>
                    <td>{textOf(one['unit'])}</td>
                    <td>{textOf(one['spread'])}</td>
                    <td>{textOf(one['jitter'])}</td>
                    <td>{textOf(one['shift'])}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}

/** The points as a line; their times only in order, and by their number where it can be read. */
function Spark({ points }: { readonly points: unknown }) {
  const list = Array.isArray(points) ? (points as readonly unknown[]) : [];
  const read = list.flatMap((point) => {
    const [time, value] = Array.isArray(point) ? (point as readonly unknown[]) : [];
    const at = Number.parseFloat(textOf(time));
    const amount = Number.parseFloat(textOf(value));
    return Number.isFinite(at) && Number.isFinite(amount) ? [{ at, amount }] : [];
  });
  if (read.length < 2) return null;
  const last = Math.max(...read.map(({ at }) => at)) || 1;
  const most = Math.max(...read.map(({ amount }) => amount)) || 1;
  const line = read
    .map(({ at, amount }) => `${(at / last) * 158 + 1},${38 - (amount / most) * 35}`)
    .join(' ');
  return (
    <svg className={css.spark} viewBox="0 0 160 40" aria-hidden="true">
      <polyline points={line} />
    </svg>
  );
}
