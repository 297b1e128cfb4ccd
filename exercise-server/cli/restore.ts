/** Brings one exercise back from a copy of a database or from an exported file. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import type { Archive } from '../archive/archive.ts';
import { readWhole } from './archive-file.ts';
import { cutLines, refuseDamaged, refuseLeft, sizesOf } from './archive-text.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError, unreadable } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

/** How every SQLite file begins. */
const SQLITE = 'SQLite format 3';
/** How every copy that pg_dump makes begins. */
const PG_DUMP = 'PGDMP';

export function restoreCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'restore')
    .description(say(language, 'help.restore'))
    .argument('<exercise>', say(language, 'help.exercise-id'))
    .argument('<file>', say(language, 'help.restore-file'))
    .addHelpText(
      'after',
      examples(language, [['liandong restore EXERCISE copy.db', 'help.example-restore']]),
    )
    .action(async (id: string, file: string, where: Where) => {
      const { faultOf } = await import('../archive/archive.ts');
      const { restoreExercise } = await import('../archive/restore.ts');
      const archive = await exerciseIn(context, id, file);
      refuseDamaged(archive, faultOf, 'archive.restore-damaged');
      const done = await withStore(context, where, (store) =>
        restoreExercise(store, archive, Date.now()),
      );
      if ('open' in done) {
        throw done.open === null
          ? callError('archive.restore-raced', { id })
          : callError('archive.restore-open', { group: done.open });
      }
      printLines(io, [
        say(language, 'archive.restored', { id, ...sizesOf(archive) }),
        ...(done.aside === null ? [] : [say(language, 'archive.set-aside', { id: done.aside })]),
        ...cutLines(language, archive),
      ]);
    });
}

/** @throws {CallError} when the file is neither kind, was changed, or holds another exercise */
async function exerciseIn(context: Context, id: string, file: string): Promise<Archive> {
  const start = startOf(context, file);
  if (start.startsWith(PG_DUMP)) throw callError('archive.restore-dump', { file });
  if (start.startsWith(SQLITE)) return exerciseInCopy(context, id, file);
  const archive = await readWhole(context, file);
  if (!archive.isAsWritten) throw callError('archive.changed', { file });
  if (archive.exercise.id !== id) throw callError('archive.other', { file, id });
  return archive;
}

/** Reads a copy of a database without writing to it. */
async function exerciseInCopy({ io }: Context, id: string, file: string): Promise<Archive> {
  const { exportExercise } = await import('../archive/archive.ts');
  const { openLibsql } = await import('../store/libsql.ts');
  const folder = mkdtempSync(join(tmpdir(), 'liandong-restore-'));
  try {
    const copy = join(folder, 'copy.db');
    const original = resolve(io.folder, file);
    copyFileSync(original, copy);
    // In a folder of a server that was killed, the newest records are beside the file.
    if (existsSync(`${original}-wal`)) copyFileSync(`${original}-wal`, `${copy}-wal`);
    const store = openLibsql(copy);
    try {
      const archive = await exportExercise(store, id);
      if (archive === null) throw callError('archive.other', { file, id });
      refuseLeft(archive, 'archive.restore-left');
      return archive;
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startOf({ io }: Context, file: string): string {
  try {
    const descriptor = openSync(resolve(io.folder, file), 'r');
    try {
      const bytes = Buffer.alloc(SQLITE.length);
      readSync(descriptor, bytes);
      return bytes.toString('latin1');
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}
