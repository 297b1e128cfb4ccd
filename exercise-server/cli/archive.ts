/** Commands that move, check and forget exercises. They open the store beside a running server. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { formatClock, say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import type { Store } from '../store/port.ts';
import { printLines, type Context } from './context.ts';
import { callError, CallError, EXIT, unwritable } from './failure.ts';
import { parseCount } from './quantities.ts';

interface Where {
  readonly data: string;
  readonly database?: string;
}

const DAY_MS = 24 * 3_600_000;

async function withStore<R>(
  { io }: Context,
  { data, database }: Where,
  use: (store: Store) => Promise<R>,
): Promise<R> {
  const { databaseFile, markFile } = await import('../listen.ts');
  const folder = resolve(io.folder, data);
  let store: Store;
  if (database === undefined) {
    const { openLibsql } = await import('../store/libsql.ts');
    const { withHighWater } = await import('../store/high-water.ts');
    store = withHighWater(openLibsql(databaseFile(folder)), `${markFile(folder)}.command`);
  } else {
    const { openPostgres } = await import('../store/postgres.ts');
    store = await openPostgres(database);
  }
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

export function archiveCommands(context: Context, exit: (code: number) => void): Command[] {
  const { io, language } = context;
  const command = (name: string): Command =>
    new Command(name)
      .option('--data <folder>', say(language, 'help.data'), 'data')
      .option('--database <url>', say(language, 'help.database'));

  const exporting = command('export')
    .description(say(language, 'help.export'))
    .argument('<exercise>', say(language, 'help.exercise-id'))
    .argument('<file>', say(language, 'help.file'))
    .action(async (id: string, file: string, where: Where) => {
      const { exportExercise } = await import('../archive/archive.ts');
      const archive = await withStore(context, where, (store) => exportExercise(store, id));
      if (archive === null) throw callError('archive.none', { id });
      try {
        writeFileSync(resolve(io.folder, file), `${JSON.stringify(archive)}\n`);
      } catch (error) {
        throw unwritable(file, error);
      }
      printLines(io, [say(language, 'archive.exported', { file, ...sizesOf(archive) })]);
    });

  const importing = command('import')
    .description(say(language, 'help.import'))
    .argument('<file>', say(language, 'help.file'))
    .action(async (file: string, where: Where) => {
      const archive = await readWhole(context, file);
      const { importExercise } = await import('../archive/archive.ts');
      const { id } = archive.exercise;
      const isNew = await withStore(context, where, (store) => importExercise(store, archive));
      if (!isNew) throw callError('archive.exists', { id });
      printLines(io, [
        say(language, 'archive.imported', { id, ...sizesOf(archive) }),
        say(language, 'serve.unclassified'),
      ]);
    });

  const verifying = new Command('verify')
    .description(say(language, 'help.verify'))
    .argument('<file>', say(language, 'help.file'))
    .action(async (file: string) => {
      const { verifyArchive } = await import('../archive/archive.ts');
      const verdicts = verifyArchive(await readWhole(context, file));
      printLines(
        io,
        verdicts.map(({ group, records, fault, nowMs, hash }) =>
          fault === null
            ? say(language, 'archive.group-good', {
                group,
                records,
                time: formatClock(nowMs),
                hash,
              })
            : say(language, 'archive.group-bad', { group, seq: fault.seq, why: fault.why }),
        ),
      );
      exit(verdicts.every(({ fault }) => fault === null) ? EXIT.done : EXIT.runFailed);
    });

  const backing = command('backup')
    .description(say(language, 'help.backup'))
    .argument('<file>', say(language, 'help.file'))
    .action(async (file: string, where: Where) => {
      await withStore(context, where, (store) => store.backup(resolve(io.folder, file)));
      printLines(io, [say(language, 'archive.backed-up', { file })]);
    });

  const erasing = command('erase')
    .description(say(language, 'help.erase'))
    .option('--persons', say(language, 'help.erase-persons'))
    .option('--older <days>', say(language, 'help.erase-older'), (value) =>
      parseCount('--older', value, 1),
    )
    .action(async (options: Where & { readonly persons?: true; readonly older?: number }) => {
      const { eraseExercises, erasePersons } = await import('../archive/erase.ts');
      const { persons, older } = options;
      const counts = await withStore(context, options, async (store) => ({
        persons: persons === true ? await erasePersons(store) : 0,
        exercises:
          older === undefined
            ? 0
            : (await eraseExercises(store, Date.now() - older * DAY_MS)).length,
      }));
      printLines(io, [say(language, 'archive.erased', counts)]);
    });

  return [exporting, importing, verifying, backing, erasing];
}

function sizesOf({ groups }: Archive): { readonly groups: number; readonly records: number } {
  return {
    groups: groups.length,
    records: groups.reduce((sum, { records }) => sum + records.length, 0),
  };
}

async function readWhole({ io }: Context, file: string): Promise<Archive> {
  const { readArchive } = await import('../archive/archive.ts');
  let text: string;
  try {
    text = readFileSync(resolve(io.folder, file), 'utf8');
  } catch {
    throw callError('call.unreadable-file', { file, why: 'ENOENT' });
  }
  try {
    return readArchive(text);
  } catch (error) {
    const what = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new CallError((language) => [say(language, 'archive.broken', { what })]);
  }
}
