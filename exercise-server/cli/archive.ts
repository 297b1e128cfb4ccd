/** Commands that move, check and forget exercises. They open the store beside a running server. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { ZodError } from 'zod';
import { formatClock, say, type Language } from '../../sim-core/text/index.ts';
import type { Archive, GroupVerdict } from '../archive/archive.ts';
import { sayIssues } from '../registry/malformed.ts';
import type { Store } from '../store/port.ts';
import { printLines, type Context } from './context.ts';
import { callError, CallError, EXIT, unreadable, unwritable } from './failure.ts';
import { engineFinder } from './engines.ts';
import { parseCount } from './quantities.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

const DAY_MS = 24 * 3_600_000;

export function archiveCommands(context: Context, exit: (code: number) => void): Command[] {
  const { io, language } = context;
  const command = (name: string): Command => storeCommand(context, name);

  const exporting = command('export')
    .description(say(language, 'help.export'))
    .argument('<exercise>', say(language, 'help.exercise-id'))
    .argument('<file>', say(language, 'help.file'))
    .option('--last-good', say(language, 'help.last-good'))
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
      try {
        writeFileSync(resolve(io.folder, file), writeArchive(archive));
      } catch (error) {
        throw unwritable(file, error);
      }
      printLines(io, [
        say(language, 'archive.exported', { file, ...sizesOf(archive) }),
        ...cutLines(language, archive),
      ]);
    });

  const importing = command('import')
    .description(say(language, 'help.import'))
    .argument('<file>', say(language, 'help.file'))
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

  const verifying = new Command('verify')
    .description(say(language, 'help.verify'))
    .argument('<file>', say(language, 'help.file'))
    .option('--data <folder>', say(language, 'help.verify-data'), 'data')
    .action(async (file: string, { data }: { readonly data: string }) => {
      const { verifyArchive } = await import('../archive/archive.ts');
      const archive = await readWhole(context, file);
      const verdicts = await verifyArchive(archive, await engineFinder(context, data));
      printLines(io, [
        ...verdicts.map((verdict) => verdictLine(language, verdict)),
        ...cutLines(language, archive),
        ...(archive.isAsWritten ? [] : [say(language, 'archive.changed', { file })]),
      ]);
      const isGood = archive.isAsWritten && verdicts.every(({ end }) => end !== null);
      exit(isGood ? EXIT.done : EXIT.runFailed);
    });

  const backing = command('backup')
    .description(say(language, 'help.backup'))
    .argument('<file>', say(language, 'help.file'))
    .action(async (file: string, where: Where) => {
      const target = resolve(io.folder, file);
      if (existsSync(target)) throw callError('archive.file-exists', { file });
      await withStore(context, where, (store) => store.backup(target));
      printLines(io, [say(language, 'archive.backed-up', { file })]);
    });

  const erasing = command('erase')
    .description(say(language, 'help.erase'))
    .option('--persons', say(language, 'help.erase-persons'))
    .option('--older <days>', say(language, 'help.erase-older'), (value) =>
      parseCount('--older', value, 1),
    )
    .option('--texts', say(language, 'help.erase-texts'))
    .option('--account <name>', say(language, 'help.erase-account'))
    .action(async (options: Wish) => {
      const { persons, older, texts, account } = options;
      if ([persons, older, texts, account].every((wish) => wish === undefined)) {
        throw callError('archive.erase-what');
      }
      printLines(io, await withStore(context, options, (store) => forget(context, store, options)));
    });

  return [exporting, importing, verifying, backing, erasing];
}

interface Wish extends Where {
  readonly persons?: true;
  readonly older?: number;
  readonly texts?: true;
  readonly account?: string;
}

/** @returns what was erased, a line for each wish */
async function forget(
  { language }: Context,
  store: Store,
  { persons, older, texts, account }: Wish,
): Promise<readonly string[]> {
  const { eraseAccount, eraseExercises, erasePersons, eraseTexts } =
    await import('../archive/erase.ts');
  const lines: string[] = [];
  if (account !== undefined) {
    if (!(await eraseAccount(store, account))) throw callError('archive.no-account', { account });
    lines.push(say(language, 'archive.erased-account', { account }));
  }
  if (persons === true) {
    lines.push(say(language, 'archive.erased-persons', { persons: await erasePersons(store) }));
  }
  if (texts === true) {
    const { records, left, damaged } = await eraseTexts(store);
    lines.push(
      say(language, 'archive.erased-texts', { records, left }),
      ...damaged.map(({ group, seq, why }) =>
        say(language, 'archive.texts-damaged', { group, seq, why: whyDamaged(language, why) }),
      ),
    );
  }
  if (older !== undefined) {
    const { length } = await eraseExercises(store, Date.now() - older * DAY_MS);
    lines.push(say(language, 'archive.erased-exercises', { exercises: length }));
  }
  return lines;
}

