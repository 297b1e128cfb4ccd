import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from 'zustand';
import { differences, type FileDifference } from '../../source/studio/difference.ts';
import { closeConflict, keepMineAsCopy, takeTheirs } from '../../stores/studio-saving.ts';
import { studioStore } from '../../stores/studio.ts';
import { moment } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSay } from './use-say.ts';
import css from './conflict.module.css';

/** Somebody saved this draft meanwhile: both texts side by side, and the ways out of it. */
export function ConflictDialog() {
  const { say } = useSay();
  const navigate = useNavigate();
  const conflict = useStore(studioStore, (state) => state.conflict);
  const mine = useStore(studioStore, (state) => state.draft?.files);
  const found = useMemo(
    () => (conflict === null ? [] : differences(conflict.theirs.files, mine ?? [])),
    [conflict, mine],
  );
  if (conflict === null) return null;
  const when = moment(conflict.theirs.changedMs);
  const copy = (): void => {
    const id = keepMineAsCopy();
    if (id !== null) void navigate(`/studio/${id}`);
  };
  return (
    <Dialog
      title={say('studio.conflict-title')}
      open
      width={1080}
      closeLabel={say('studio.conflict-later')}
      onClose={closeConflict}
      footer={
        <>
          <Button onClick={closeConflict}>{say('studio.conflict-later')}</Button>
          <Button onClick={takeTheirs}>{say('studio.conflict-take')}</Button>
          <Button tone="main" onClick={copy}>
            {say('studio.conflict-copy')}
          </Button>
        </>
      }
    >
      <p className={css.help}>{say('studio.conflict-help', { who: conflict.by, when })}</p>
      {found.length === 0 ? <p>{say('studio.conflict-same')}</p> : null}
      {found.map((file) => (
        <Compared key={file.path} file={file} />
      ))}
    </Dialog>
  );
}

function Compared({ file: { path, stretches } }: { readonly file: FileDifference }) {
  const { say } = useSay();
  return (
    <section className={css.file}>
      <h3 className={css.path}>
        <code>{path}</code>
      </h3>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={path}>
        <table className={css.lines}>
          <thead>
            <tr>
              <th scope="col">{say('studio.conflict-theirs')}</th>
              <th scope="col">{say('studio.conflict-mine')}</th>
            </tr>
          </thead>
          {stretches.map((pairs, i) => (
            <tbody key={i}>
              {pairs.map(({ left, right, same }, line) => (
                <tr key={line}>
                  <td className={same || left === null ? undefined : css.theirs}>{left}</td>
                  <td className={same || right === null ? undefined : css.mine}>{right}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
