/** `verify`: the chain of an exported exercise, and what replaying it gives. */
import { Command } from 'commander';
import { formatClock, say, type Language } from '../../sim-core/text/index.ts';
import type { GroupVerdict } from '../archive/archive.ts';
import { readWhole } from './archive-file.ts';
import { cutLines, whyDamaged } from './archive-text.ts';
import { examples, printLines, type Context } from './context.ts';
import { engineFinder } from './engines.ts';
import { EXIT } from './failure.ts';

export function verifyCommand(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  return new Command('verify')
    .description(say(language, 'help.verify'))
    .argument('<file>', say(language, 'help.file'))
    .option('--data <folder>', say(language, 'help.verify-data'), 'data')
    .addHelpText(
      'after',
      examples(language, [['liandong verify drill.json', 'help.example-verify']]),
    )
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
