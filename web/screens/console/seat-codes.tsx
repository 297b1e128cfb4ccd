import { useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { join } from '../../ui/panel.tsx';
import type { GroupBody } from './door.tsx';
import css from './lobby.module.css';

/** Every seat with its own code, who sits there, and who is expected and has not come. */
export function SeatCodes({ group }: { readonly group: GroupBody }) {
  const { say, tell } = useSay();
  const titles = useTitles();
  const missing = group.roster.expected.filter(({ person }) => person === null);
  return (
    <ul className={css.seats}>
      {group.seats.map(({ department, title, code, people, merges }) => {
        const awaited = missing.filter((one) => one.department === department);
        const isEmpty = people.length === 0 && awaited.length === 0;
        return (
          <li key={department} className={join(css.seat, people.length > 0 && css.taken)}>
            <strong>{tell(title)}</strong>
            <span className={css.seatCode}>{code}</span>
            {isEmpty ? <span className={css.people}>{say('lobby.empty-seat')}</span> : null}
            {people.length === 0 ? null : (
              <span className={css.people}>
                {people.map(({ name }) => name || say('hand-over.nameless')).join(' · ')}
              </span>
            )}
            {awaited.length === 0 ? null : (
              <span className={css.people}>
                {say('names.expected', { who: awaited.map(({ name }) => name).join(' · ') })}
              </span>
            )}
            {merges.length === 0 ? null : (
              <span className={css.people}>
                {say('lobby.merged', { who: merges.map(titles.department).join(' · ') })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** How many of the list have come, and who is expected in another part than at a desk. */
export function Expected({ group }: { readonly group: GroupBody }) {
  const { say } = useSay();
  const { expected } = group.roster;
  if (expected.length === 0) return null;
  const here = expected.filter(({ person }) => person !== null).length;
  const others = expected.filter(({ department }) => department === null);
  const placeOf = (role: (typeof others)[number]['role']): string =>
    role === 'participant' ? say('names.no-desk') : say(`role.${role}`);
  return (
    <p className={css.expected}>
      {say('names.count', { count: expected.length, here })}
      {others.map(({ name, role, person }, i) => (
        <span key={i}>
          {' · '}
          {`${placeOf(role)} ${name} (${say(person === null ? 'names.missing' : 'names.has-come')})`}
        </span>
      ))}
    </p>
  );
}
