import type { ExpectedBody } from '../../../exercise-server/protocol/roster.ts';
import { useSay } from '../../parts/use-say.ts';
import { ROLES } from '../../source/lists.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { GroupBody } from './door.tsx';
import css from './names.module.css';

/** Who is expected where, to be changed by hand; whether they have come, as far as the list is kept. */
export function NamesTable({
  group,
  people,
  onChange,
}: {
  readonly group: GroupBody;
  readonly people: readonly ExpectedBody[];
  readonly onChange: (people: readonly ExpectedBody[]) => void;
}) {
  const { say, tell } = useSay();
  if (people.length === 0) return null;
  const change = (at: number, next: Partial<ExpectedBody>): void =>
    onChange(people.map((one, i) => (i === at ? { ...one, ...next } : one)));
  const choices = [
    ...group.seats.map(({ department, title }) => ({ value: department, label: tell(title) })),
    { value: 'role:participant', label: say('names.no-desk') },
    ...ROLES.filter((role) => role !== 'participant').map((role) => ({
      value: `role:${role}`,
      label: say(`role.${role}`),
    })),
  ];
  const here = new Set(
    group.roster.expected.flatMap(({ name, person }) => (person === null ? [] : [name])),
  );
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{say('names.name')}</th>
          <th>{say('names.unit')}</th>
          <th>{say('names.place')}</th>
          <th>{say('names.come')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.map((one, i) => (
          <tr key={i}>
            <td>
              <input
                aria-label={say('names.name')}
                value={one.name}
                maxLength={64}
                onChange={({ target }) => change(i, { name: target.value })}
              />
            </td>
            <td>
              <input
                aria-label={say('names.unit')}
                value={one.unit}
                maxLength={64}
                onChange={({ target }) => change(i, { unit: target.value })}
              />
            </td>
            <td>
              <select
                aria-label={`${one.name} · ${say('names.place')}`}
                value={one.department ?? `role:${one.role}`}
                onChange={({ target }) => change(i, placeOf(target.value))}
              >
                {choices.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </td>
            <td>{say(here.has(one.name) ? 'names.has-come' : 'names.missing')}</td>
            <td>
              <Button
                tone="quiet"
                size="small"
                icon={<Icon name="cross" size={14} />}
                label={say('names.remove', { name: one.name })}
                onClick={() => onChange(people.filter((_, at) => at !== i))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeOf(choice: string): Pick<ExpectedBody, 'role' | 'department'> {
  const role = ROLES.find((one) => choice === `role:${one}`);
  return role === undefined
    ? { role: 'participant', department: choice }
    : { role, department: null };
}
