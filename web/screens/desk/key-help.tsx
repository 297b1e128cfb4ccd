import { useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { ACT_FORMS } from '../../parts/acts/forms.ts';
import { useSay } from '../../parts/use-say.ts';
import { desksStore } from '../../stores/desks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import css from './key-help.module.css';

export function useKeyHelp() {
  const [shown, setShown] = useState(false);
  return {
    shown,
    open: useCallback(() => setShown(true), []),
    close: useCallback(() => setShown(false), []),
  };
}

/** All keys of the desk on one page. */
export function KeyHelp({
  shown,
  onClose,
}: {
  readonly shown: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const merged = useStore(desksStore, ({ desks }) => desks.length > 1);
  const moves = [
    ['J K', 'desk.key-inbox'],
    ['A', 'desk.key-ack'],
    ['E', 'desk.key-reply'],
    ['1 2 3 4', 'desk.key-panes'],
    ...(merged ? ([['[ ]', 'desk.key-desk']] as const) : []),
    ['?', 'desk.key-help'],
  ] as const;
  return (
    <Dialog
      title={say('common.keys')}
      open={shown}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      <dl className={css.keys}>
        {Object.values(ACT_FORMS).map((form) =>
          form.key === null ? null : (
            <div key={form.key} className={css.line}>
              <dt>
                <kbd>{form.key.toUpperCase()}</kbd>
              </dt>
              <dd>{say(form.title)}</dd>
            </div>
          ),
        )}
        {moves.map(([keys, code]) => (
          <div key={keys} className={css.line}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(code)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.note}>{say('common.keys-note')}</p>
    </Dialog>
  );
}