/** What is wrong with a record, or with what a group is made of, in words. */
export function whyDamaged(
  language: Language,
  why: NonNullable<GroupVerdict['fault']>['why'] | 'unreadable' | 'document',
): string {
  return say(language, `damage.${why}`);
}

function verdictLine(language: Language, verdict: GroupVerdict): string {
  const { group, records, fault, engine, end } = verdict;
  if (fault !== null) {
    return say(language, 'archive.group-bad', {
      group,
      seq: fault.seq,
      why: whyDamaged(language, fault.why),
    });
  }
  if (end === null) {
    const short = (engine ?? '').slice(0, 12);
    return say(language, 'archive.group-other-engine', { group, records, engine: short });
  }
  const time = formatClock(end.nowMs);
  return say(language, 'archive.group-good', { group, records, time, hash: end.hash });
}

/** What is left out of each group, and why. */
export function cutLines(language: Language, { groups, left }: Archive): readonly string[] {
  const cut = groups.flatMap(({ document, records, damage }) =>
    damage === null
      ? []
      : [
          say(language, 'archive.cut', {
            group: document.id,
            records: records.length,
            seq: damage.seq,
            why: whyDamaged(language, damage.why),
          }),
        ],
  );
  return [
    ...cut,
    ...left.map(({ group, why }) =>
      say(language, 'archive.left', { group, why: whyDamaged(language, why) }),
    ),
  ];
}

/** @throws {CallError} naming the first group of which nothing can be taken along */
export function refuseLeft(
  { left }: Archive,
  code: 'archive.export-left' | 'archive.restore-left',
): void {
  for (const { group, why } of left) {
    throw new CallError((language) => [
      say(language, code, { group, why: whyDamaged(language, why) }),
    ]);
  }
}

/** @throws {CallError} naming the first group whose chain or input is not as it was written */
export function refuseDamaged(
  { groups }: Archive,
  faultOf: (group: Archive['groups'][number]) => GroupVerdict['fault'],
  code: 'archive.export-damaged' | 'archive.restore-damaged',
): void {
  for (const group of groups) {
    const fault = faultOf(group);
    if (fault === null) continue;
    throw new CallError((language) => [
      say(language, code, {
        group: group.document.id,
        seq: fault.seq,
        why: whyDamaged(language, fault.why),
      }),
    ]);
  }
}

export function sizesOf({ groups }: Archive): {
  readonly groups: number;
  readonly records: number;
} {
  return {
    groups: groups.length,
    records: groups.reduce((sum, { records }) => sum + records.length, 0),
  };
}

/** What is wrong with a file that is no whole exercise, in words. */
function notAnExercise(file: string, text: string, error: unknown): CallError {
  if (!(error instanceof ZodError)) return callError('archive.not-json', { file });
  const read: unknown = JSON.parse(text);
  const kind: unknown =
    typeof read === 'object' && read !== null ? Reflect.get(read, 'kind') : null;
  if (kind !== 'liandong-exercise') return callError('archive.foreign', { file });
  const what = sayIssues(error.issues, read, { zh: file, en: file });
  return new CallError((language) => [
    say(language, 'archive.malformed', { file, what: what[language] }),
  ]);
}

/** Reads an exported file. @throws {CallError} for what is none */
export async function readWhole(
  { io }: Context,
  file: string,
): Promise<Archive & { readonly isAsWritten: boolean }> {
  const { readArchive } = await import('../archive/archive.ts');
  let text: string;
  try {
    text = readFileSync(resolve(io.folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  try {
    return readArchive(text);
  } catch (error) {
    throw notAnExercise(file, text, error);
  }
}
