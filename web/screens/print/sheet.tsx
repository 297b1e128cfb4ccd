import { useSay } from '../../parts/use-say.ts';
import type { GroupBody } from '../console/door.tsx';
import css from './print.module.css';

interface Line {
  readonly place: string;
  readonly name: string;
  readonly unit: string;
}

/** 签到表: a line for everybody expected, for who came without being on the list, and for each empty desk. */
export function Sheet({ title, group }: { readonly title: string; readonly group: GroupBody }) {
  const { say } = useSay();
  const lines = useLines(group);
  return (
    <main className={css.sheet}>
      <h1 className={css.title}>
        {title} · {say('lobby.sheet-title')}
      </h1>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{say('join.seat')}</th>
            <th>{say('lobby.sheet-name')}</th>
            <th>{say('lobby.sheet-unit')}</th>
            <th>{say('lobby.sheet-sign')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ place, name, unit }, i) => (
            <tr key={i}>
              <td>{place}</td>
              <td>{name}</td>
              <td>{unit}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

function useLines({ seats, roster }: GroupBody): readonly Line[] {
  const { say, tell } = useSay();
  const listed = new Set(roster.expected.map(({ person }) => person));
  const atDesks = seats.flatMap((seat): readonly Line[] => {
    const place = tell(seat.title);
    const expected = roster.expected.filter(({ department }) => department === seat.department);
    const beside = seat.people.filter(({ id, name }) => name !== '' && !listed.has(id));
    const all = [...expected, ...beside.map(({ name }) => ({ name, unit: '' }))];
    if (all.length === 0) return [{ place, name: '', unit: '' }];
    return all.map(({ name, unit }) => ({ place, name, unit }));
  });
  const others = roster.expected
    .filter(({ department }) => department === null)
    .map(({ name, unit, role }) => ({
      place: role === 'participant' ? say('names.no-desk') : say(`role.${role}`),
      name,
      unit,
    }));
  return [...atDesks, ...others];
}
