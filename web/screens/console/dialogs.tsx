import { useState, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { EndDialog } from '../../parts/end-dialog.tsx';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl } from '../../parts/use-game.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useSay } from '../../parts/use-say.ts';
import { closeDialog, consoleStore, type ConsoleDialog } from '../../stores/console.ts';
import { shelfStore } from '../../stores/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { AdjudicateDialog } from './adjudicate.tsx';
import { AfterActionDialog } from './after-action-dialog.tsx';
import { CodesDialog } from './codes-dialog.tsx';
import css from './dialogs.module.css';
import { ForecastDialog } from './forecast.tsx';
import { FreezeDialog } from './freeze.tsx';
import { HandOverDialog } from './hand-over.tsx';
import { InjectDialog } from './inject-dialog.tsx';
import { ConsoleKeys } from './key-page.tsx';
import { PauseDialog } from './pause-dialog.tsx';
import { ReplayDialog } from './replay-dialog.tsx';
import { RunToDialog } from './run-to-dialog.tsx';
import { TalkDialog } from './talk-dialog.tsx';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useStore(consoleStore, (state) => state.dialog);
  if (dialog === null) return null;
  const Shown = DIALOGS[dialog];
  return <Shown onClose={() => closeDialog(dialog)} />;
}

/** Stops the clock of this group. */
function PauseOneDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  const { conduct } = useConduct();
  return (
    <PauseDialog
      title={say('console.pause')}
      onPause={async (why) => {
        if (await conduct({ kind: 'pause', why })) onClose();
      }}
      onClose={onClose}
    />
  );
}

function MechanismDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, tell } = useSay();
  const { conduct, busy } = useConduct();
  const now = useControl('mechanism')?.now.id ?? null;
  const title = useMechanismTitle(now);
  const mechanisms = useStore(shelfStore, (state) => state.mechanisms);
  const [chosen, setChosen] = useState<string | null>(null);
  const summary = mechanisms.find(({ id }) => id === chosen)?.summary;
  const change = async (): Promise<void> => {
    if (chosen !== null && (await conduct({ kind: 'mechanism', mechanism: chosen }))) onClose();
  };
  return (
    <Dialog
      open
      title={say('console.mechanism')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={chosen === null || chosen === now}
            onClick={() => void change()}
          >
            {say('console.mechanism-do')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('console.mechanism-help')}</p>
        <p>
          {say('console.mechanism-now')} <strong>{title}</strong>
        </p>
        <ChoiceField
          label={say('drills.mechanism')}
          value={chosen}
          choices={mechanisms.map((one) => ({
            value: one.id,
            label: tell(one.title),
            disabled: one.id === now,
          }))}
          onChange={setChosen}
          hint={summary === undefined ? undefined : tell(summary)}
        />
      </div>
    </Dialog>
  );
}

const DIALOGS: Readonly<Record<ConsoleDialog, ComponentType<{ readonly onClose: () => void }>>> = {
  pause: PauseOneDialog,
  'run-to': RunToDialog,
  end: EndDialog,
  freeze: FreezeDialog,
  mechanism: MechanismDialog,
  adjudicate: AdjudicateDialog,
  talk: TalkDialog,
  inject: InjectDialog,
  forecast: ForecastDialog,
  'hand-over': HandOverDialog,
  replay: ReplayDialog,
  'after-action': AfterActionDialog,
  codes: CodesDialog,
  keys: ConsoleKeys,
};
