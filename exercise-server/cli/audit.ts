/** Who did what to a server: its audit log, read back for whoever must answer for it. */
import type { Command } from 'commander';
import { MESSAGES, say, type Language, type MessageCode } from '../../sim-core/text/index.ts';
import type { AuditLine } from '../archive/audit-lines.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { EXIT } from './failure.ts';
import { parseCount } from './quantities.ts';
import { storeCommand, withStore, type Where } from './stores.ts';
import { table } from './table.ts';

interface Options extends Where {
  readonly last?: number;
  readonly json?: true;
}

export function auditCommand(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  return storeCommand(context, 'audit')
    .description(say(language, 'help.audit'))
    .option('--last <n>', say(language, 'help.audit-last'), (value) =>
      parseCount('--last', value, 1),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText('after', examples(language, [['liandong audit --last 50', 'help.example-audit']]))
    .action(async ({ last, json, ...where }: Options) => {
      const { readAudit } = await import('../archive/audit-lines.ts');
      const { lines, damaged } = await withStore(context, where, readAudit);
      const shown = last === undefined ? lines : lines.slice(-last);
      if (json === true) {
        printJson(io, {
          lines: shown.map(({ atMs, ...line }) => ({ at_ms: atMs, ...line })),
          damaged,
        });
      } else {
        printLines(io, [
          shown.length === 0 ? say(language, 'audit.none') : inRows(language, shown),
        ]);
        for (const { stream, seq } of damaged) {
          io.err(`${say(language, 'audit.damaged', { stream, seq })}\n`);
        }
      }
      exit(damaged.length === 0 ? EXIT.done : EXIT.runFailed);
    });
}

function inRows(language: Language, lines: readonly AuditLine[]): string {
  const column = (title: string) => ({ title, side: 'left' }) as const;
  const columns = [
    column(say(language, 'audit.at')),
    column(say(language, 'audit.who')),
    column(say(language, 'audit.what')),
    column(say(language, 'audit.subject')),
    column(say(language, 'audit.seat')),
    column(say(language, 'audit.outcome')),
    column(say(language, 'audit.from')),
  ];
  return table(
    columns,
    lines.map(({ atMs, who, name, verb, subject, seat, ok, why, from }) => [
      new Date(atMs).toISOString().slice(0, 19).replace('T', ' '),
      name ?? who ?? say(language, 'audit.nobody'),
      wordOf(language, `audit.verb-${verb}`) ?? verb,
      subject ?? '',
      seat ?? '',
      ok
        ? say(language, 'audit.done')
        : say(language, 'audit.refused', { why: whyOf(language, why) }),
      from,
    ]),
  );
}

/** A newer server may have written a verb or a reason that this one has no word for. */
function wordOf(language: Language, code: string): string | null {
  return code in MESSAGES ? MESSAGES[code as MessageCode][language] : null;
}

function whyOf(language: Language, why: string | null): string {
  if (why === null) return '';
  return wordOf(language, why) ?? why;
}
