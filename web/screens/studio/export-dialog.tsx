import { saveAs } from '../../parts/save-as.ts';
import { useSay } from './use-say.ts';
import { headOf, type DraftFile } from '../../source/studio/draft.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './forms.module.css';
import studio from './studio.module.css';

/** The draft's files, each as the YAML that the command line reads. */
export function ExportDialog({
  files,
  onClose,
}: {
  readonly files: readonly DraftFile[];
  readonly onClose: () => void;
}) {
  const { say } = useSay();
  const save = (file: DraftFile): void =>
    saveAs(nameOf(file), new Blob([file.text], { type: 'text/yaml' }));
  return (
    <Dialog
      title={say('studio.export-title')}
      open
      width={480}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <Button tone="main" onClick={() => files.forEach(save)}>
          {say('studio.export-all', { count: files.length })}
        </Button>
      }
    >
      <p className={css.note}>{say('studio.export-help')}</p>
      <ul className={studio.files}>
        {files.map((file) => (
          <li key={file.path}>
            <code>{nameOf(file)}</code>
            <Button
              size="small"
              tone="quiet"
              icon={<Icon name="report" size={14} />}
              onClick={() => save(file)}
            >
              {say('studio.export-one')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function nameOf(file: DraftFile): string {
  const { kind, id } = headOf(file);
  return id === '' ? file.path.replace('/', '-') : `${id}.${kind}.yaml`;
}
