import { useRef, useState, type DragEvent } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import type { DraftListed } from '../../../exercise-server/protocol/studio.ts';
import { Page } from '../../parts/frame/page.tsx';
import { failure } from '../../parts/failure.ts';
import { useSay } from './use-say.ts';
import { fileOf, headOf, type Draft, type DraftFile } from '../../source/studio/draft.ts';
import { textOf, titleOf } from '../../source/studio/outline.ts';
import { dataOf } from '../../source/studio/splice.ts';
import { dropDraft, fetchDraft, keepDraft, keptDrafts, serverDrafts } from '../../stores/drafts.ts';
import { startCopy, startFrom, startNew, studioStore } from '../../stores/studio.ts';
import { moment } from '../../text/time.ts';
import { quantityOf } from '../../text/units.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { readYamlFiles } from './import-files.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import css from './start.module.css';

/** Drafts of this browser and of the server, and what a new one can be made from. */
export function Start() {
  const { say } = useSay();
  const navigate = useNavigate();
  const [error, setError] = useState<string | null>(null);
  const open = (id: string): void => void navigate(`/studio/${id}`);
  const bring = (files: FileList): void => {
    readYamlFiles(files).then(
      (read) => (read.length === 0 ? setError(say('studio.import-none')) : open(startFrom(read))),
      (problem: unknown) => setError(failure(problem)),
    );
  };
  return (
    <Page title={say('studio.title')} lead={say('studio.lead')} wide>
      <Alert>{error}</Alert>
      <Drafts onOpen={open} onError={setError} />
      <div className={css.ways}>
        <Shipped onOpen={open} />
        <div className={css.aside}>
          <Fresh onOpen={open} />
          <Bring onFiles={bring} />
        </div>
      </div>
    </Page>
  );
}

