/** `export`: one exercise as one file. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { cutLines, refuseDamaged, refuseLeft, sizesOf } from './archive-text.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { writeNew } from './new-files.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

export function exportCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'export')
    .description(say(language, 'help.export'))
    .argument('<exercise>', say(language, 'help.exercise-id'))
    .argument('<file>', say(language, 'help.file'))
    .option('--last-good', say(language, 'help.last-good'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong export EXERCISE drill.json', 'help.example-export'],
        ['liandong export EXERCISE drill.json --last-good', 'help.example-export-last-good'],
      ]),
    )
    .action(async (id: string, file: string, options: Where & { readonly lastGood?: true }) => {
      const { exportExercise, faultOf, writeArchive } = await import('../archive/archive.ts');
      const wanted = options.lastGood === true ? 'last-good' : 'whole';
      const archive = await withStore(context, options, (store) =>
        exportExercise(store, id, wanted),
      );
      if (archive === null) throw callError('archive.none', { id });
      if (wanted === 'whole' || archive.groups.length === 0) {
        refuseLeft(archive, 'archive.export-left');
      }
      refuseDamaged(archive, faultOf, 'archive.export-damaged');
      writeNew(resolve(io.folder, file), writeArchive(archive), file);
      printLines(io, [
        say(language, 'archive.exported', { file, ...sizesOf(archive) }),
        ...cutLines(language, archive),
      ]);
    });
}
