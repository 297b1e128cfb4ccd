import { Checkbox } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { DrillListed } from '../../../exercise-server/protocol/rest.ts';
import { useSay } from '../../parts/use-say.ts';
import { proposeSeats } from '../../source/lists.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { people as peopleWord } from '../../text/numerals.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MapChoice } from '../console/map-choice.tsx';
import css from './drills.module.css';

/** What the facilitator wants; all of it has a default. */
export interface Wanted {
  readonly people: number;
  /** One a group. */
  readonly mechanisms: readonly string[];
  /** 地名化名: places are called 甲区, 乙区 … wherever they are shown, sent or exported. */
  readonly aliases: boolean;
  /** Digits, or empty for new chances. */
  readonly seed: string;
  /** Id of a map; null for the schematic. */
  readonly map: string | null;
}

const PEOPLE = 18;
const GROUPS_MOST = 6;
const SEED = /^[0-9]{0,20}$/;

/** Full-width digits and spaces are read, not refused. */
const plainDigits = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

export function DrillCard({
  drill,
  busy,
  first,
  onOpen,
}: {
  readonly drill: DrillListed;
  /** The first of the list has the focus: the usual drill is one key away. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly onOpen: (wanted: Wanted) => void;
}) {
  const { say, tell } = useSay();
  const [more, setMore] = useState(false);
  const [wanted, setWanted] = useState<Wanted>({
    people: PEOPLE,
    mechanisms: [drill.mechanism],
    aliases: false,
    seed: '',
    map: null,
  });
  return (
    <li className={css.drill}>
      <div className={css.head}>
        <h2 className={css.title}>{tell(drill.title)}</h2>
        <Chip tone="accent">{say('drills.minutes', { minutes: drill.wallMinutes })}</Chip>
        <Chip>{say('drills.seats', { count: drill.seats.length })}</Chip>
      </div>
      <p className={css.summary}>{tell(drill.summary)}</p>
      {more ? <Settings drill={drill} wanted={wanted} onChange={setWanted} /> : null}
      <div className={css.actions}>
        <Button
          tone="main"
          size="large"
          busy={busy}
          autoFocus={first}
          icon={<Icon name="play" size={16} />}
          disabled={!SEED.test(wanted.seed)}
          onClick={() => onOpen(wanted)}
        >
          {say('drills.open')}
        </Button>
        <Button size="large" pressed={more} onClick={() => setMore(!more)}>
          {say('drills.more')}
        </Button>
      </div>
    </li>
  );
}

function Settings({
  drill,
  wanted,
  onChange,
}: {
  readonly drill: DrillListed;
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}) {
  const { people, mechanisms: groups, aliases, seed, map } = wanted;
  const onGroups = (next: readonly string[]): void => onChange({ ...wanted, mechanisms: next });
  const { say, tell, language } = useSay();
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const choices = mechanisms.map(({ id, title }) => ({ value: id, label: tell(title) }));
  const proposal = proposeSeats(
    drill.seats.map((seat) => ({ ...seat, firstThings: [] })),
    people,
  );
  const titleOf = new Map(drill.seats.map(({ department, title }) => [department, tell(title)]));
  return (
    <div className={css.settings}>
      <div className={css.chances}>
        <NumberField
          label={say('drills.people')}
          hint={say('drills.people-help')}
          value={people}
          min={1}
          max={64}
          onChange={(next) => onChange({ ...wanted, people: next })}
        />
        <TextField
          label={say('seed.label')}
          hint={SEED.test(seed) ? say('seed.help') : say('seed.wrong')}
          value={seed}
          maxLength={20}
          onChange={(next) => onChange({ ...wanted, seed: plainDigits(next) })}
        />
      </div>
      <div className={css.groups}>
        {groups.map((mechanism, index) => (
          <ChoiceField
            key={index}
            label={`${say('drills.group-name', { number: index + 1 })} · ${say('drills.mechanism')}`}
            value={mechanism}
            choices={choices}
            onChange={(next) => onGroups(groups.map((one, at) => (at === index ? next : one)))}
          />
        ))}
        {groups.length < GROUPS_MOST ? (
          <Button
            size="small"
            icon={<Icon name="plus" size={14} />}
            onClick={() => onGroups([...groups, drill.mechanism])}
          >
            {say('drills.add-group')}
          </Button>
        ) : null}
        {groups.length > 1 ? (
          <Button tone="quiet" size="small" onClick={() => onGroups(groups.slice(0, -1))}>
            {say('drills.remove-group', { number: groups.length })}
          </Button>
        ) : null}
        <p className={css.hint}>{say('drills.groups-help')}</p>
        <Checkbox
          checked={aliases}
          onChange={(event) => onChange({ ...wanted, aliases: event.target.checked })}
        >
          {say('common.aliases')}
        </Checkbox>
        <p className={css.hint}>{say('drills.aliases-help')}</p>
        <MapChoice
          value={map}
          places={drill.box}
          onChange={(next) => onChange({ ...wanted, map: next })}
        />
      </div>
      <div className={css.proposal}>
        <strong>{say('drills.proposal')}</strong>
        <p className={css.hint}>
          {say('drills.staff', {
            controllers: proposal.controllers,
            evaluators: proposal.evaluators,
            directors: proposal.directors,
          })}
        </p>
        <ul>
          {proposal.seats.map(({ department, people: sitting }) => (
            <li key={department}>
              {titleOf.get(department) ?? department} <span>{peopleWord(language, sitting)}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
