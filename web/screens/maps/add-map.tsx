import { useId, useState } from 'react';
import type { MapListed } from '../../../exercise-server/protocol/maps.ts';
import { useRequest } from '../../parts/use-request.ts';
import { useSay } from '../../parts/use-say.ts';
import { addMap } from '../../stores/maps.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import css from './maps.module.css';

const TITLE_MOST = 64;

/** A file, its name and its number; the server says what is wrong in it. */
export function AddMap({ onAdded }: { readonly onAdded: (map: MapListed) => void }) {
  const { say } = useSay();
  const fileId = useId();
  const [title, setTitle] = useState('');
  const [review, setReview] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const { busy, error, setError, request } = useRequest();
  const add = async (): Promise<void> => {
    if (file === null) return;
    await request(async () => {
      const geojson = await file.text();
      onAdded(await addMap({ title: title.trim(), review, geojson }));
      setTitle('');
      setReview('');
      setFile(null);
    });
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2 className={css.heading}>{say('maps.add')}</h2>
      <div className={css.field}>
        <span className={css.label}>{say('maps.file')}</span>
        <input
          // A chosen file stays in the control until it is made anew.
          key={file === null ? 'none' : 'chosen'}
          id={fileId}
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          className="only-read"
          aria-describedby={`${fileId}-help`}
          onChange={(event) => {
            const chosen = event.target.files?.[0] ?? null;
            setFile(chosen);
            setError(null);
            if (chosen !== null && title === '') {
              setTitle(chosen.name.replace(/\.\w+$/, '').slice(0, TITLE_MOST));
            }
          }}
        />
        <p className={css.chosen}>
          <label htmlFor={fileId} className={css.choose}>
            {say(file === null ? 'maps.file-choose' : 'maps.file-other')}
          </label>
          {file === null ? null : <span>{file.name}</span>}
        </p>
        <p className={css.hint} id={`${fileId}-help`}>
          {say('maps.file-help')}
        </p>
      </div>
      <TextField
        label={say('maps.name')}
        value={title}
        maxLength={TITLE_MOST}
        onChange={setTitle}
      />
      <TextField
        label={say('maps.number')}
        hint={say('maps.number-help')}
        value={review}
        maxLength={64}
        onChange={setReview}
      />
      <p className={css.duty}>{say('maps.duty')}</p>
      <Alert>{error}</Alert>
      <Button tone="main" submit busy={busy} disabled={file === null || title.trim() === ''}>
        {say('maps.do')}
      </Button>
    </form>
  );
}
