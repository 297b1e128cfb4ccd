/** `backup`: a copy of everything, while the server runs. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

export function backupCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'backup')
    .description(say(language, 'help.backup'))
    .argument('<file>', say(language, 'help.file'))
    .addHelpText('after', examples(language, [['liandong backup copy.db', 'help.example-backup']]))
    .action(async (file: string, where: Where) => {
      const target = resolve(io.folder, file);
      if (existsSync(target)) throw callError('call.file-exists', { file });
      await withStore(context, where, (store) => store.backup(target));
      printLines(io, [say(language, 'archive.backed-up', { file })]);
    });
}
