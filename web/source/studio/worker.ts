/** The worker of the studio: compiler and engine, apart from the page. */
import './jitless.ts';
import { checkDraft } from './check.ts';
import type { DraftFile } from './draft.ts';
import { dryRun } from './dry-run.ts';
import type { FromStudio, StudioCalls, StudioCall, ToStudio } from './messages.ts';
import { readCells } from '../../../sim-core/text/cells.ts';
import { readMsel } from './msel/read.ts';
import { peaksOf, tryHazard } from './preview.ts';

let shelf: readonly DraftFile[] = [];

const send = (message: FromStudio): void => postMessage(message);

function answer(message: Exclude<ToStudio, { kind: 'shelf' }>): StudioCalls[StudioCall]['told'] {
  switch (message.kind) {
    case 'check':
      return checkDraft(shelf, message.asked.files);
    case 'try':
      return tryHazard(shelf, message.asked.files, message.asked.trial);
    case 'peaks':
      return peaksOf(shelf, message.asked.files);
    case 'read': {
      const { text, around, options } = message.asked;
      const cells = readCells(text);
      return { cells, ...readMsel(cells, around, options) };
    }
    case 'run': {
      const { files, wanted } = message.asked;
      const { id } = message;
      return dryRun(shelf, files, wanted, (done) => send({ kind: 'progress', id, done }));
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToStudio>) => {
  if (data.kind === 'shelf') {
    shelf = data.files;
    return;
  }
  try {
    send({ kind: 'told', id: data.id, told: answer(data) });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    send({ kind: 'failed', id: data.id, why });
  }
});
