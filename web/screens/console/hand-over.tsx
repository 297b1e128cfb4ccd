import { Checkbox } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { ExerciseBody } from '../../../exercise-server/protocol/rest.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { handOver } from '../../stores/account.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import css from './dialogs.module.css';
import { peopleIn, PLACES, placeOf, seatedAt } from './people.ts';
import { useHere } from './use-group.ts';

type Group = ExerciseBody['groups'][number];

/** 移交席位: moves a person to a seat, to another role or to the lobby, and perhaps frees the seat first. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const { group = '' } = useParams();
  const body = useHere()?.group ?? null;
  const [person, setPerson] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [alone, setAlone] = useState(false);
  const { busy, request } = useRequest(notice);
  const before = body === null || place === null ? [] : seatedAt(body, place, person);
  const move = async (): Promise<void> => {
    if (person === null || place === null) return;
    await request(async () => {
      await handOver(group, { person, ...placeOf(place) });
      // Only then, so that the seat is never without people and doctrine never takes it for a moment.
      if (alone) {
        const lobby = { role: 'participant', department: null } as const;
        for (const { id } of before) await handOver(group, { person: id, ...lobby });
      }
      notice(say('hand-over.done'));
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={say('hand-over.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={person === null || place === null}
            onClick={() => void move()}
          >
            {say('hand-over.do')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('hand-over.help')}</p>
        {body === null ? (
          <p>{say('common.loading')}</p>
        ) : (
          <Fields
            body={body}
            person={person}
            place={place}
            onPerson={setPerson}
            onPlace={setPlace}
          />
        )}
        {before.length === 0 ? null : (
          <Checkbox checked={alone} onChange={(event) => setAlone(event.target.checked)}>
            {say('hand-over.alone', {
              who: before.map(({ name }) => name || say('hand-over.nameless')).join(' · '),
            })}
          </Checkbox>
        )}
      </div>
    </Dialog>
  );
}

function Fields({
  body,
  person,
  place,
  onPerson,
  onPlace,
}: {
  readonly body: Group;
  readonly person: string | null;
  readonly place: string | null;
  readonly onPerson: (person: string) => void;
  readonly onPlace: (place: string) => void;
}) {
  const { say, tell } = useSay();
  const people = peopleIn(body);
  if (people.length === 0) return <p>{say('hand-over.nobody')}</p>;
  return (
    <>
      <ChoiceField
        label={say('hand-over.person')}
        value={person}
        choices={people.map(({ id, name, seat, role }) => ({
          value: id,
          label: `${name || say('hand-over.nameless')} · ${placeName(role, seat)}`,
        }))}
        onChange={onPerson}
      />
      <ChoiceField
        label={say('hand-over.to')}
        value={place}
        choices={[
          ...body.seats.map(({ department, title, people: sitting }) => ({
            value: department,
            label:
              sitting.length === 0
                ? `${tell(title)} · ${say('join.free')}`
                : `${tell(title)} · ${sitting.map(({ name }) => name || say('hand-over.nameless')).join(' · ')}`,
          })),
          ...PLACES.map((role) => ({ value: `role:${role}`, label: placeName(role, null) })),
        ]}
        onChange={onPlace}
      />
    </>
  );

  function placeName(role: (typeof people)[number]['role'], seat: Group['seats'][number] | null) {
    if (seat !== null) return tell(seat.title);
    return say(role === 'participant' ? 'join.lobby' : `role.${role}`);
  }
}
