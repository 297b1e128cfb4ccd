import { useSay } from '../../parts/use-say.ts';
import { Dialog } from '../../ui/dialog.tsx';
import css from './dialogs.module.css';

const KEYS = [
  ['Space', 'keys.space'],
  ['F', 'keys.fire'],
  ['N', 'keys.new'],
  ['P', 'keys.forecast'],
  ['M', 'keys.mechanism'],
  ['A', 'keys.adjudicate'],
  ['[ ]', 'keys.speed'],
  ['1 … 9', 'keys.panes'],
  ['?', 'desk.key-help'],
] as const;

export function ConsoleKeys({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay();
  return (
    <Dialog open title={say('common.keys')} closeLabel={say('common.close')} onClose={onClose}>
      <dl className={css.keys}>
        {KEYS.map(([keys, code]) => (
          <div key={code} className={css.key}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(code)}</dd>
          </div>
        ))}
      </dl>
      <p className={css.made}>{say('common.keys-note')}</p>
    </Dialog>
  );
}
