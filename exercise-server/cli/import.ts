/** `import`: an exercise out of a file that `export` wrote. */
import type { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { readWhole } from './archive-file.ts';
import { cutLines, sizesOf } from './archive-text.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

export function importCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'import')
    .description(say(language, 'help.import'))
    .argument('<file>', say(language, 'help.file'))
    .addHelpText(
      'after',
      examples(language, [['liandong import drill.json', 'help.example-import']]),
    )
    .action(async (file: string, where: Where) => {
      const archive = await readWhole(context, file);
      const { importExercise } = await import('../archive/archive.ts');
      if (!archive.isAsWritten) throw callError('archive.changed', { file });
      const { id } = archive.exercise;
      const isNew = await withStore(
        context,
        where,
        (store) => importExercise(store, archive),
        true,
      );
      if (!isNew) throw callError('archive.exists', { id });
      printLines(io, [
        say(language, 'archive.imported', { id, ...sizesOf(archive) }),
        ...cutLines(language, archive),
        say(language, 'serve.unclassified'),
      ]);
    });
}
