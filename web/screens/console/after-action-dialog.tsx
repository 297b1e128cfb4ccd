import { useState } from 'react';
import { useParams } from 'react-router';
import { LANGUAGES, type Language } from '../../../sim-core/text/index.ts';
import { saveAs } from '../../parts/save-as.ts';
import { useClock } from '../../parts/use-game.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { AFTER_ACTION_FORMATS, type AfterActionFormat } from '../../source/lists.ts';
import { afterActionOf } from '../../stores/account.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segment } from '../../ui/segment.tsx';
import css from './dialogs.module.css';

/** 演练总结评估报告 as a file to read or to go on writing in. */
export function AfterActionDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useSay();
  const clock = useClock();
  const { exercise = '' } = useParams();
  const [wanted, setWanted] = useState<Language>(language);
  const [making, setMaking] = useState<AfterActionFormat | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, request } = useRequest();
  const make = async (format: AfterActionFormat): Promise<void> => {
    setMaking(format);
    setSaved(null);
    await request(async () => {
      const file = `演练-EXERCISE-after-action-${exercise}.${wanted}.${format}`;
      saveAs(file, await afterActionOf(exercise, format, wanted));
      setSaved(say('after-action.saved', { file }));
    });
  };
  return (
    <Dialog
      open
      width={560}
      title={say('after-action.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
    >
      <div className={css.body}>
        <p>{say('after-action.help')}</p>
        {clock?.state === 'ended' || clock?.state === 'frozen' ? null : (
          <p className={css.made}>{say('after-action.running')}</p>
        )}
        <Segment
          label={say('after-action.language')}
          value={wanted}
          choices={LANGUAGES.map((one) => ({ value: one, label: say(`after-action.in-${one}`) }))}
          onChange={setWanted}
        />
        <div className={css.keys}>
          {AFTER_ACTION_FORMATS.map((one) => (
            <Button
              key={one}
              tone={one === 'docx' ? 'main' : 'plain'}
              busy={busy && one === making}
              disabled={busy}
              onClick={() => void make(one)}
            >
              {say(`after-action.${one}`)}
            </Button>
          ))}
        </div>
        <p role="status">{busy ? say('after-action.making') : (saved ?? '')}</p>
        {error === null ? null : <Alert>{error}</Alert>}
      </div>
    </Dialog>
  );
}
