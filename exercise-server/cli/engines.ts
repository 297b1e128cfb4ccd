/** Which engines the exercises of a store are pinned to, and which of them this server may run. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CreateGroup } from '../../sim-core/exercise/group.ts';
import type { literalReplay } from '../../sim-core/exercise/index.ts';
import { say, type PlainCode } from '../../sim-core/text/index.ts';
import type { FindEngine } from '../archive/archive.ts';
import type { Store } from '../store/port.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';
import { table } from './table.ts';

interface Pinned {
  readonly identity: string;
  readonly groups: number;
  readonly isKept: boolean;
}

export function enginesCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'engines')
    .description(say(language, 'help.engines'))
    .option('--trust <engine>', say(language, 'help.engines-trust'))
    .addHelpText(
      'after',
      examples(language, [['liandong engines --trust 0123456789ab', 'help.example-engines-trust']]),
    )
    .action(async (options: Where & { readonly trust?: string }) => {
      const { shortOf } = await import('../engine-host/engines.ts');
      const lines = await withStore(context, options, async (store) => {
        if (options.trust === undefined) return list(context, options, store);
        const engine = shortOf(await trust(context, options, store, options.trust));
        return [say(language, 'engines.trusted', { engine })];
      });
      printLines(io, lines);
    });
}

/** What an engine can do; those of older versions may lack the rest. */
export interface ExerciseEngine {
  readonly createGroup: CreateGroup;
  readonly literalReplay?: typeof literalReplay;
}

/** Engines by identity, from those that a server on this folder may run; null for any other. */
export async function engineModules(
  { io }: Context,
  data: string,
): Promise<(identity: string | null) => Promise<ExerciseEngine | null>> {
  const { enginesFolder } = await import('../listen.ts');
  const { openEngines } = await import('../engine-host/engines.ts');
  const engines = openEngines(enginesFolder(resolve(io.folder, data)));
  return async (identity) => {
    const url = engines.urlOf(identity);
    if (url === null) return null;
    return (await import(url)) as ExerciseEngine;
  };
}

/** The same, for those who only play. */
export async function engineFinder(context: Context, data: string): Promise<FindEngine> {
  const moduleOf = await engineModules(context, data);
  return async (identity) => (await moduleOf(identity))?.createGroup ?? null;
}

async function pinnedOf(store: Store): Promise<readonly Pinned[]> {
  const { documentsOf } = await import('../registry/documents.ts');
  const counts = new Map<string, number>();
  for (const [, { engine }] of await documentsOf(store).list('group')) {
    if (engine !== null) counts.set(engine, (counts.get(engine) ?? 0) + 1);
  }
  const found: Pinned[] = [];
  for (const [identity, groups] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    found.push({ identity, groups, isKept: (await store.getBlob(identity)) !== null });
  }
  return found;
}

async function list({ io, language }: Context, { data }: Where, store: Store): Promise<string[]> {
  const { enginesFolder } = await import('../listen.ts');
  const { openEngines, shortOf } = await import('../engine-host/engines.ts');
  const engines = openEngines(enginesFolder(resolve(io.folder, data)));
  const pinned = await pinnedOf(store);
  if (pinned.length === 0) return [say(language, 'engines.empty')];
  const standing = ({ identity, isKept }: Pinned): PlainCode => {
    if (identity === engines.own) return 'engines.own';
    if (engines.urlOf(identity) !== null) return 'engines.may-run';
    return isKept ? 'engines.kept' : 'engines.absent';
  };
  return [
    table(
      [
        { title: say(language, 'engines.identity'), side: 'left' },
        { title: say(language, 'engines.groups'), side: 'right' },
        { title: say(language, 'engines.standing'), side: 'left' },
      ],
      pinned.map((one) => [
        shortOf(one.identity),
        String(one.groups),
        say(language, standing(one)),
      ]),
    ),
  ];
}

async function trust(
  { io }: Context,
  { data }: Where,
  store: Store,
  wanted: string,
): Promise<string> {
  const { enginesFolder } = await import('../listen.ts');
  const { keepEngine } = await import('../engine-host/engines.ts');
  const pinned = await pinnedOf(store);
  const found = pinned.filter(({ identity }) => wanted.length >= 12 && identity.startsWith(wanted));
  const text = found.length === 1 ? await store.getBlob(found[0].identity) : null;
  if (text === null) throw callError('engines.none', { engine: wanted });
  return keepEngine(enginesFolder(resolve(io.folder, data)), text);
}
