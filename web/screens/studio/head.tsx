import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { Tools } from '../../parts/frame/tools.tsx';
import { failure } from '../../parts/failure.ts';
import { useSay } from './use-say.ts';
import { isNewer } from '../../source/studio/draft.ts';
import { saveDraft } from '../../stores/studio-saving.ts';
import { redo, showPart, studioStore, undo } from '../../stores/studio.ts';
import { moment } from '../../text/time.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { SignInDialog } from './sign-in-dialog.tsx';
import { titleOfDraft } from './start.tsx';
import css from './studio.module.css';

/** The draft, whether it is sound and kept, and what can be done with the whole of it. */
export function Head({
  problemsOpen,
  onProblems,
}: {
  readonly problemsOpen: boolean;
  readonly onProblems: () => void;
}) {
  const { say, tell } = useSay();
  const draft = useStore(studioStore, (state) => state.draft);
  const past = useStore(studioStore, (state) => state.past.length);
  const future = useStore(studioStore, (state) => state.future.length);
  const [exporting, setExporting] = useState(false);
  if (draft === null) return null;
  return (
    <header className={css.head}>
      <Link to="/studio" className={css.home} title={say('studio.to-drafts')}>
        <img src="/icon.svg" width="22" height="22" alt={say('studio.to-drafts')} />
      </Link>
      <div className={css.titles}>
        <h1 className={css.title}>{titleOfDraft(draft.files, tell)}</h1>
        <Kept />
      </div>
      <div className={css.tools}>
        <Button
          tone="quiet"
          size="small"
          icon={<Icon name="back" size={16} />}
          label={say('studio.undo')}
          disabled={past === 0}
          onClick={undo}
        />
        <span className={css.mirror}>
          <Button
            tone="quiet"
            size="small"
            icon={<Icon name="back" size={16} />}
            label={say('studio.redo')}
            disabled={future === 0}
            onClick={redo}
          />
        </span>
        <Soundness open={problemsOpen} onOpen={onProblems} />
        <Button size="small" onClick={() => setExporting(true)}>
          {say('studio.export')}
        </Button>
        <Save />
        <Button
          tone="main"
          size="small"
          icon={<Icon name="play" size={14} />}
          onClick={() => showPart('dry-run')}
        >
          {say('studio.dry-run')}
        </Button>
        <Tools />
      </div>
      {exporting ? <ExportDialog files={draft.files} onClose={() => setExporting(false)} /> : null}
    </header>
  );
}

function Kept() {
  const { say } = useSay();
  const draft = useStore(studioStore, (state) => state.draft);
  const kept = useStore(studioStore, (state) => state.kept);
  if (draft === null) return null;
  if (!kept) {
    return (
      <p className={css.notKept} role="alert">
        {say('studio.not-kept')}
      </p>
    );
  }
  const { saved } = draft;
  if (saved === null) return <p className={css.kept}>{say('studio.kept-here')}</p>;
  return (
    <p className={css.kept}>
      {say(isNewer(draft) ? 'studio.kept-newer' : 'studio.kept-saved', {
        when: moment(saved.atMs),
      })}
    </p>
  );
}

function Soundness({ open, onOpen }: { readonly open: boolean; readonly onOpen: () => void }) {
  const { say } = useSay();
  const count = useStore(studioStore, (state) => state.checked?.problems.length ?? null);
  const checking = useStore(studioStore, (state) => state.checking);
  const failed = useStore(studioStore, (state) => state.checkFailed !== null);
  const words = failed
    ? say('studio.unchecked')
    : count === null
      ? say('studio.checking')
      : count === 0
        ? say('studio.sound')
        : say('studio.problems', { count });
  const tone = failed || (count ?? 0) > 0 ? 'outside' : count === null ? 'line' : 'accent';
  return (
    <button
      type="button"
      className={css.soundness}
      aria-expanded={open}
      aria-busy={checking}
      onClick={onOpen}
    >
      <Chip tone={tone}>{words}</Chip>
    </button>
  );
}

/** Saves on the server; asks somebody without an account to sign in first. */
function Save() {
  const { say } = useSay();
  const [state, setState] = useState<'idle' | 'busy' | 'sign-in'>('idle');
  const [error, setError] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setState('busy');
    setError(null);
    try {
      setState((await saveDraft()) === 'sign-in' ? 'sign-in' : 'idle');
    } catch (problem) {
      setState('idle');
      setError(failure(problem));
    }
  };
  return (
    <>
      <Button size="small" busy={state === 'busy'} onClick={() => void save()}>
        {say('studio.save')}
      </Button>
      <Alert className={css.saveError}>{error}</Alert>
      <SignInDialog
        open={state === 'sign-in'}
        onClose={() => setState('idle')}
        onIn={() => void save()}
      />
    </>
  );
}
