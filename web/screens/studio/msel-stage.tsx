import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { copyText } from '../../parts/copy-text.ts';
import { saveAs } from '../../parts/save-as.ts';
import { useSay } from './use-say.ts';
import { writeCells } from '../../../sim-core/text/cells.ts';
import { tableOf } from '../../source/studio/msel/write.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf } from '../../source/studio/outline.ts';
import { notice } from '../../stores/notices.ts';
import { choosePart } from '../../stores/studio.ts';
import { newInject } from '../../text/studio-files.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { textOfFile } from '../../source/file-text.ts';
import { MselTable } from './msel-table.tsx';
import { NoExercise } from './no-exercise.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { StageHead } from './stage-head.tsx';
import { useAround } from './use-around.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** The list of injects as a table that is edited in place, and goes to and from a spreadsheet. */
export default function MselStage() {
  const { say, language } = useSay();
  const file = useFile('exercise');
  const around = useAround();
  const [pasting, setPasting] = useState<string | null>(null);
  if (file?.own !== true) return <NoExercise />;
  const injects = listOf(file.data['msel']);
  const table = (): readonly (readonly string[])[] => tableOf(injects, around, language);
  const add = (): void => {
    const taken = new Set(injects.map((one) => textOf(one['id'])));
    const id = freeId('new-inject', taken);
    file.insert(['msel'], injects.length, newInject(id, around.seats[0] ?? ''));
    choosePart('msel', id);
  };
  const saveCsv = (): void =>
    saveAs(
      `${textOf(file.data['id'])}-msel.csv`,
      new Blob([writeCells(table(), ',')], { type: 'text/csv' }),
    );
  const copy = async (): Promise<void> => {
    if (await copyText(writeCells(table(), '\t'))) notice(say('studio.copied'));
    else saveCsv();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    // A single word belongs into the cell that has the cursor.
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasting(text);
  };
  const drop = (event: DragEvent): void => {
    const [dropped] = event.dataTransfer.files;
    if (dropped === undefined) return;
    event.preventDefault();
    void textOfFile(dropped).then(setPasting);
  };
  return (
    <div
      className={css.fill}
      onPaste={paste}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <StageHead title={say('studio.part-msel')} help={say('studio.msel-help')}>
        <Button size="small" icon={<Icon name="plus" size={14} />} onClick={add}>
          {say('studio.add-inject')}
        </Button>
        <Button size="small" onClick={() => setPasting('')}>
          {say('studio.paste')}
        </Button>
        <Button size="small" disabled={injects.length === 0} onClick={() => void copy()}>
          {say('studio.copy-table')}
        </Button>
        <Button size="small" disabled={injects.length === 0} onClick={saveCsv}>
          {say('studio.save-csv')}
        </Button>
      </StageHead>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={say('studio.part-msel')}>
        {injects.length === 0 ? (
          <Empty icon="log">{say('studio.no-injects')}</Empty>
        ) : (
          <MselTable file={file} injects={injects} around={around} />
        )}
      </div>
      {pasting === null ? null : (
        <PasteDialog file={file} text={pasting} around={around} onClose={() => setPasting(null)} />
      )}
    </div>
  );
}
