import { useSay } from '../../parts/use-say.ts';
import { Dialog } from '../../ui/dialog.tsx';
import css from './dialogs.module.css';
import { CONSOLE_KEYS } from './key-list.ts';

export function ConsoleKeys({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  return (
    <Dialog open title={say('common.keys')} closeLabel={say('common.close')} onClose={onClose}>
      <dl className={css.keys}>
        {CONSOLE_KEYS.map(({ shown, does }) => (
          <div key={does} className={css.key}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.made}>{say('common.keys-note')}</p>
    </Dialog>
  );
}
