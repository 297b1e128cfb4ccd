/** The store of a server, opened by a command beside it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import type { Store } from '../store/port.ts';
import type { Context } from './context.ts';
import { callError } from './failure.ts';
import { parseDatabase } from './quantities.ts';

/** Where a command finds the store. */
export interface Where {
  readonly data: string;
  readonly database?: string;
}

export function storeCommand({ language }: Context, name: string): Command {
  return new Command(name)
    .option('--data <folder>', say(language, 'help.data'), 'data')
    .option('--database <url>', say(language, 'help.database'));
}

/**
 * Opens the store for as long as it is used.
 * @param isNew whether an empty folder will do
 * @throws {CallError} for a folder without data and for no address of a database, {StoreFault} when the store cannot be opened
 */
export async function withStore<R>(
  { io }: Context,
  { data, database }: Where,
  use: (store: Store) => Promise<R>,
  isNew = false,
): Promise<R> {
  const { databaseFile, markFile } = await import('../listen.ts');
  const folder = resolve(io.folder, data);
  let store: Store;
  if (database === undefined) {
    if (!isNew && !existsSync(databaseFile(folder))) throw callError('archive.no-data', { folder });
    const { openLibsql } = await import('../store/libsql.ts');
    const { readMarks } = await import('../store/high-water.ts');
    // The marks are the server's: two must not write them, but anybody may look.
    const marks = readMarks(markFile(folder));
    const opened = openLibsql(databaseFile(folder));
    store = { ...opened, mark: async (stream) => marks.get(stream) ?? null };
  } else {
    const { openPostgres } = await import('../store/postgres.ts');
    store = await openPostgres(parseDatabase('--database', database));
  }
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
