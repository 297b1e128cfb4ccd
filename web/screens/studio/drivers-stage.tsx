import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { choosePart } from '../../stores/studio.ts';
import { quantityOf, unitOf } from '../../text/units.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TableStage } from './table-stage.tsx';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** What the world does by itself: wind, rain, discharge. */
export function DriversStage() {
  const { say, language } = useSay();
  const file = useFile('scenario');
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
    <TableStage
      part="drivers"
      title={say('studio.part-drivers')}
      help={say('studio.drivers-help')}
      actions={
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-driver')}
        </Button>
      }
      columns={[
        say('studio.id'),
        say('studio.course'),
        say('studio.unit'),
        say('studio.spread'),
        say('studio.jitter'),
        say('studio.shift'),
      ]}
      lines={drivers.map((one) => ({
        id: textOf(one['id']),
        link: 0,
        cells: [
          textOf(one['id']),
          <Spark key="course" points={one['points']} />,
          unitOf(language, textOf(one['unit'])),
          ...['spread', 'jitter', 'shift'].map((key) => quantityOf(language, textOf(one[key]))),
        ],
      }))}
      empty={{ icon: 'chart', words: say('studio.no-drivers') }}
    />
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