function Drafts({
  onOpen,
  onError,
}: {
  readonly onOpen: (id: string) => void;
  readonly onError: (why: string) => void;
}) {
  const { say, tell } = useSay();
  const [kept, setKept] = useState(keptDrafts);
  const [saved, setSaved] = useState<readonly DraftListed[]>([]);
  const [leaving, setLeaving] = useState<Draft | null>(null);
  const others = saved.filter(({ id }) => kept.every((draft) => draft.id !== id));
  const [signingIn, setSigningIn] = useState(false);
  const look = (): void => {
    setSigningIn(false);
    serverDrafts().then(
      (found) => (found === null ? setSigningIn(true) : setSaved(found)),
      (problem: unknown) => onError(failure(problem)),
    );
  };
  const take = (id: string): void => {
    fetchDraft(id).then(
      (draft) => {
        keepDraft(draft);
        onOpen(id);
      },
      (problem: unknown) => onError(failure(problem)),
    );
  };
  return (
    <section aria-labelledby="drafts">
      <div className={css.headLine}>
        <h2 className={css.heading} id="drafts">
          {say('studio.drafts')}
        </h2>
        <Button size="small" onClick={look}>
          {say('studio.look-on-server')}
        </Button>
        <SignInDialog open={signingIn} onClose={() => setSigningIn(false)} onIn={look} />
      </div>
      {kept.length + others.length > 0 ? null : (
        <p className={css.meta}>{say('studio.no-drafts')}</p>
      )}
      <ul className={css.drafts}>
        {kept.map((draft) => (
          <li key={draft.id} className={css.draft}>
            <button type="button" className={css.open} onClick={() => onOpen(draft.id)}>
              <strong>{titleOfDraft(draft.files, tell)}</strong>
              <span className={css.meta}>
                {say('studio.changed', { when: moment(draft.changedMs) })}
                {draft.saved === null ? null : ` · ${say('studio.on-server')}`}
              </span>
            </button>
            <Button
              tone="quiet"
              size="small"
              icon={<Icon name="cross" size={14} />}
              label={say('studio.delete-draft', { title: titleOfDraft(draft.files, tell) })}
              onClick={() => setLeaving(draft)}
            />
          </li>
        ))}
        {others.map(({ id, title, by, changedMs }) => (
          <li key={id} className={css.draft}>
            <button type="button" className={css.open} onClick={() => take(id)}>
              <strong>{tell(title) || id}</strong>
              <span className={css.meta}>
                {say('studio.saved-by', { who: by, when: moment(changedMs) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        title={say('studio.delete-title')}
        open={leaving !== null}
        closeLabel={say('common.cancel')}
        onClose={() => setLeaving(null)}
        footer={
          <>
            <Button onClick={() => setLeaving(null)}>{say('common.cancel')}</Button>
            <Button
              tone="main"
              onClick={() => {
                if (leaving !== null) dropDraft(leaving.id);
                setLeaving(null);
                setKept(keptDrafts());
              }}
            >
              {say('studio.delete')}
            </Button>
          </>
        }
      >
        <p>{say('studio.delete-help', { title: titleOfDraft(leaving?.files ?? [], tell) })}</p>
      </Dialog>
    </section>
  );
}

export function titleOfDraft(
  files: readonly DraftFile[],
  tell: (text: { readonly zh: string; readonly en: string }) => string,
): string {
  const file = fileOf(files, 'scenario') ?? fileOf(files, 'exercise') ?? files[0];
  if (file === undefined) return '';
  const title = titleOf(dataOf(file.text)['title']);
  return tell(title) || headOf(file).id || file.path;
}

function Shipped({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say, tell, language } = useSay();
  const shelf = useStore(studioStore, (state) => state.shelf) ?? [];
  const scenarios = shelf.flatMap((file) => {
    const { kind, id } = headOf(file);
    if (kind !== 'scenario') return [];
    const data = dataOf(file.text);
    const incidents = Array.isArray(data['incidents']) ? data['incidents'].length : 0;
    const isHistory = file.path.startsWith('history/');
    return [
      {
        id,
        title: titleOf(data['title']),
        summary: titleOf(data['summary']),
        horizon: quantityOf(language, textOf(data['horizon'])),
        incidents,
        isHistory,
      },
    ];
  });
  return (
    <section aria-labelledby="shipped">
      <h2 className={css.heading} id="shipped">
        {say('studio.from-shipped')}
      </h2>
      <ul className={css.shipped}>
        {scenarios.map(({ id, title, summary, horizon, incidents, isHistory }) => (
          <li key={id}>
            <button type="button" className={css.card} onClick={() => onOpen(startCopy(id))}>
              <span className={css.cardHead}>
                <strong>{tell(title)}</strong>
                {isHistory ? <Chip tone="line">{say('studio.history')}</Chip> : null}
              </span>
              <span className={css.cardText}>{tell(summary)}</span>
              <span className={css.meta}>
                {say('studio.card-facts', { horizon, incidents })}
                <span className={css.go}>{say('studio.copy')} ›</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fresh({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say, tell } = useSay();
  const shelf = useStore(studioStore, (state) => state.shelf) ?? [];
  const [region, setRegion] = useState('demonstration-zone');
  const regions = shelf.flatMap((file) => {
    const { kind, id } = headOf(file);
    return kind === 'region'
      ? [{ value: id, label: tell(titleOf(dataOf(file.text)['title'])) }]
      : [];
  });
  return (
    <section className={css.box} aria-labelledby="fresh">
      <h2 className={css.heading} id="fresh">
        {say('studio.from-nothing')}
      </h2>
      <ChoiceField
        label={say('studio.region')}
        value={region}
        choices={regions}
        hint={say('studio.region-help')}
        onChange={setRegion}
      />
      <Button icon={<Icon name="plus" size={14} />} block onClick={() => onOpen(startNew(region))}>
        {say('studio.new')}
      </Button>
    </section>
  );
}

function Bring({ onFiles }: { readonly onFiles: (files: FileList) => void }) {
  const { say } = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length > 0) onFiles(event.dataTransfer.files);
  };
  return (
    <section
      className={`${css.box} ${css.drop} ${over ? css.over : ''}`}
      aria-labelledby="bring"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 className={css.heading} id="bring">
        {say('studio.from-file')}
      </h2>
      <p className={css.meta}>{say('studio.from-file-help')}</p>
      <input
        ref={input}
        className="only-read"
        type="file"
        accept=".yaml,.yml"
        multiple
        tabIndex={-1}
        aria-label={say('studio.choose-files')}
        onChange={({ target }) => {
          if (target.files !== null && target.files.length > 0) onFiles(target.files);
        }}
      />
      <Button block icon={<Icon name="inbox" size={14} />} onClick={() => input.current?.click()}>
        {say('studio.choose-files')}
      </Button>
    </section>
  );
}
