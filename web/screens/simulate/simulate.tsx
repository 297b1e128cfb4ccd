import { useState } from 'react';
import { registerFor } from '../../parts/acts/register.ts';
import { WatchHeader } from '../../parts/frame/watch-header.tsx';
import layout from '../../parts/frame/watch.module.css';
import { TruthMap } from '../../parts/map/truth-map.tsx';
import { MselList } from '../../parts/msel/msel-list.tsx';
import { Tray } from '../../parts/tray/tray.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useGazetteer, useIsOver, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, ManyField, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import css from './simulate.module.css';

/** 代答: answers for bodies that nobody plays, and speaks as any of them. */
export function Simulate() {
  const { say } = useSay();
  const isOver = useIsOver();
  const waiting = Object.keys(useControl('tray') ?? {}).length;
  return (
    <div className={layout.screen}>
      <WatchHeader title={say('simulate.title')} />
      <main className={layout.two} id="content">
        <div className={layout.column}>
          <Panel
            className={layout.grow2}
            title={say('pane.tray')}
            count={waiting}
            loud={waiting > 0}
          >
            <Tray readOnly={isOver} />
          </Panel>
          {isOver ? null : (
            <Panel className={layout.grow} title={say('simulate.speak')}>
              <SpeakAs />
            </Panel>
          )}
        </div>
        <div className={layout.column}>
          <Panel className={layout.grow} title={say('pane.map')} flush>
            <TruthMap />
          </Panel>
          <Panel className={layout.grow} title={say('pane.msel')}>
            <MselList readOnly />
          </Panel>
        </div>
      </main>
    </div>
  );
}

function SpeakAs() {
  const { say } = useSay();
  const titles = useTitles();
  const { conduct, busy } = useConduct();
  const gazetteer = useGazetteer();
  const { departments } = gazetteer;
  const seats = useControl('seats') ?? {};
  const truth = Object.entries(useControl('truth') ?? {});
  const [as, setAs] = useState<string | null>(null);
  const [to, setTo] = useState<readonly string[]>([]);
  const [facts, setFacts] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const free = Object.keys(departments).filter((id) => seats[id]?.control !== 'people');
  const send = async (): Promise<void> => {
    if (as === null) return;
    const taken = await conduct({
      kind: 'act',
      department: as,
      act: {
        kind: 'message',
        to: [...to],
        copies: [],
        register: registerFor(gazetteer, as, to, false),
        channel: 'phone',
        text: text.trim(),
        incidents: [...facts],
        replyTo: null,
      },
      thinkWallMs: null,
      simulated: true,
    });
    if (taken) setText('');
  };
  const choices = (ids: readonly string[]) =>
    ids.map((id) => ({ value: id, label: titles.department(id) }));
  return (
    <div className={css.form}>
      <ChoiceField label={say('simulate.as')} value={as} choices={choices(free)} onChange={setAs} />
      <ManyField
        label={say('field.to')}
        values={to}
        choices={choices(Object.keys(departments))}
        onChange={setTo}
      />
      <ManyField
        label={say('field.incidents')}
        values={facts}
        choices={truth.map(([id, entry]) => ({ value: id, label: titles.text(entry.title) }))}
        onChange={setFacts}
      />
      <TextField
        label={say('field.text')}
        value={text}
        rows={2}
        maxLength={8000}
        onChange={setText}
      />
      <Button
        tone="main"
        busy={busy}
        disabled={as === null || to.length === 0 || text.trim() === ''}
        onClick={() => void send()}
      >
        {say('common.send')}
      </Button>
    </div>
  );
}
