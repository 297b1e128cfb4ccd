import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { NotLoaded } from '../../parts/frame/not-loaded.tsx';
import { Page } from '../../parts/frame/page.tsx';
import { useLoaded } from '../../parts/use-loaded.ts';
import { useSay } from '../../parts/use-say.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { loadSoloShelf } from '../../stores/solo.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './solo.module.css';

/** One person, one desk, no server. */
export default function SoloSetup() {
  const { say, tell } = useSay();
  const navigate = useNavigate();
  const drills = useStore(shelfStore, (state) => state.drills);
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const [drill, setDrill] = useState<string | null>(null);
  const [mechanism, setMechanism] = useState<string | null>(null);
  const { why, retry } = useLoaded(loadSoloShelf);
  const chosen = drills.find(({ id }) => id === drill) ?? drills[0];
  const rules = mechanism ?? chosen?.mechanism ?? null;
  const play = (seat: string | null): void => {
    if (chosen === undefined || rules === null) return;
    const query = new URLSearchParams({
      drill: chosen.id,
      mechanism: rules,
      ...(seat === null ? {} : { seat }),
    });
    void navigate(`/solo/play?${query.toString()}`);
  };
  return (
    <Page title={say('join.solo')} lead={say('join.solo-help')} wide>
      {why === null ? null : <NotLoaded why={why} onRetry={retry} />}
      {chosen === undefined ? (
        why === null ? (
          <Empty icon="clock">{say('common.loading')}</Empty>
        ) : null
      ) : (
        <>
          <div className={css.choices}>
            <ChoiceField
              label={say('join.drill')}
              value={chosen.id}
              choices={drills.map(({ id, title }) => ({ value: id, label: tell(title) }))}
              onChange={setDrill}
              hint={tell(chosen.summary)}
            />
            <ChoiceField
              label={say('join.mechanism-pick')}
              value={rules}
              choices={mechanisms.map(({ id, title }) => ({ value: id, label: tell(title) }))}
              onChange={setMechanism}
              hint={tell(mechanisms.find(({ id }) => id === rules)?.summary ?? null)}
            />
          </div>
          <h2 className={css.heading}>{say('join.seat')}</h2>
          <ul className={css.seats}>
            {chosen.seats.map((seat) => (
              <li key={seat.department}>
                <button type="button" className={css.seat} onClick={() => play(seat.department)}>
                  <strong>{tell(seat.title)}</strong>
                  <span>{tell(seat.briefing)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className={css.or}>
            <Button icon={<Icon name="eye" size={16} />} onClick={() => play(null)}>
              {say('join.console-instead')}
            </Button>
          </p>
        </>
      )}
    </Page>
  );
}
