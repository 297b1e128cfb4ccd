import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from './use-say.ts';
import { textOf } from '../../source/studio/outline.ts';
import { openExercise } from '../../stores/drafts.ts';
import { saveDraft } from '../../stores/studio-saving.ts';
import { studioStore } from '../../stores/studio.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';
import { useFile } from './use-file.ts';
import css from './dry-run.module.css';

/** From the draft into the room, or onto the workbench: saved first, so that the server has what is played. */
export function GoOn({
  mechanism,
  people,
}: {
  readonly mechanism: string;
  readonly people: number;
}) {
  const { say } = useSay();
  const navigate = useNavigate();
  const id = useStore(studioStore, (state) => state.draft?.id ?? '');
  const sound = useStore(studioStore, (state) => state.checked?.problems.length === 0);
  const scenario = textOf(useFile('scenario')?.data['id']);
  const { busy, error, request } = useRequest();
  const [wanted, setWanted] = useState<'exercise' | 'compare' | null>(null);
  const [asking, setAsking] = useState<'exercise' | 'compare' | null>(null);
  const go = async (where: 'exercise' | 'compare'): Promise<void> => {
    setWanted(where);
    setAsking(null);
    await request(async () => {
      const saving = await saveDraft();
      if (saving === 'sign-in') setAsking(where);
      if (saving !== 'saved') return;
      if (where === 'compare') {
        await navigate(`/workbench?s=${scenario}`);
        return;
      }
      const made = await openExercise(id, mechanism, say('studio.first-group'), people);
      await navigate(`/console/${made.id}/${made.groups[0]?.id ?? ''}`);
    });
  };
  return (
    <section className={css.goOn} aria-labelledby="go-on">
      <div>
        <h3 id="go-on" className={css.sub}>
          {say('studio.go-on')}
        </h3>
        <p className={css.note}>{say('studio.go-on-help')}</p>
      </div>
      <div className={css.goButtons}>
        <Button
          disabled={!sound}
          busy={busy && wanted === 'compare'}
          icon={<Icon name="chart" size={14} />}
          onClick={() => void go('compare')}
        >
          {say('studio.compare')}
        </Button>
        <Button
          tone="main"
          disabled={!sound}
          busy={busy && wanted === 'exercise'}
          icon={<Icon name="people" size={14} />}
          onClick={() => void go('exercise')}
        >
          {say('studio.open-exercise')}
        </Button>
      </div>
      <Alert className={css.error}>{error}</Alert>
      <SignInDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        onIn={() => {
          if (asking !== null) void go(asking);
        }}
      />
    </section>
  );
}
