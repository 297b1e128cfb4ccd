/** `erase`: personal data, texts, accounts, exercises that are old. */
import type { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import type { Store } from '../store/port.ts';
import { whyDamaged } from './archive-text.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { parseCount } from './quantities.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

const DAY_MS = 24 * 3_600_000;

interface Wish extends Where {
  readonly persons?: true;
  readonly older?: number;
  readonly texts?: true;
  readonly account?: string;
}

export function eraseCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'erase')
    .description(say(language, 'help.erase'))
    .option('--persons', say(language, 'help.erase-persons'))
    .option('--older <days>', say(language, 'help.erase-older'), (value) =>
      parseCount('--older', value, 1),
    )
    .option('--texts', say(language, 'help.erase-texts'))
    .option('--account <name>', say(language, 'help.erase-account'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong erase --persons', 'help.example-erase'],
        ['liandong erase --older 365', 'help.example-erase-older'],
      ]),
    )
    .action(async (options: Wish) => {
      const { persons, older, texts, account } = options;
      if ([persons, older, texts, account].every((wish) => wish === undefined)) {
        throw callError('archive.erase-what');
      }
      printLines(io, await withStore(context, options, (store) => forget(context, store, options)));
    });
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
