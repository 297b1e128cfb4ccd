/** `retention`: how long a server keeps things, what it is about to erase, and what it must not. */
import type { Command } from 'commander';
import { say, type Language } from '../../sim-core/text/index.ts';
import type { Due, Outlook, Periods } from '../archive/retention.ts';
import type { Store } from '../store/port.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { parseCount } from './quantities.ts';
import { storeCommand, withStore, type Where } from './stores.ts';

/** `off`: never. */
type Days = number | 'off';

interface Options extends Where {
  readonly exercises?: Days;
  readonly audit?: Days;
  readonly hold?: string;
  readonly release?: string;
  readonly json?: true;
}

export function retentionCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'retention')
    .description(say(language, 'help.retention'))
    .option('--exercises <days>', say(language, 'help.retention-exercises'), (value) =>
      parseDays('--exercises', value),
    )
    .option('--audit <days>', say(language, 'help.retention-audit'), (value) =>
      parseDays('--audit', value),
    )
    .option('--hold <exercise>', say(language, 'help.retention-hold'))
    .option('--release <exercise>', say(language, 'help.retention-release'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong retention', 'help.example-retention'],
        ['liandong retention --exercises 180 --audit 400', 'help.example-retention-set'],
      ]),
    )
    .action(async (options: Options) => {
      const seen = await withStore(context, options, async (store) => {
        const { outlook, readPeriods, writePeriods } = await import('../archive/retention.ts');
        await holds(store, options);
        const { exercises, audit } = options;
        if (exercises !== undefined || audit !== undefined) {
          // What is not named stays; a setting that cannot be read is replaced whole.
          const isWhole = exercises !== undefined && audit !== undefined;
          const before = isWhole ? { exercises: null, audit: null } : await readPeriods(store);
          await writePeriods(store, {
            exercises: periodOf(exercises, before.exercises),
            audit: periodOf(audit, before.audit),
          });
        }
        return outlook(store, Date.now());
      });
      if (options.json === true) printJson(io, documentOf(seen));
      else printLines(io, linesOf(language, seen));
    });
}

async function holds(store: Store, { hold, release }: Options): Promise<void> {
  const { holdExercise } = await import('../archive/retention.ts');
  for (const [id, isHeld] of [
    [hold, true],
    [release, false],
  ] as const) {
    if (id !== undefined && !(await holdExercise(store, id, isHeld))) {
      throw callError('archive.none', { id });
    }
  }
}

/** @throws {CallError} for what is neither a number of days nor `off` */
function parseDays(option: string, value: string): Days {
  return value.trim().toLowerCase() === 'off' ? 'off' : parseCount(option, value, 1);
}

function periodOf(days: Days | undefined, before: number | null): number | null {
  if (days === undefined) return before;
  return days === 'off' ? null : days;
}

function linesOf(language: Language, { periods, due, expired }: Outlook): readonly string[] {
  return [
    periodLine(language, periods, 'exercises'),
    periodLine(language, periods, 'audit'),
    due.length === 0 ? say(language, 'retention.nothing') : say(language, 'retention.due'),
    ...due.map((one) => `  ${dueLine(language, one)}`),
    say(language, 'retention.expired', { count: expired.length }),
    say(language, 'retention.dry-run'),
  ];
}

function periodLine(language: Language, periods: Periods, of: keyof Periods): string {
  const days = periods[of];
  return days === null
    ? say(language, `retention.${of}-never`)
    : say(language, `retention.${of}`, { days });
}

function dueLine(
  language: Language,
  { kind, id, title, overMs, eraseMs, isTold, kept }: Due,
): string {
  const what =
    kind === 'audit'
      ? say(language, 'retention.audit-month', { id })
      : say(language, 'retention.exercise', { id, title: title?.[language] ?? '' });
  const over = dayOf(overMs);
  if (kept === 'hold') return say(language, 'retention.held', { what, over });
  const date = dayOf(eraseMs);
  const line = say(language, isTold ? 'retention.told' : 'retention.untold', { what, over, date });
  return kept === 'open' ? `${line} ${say(language, 'retention.open')}` : line;
}

function dayOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}

function documentOf({ periods, due, expired }: Outlook): object {
  return {
    days: periods,
    due: due.map(({ kind, id, title, overMs, eraseMs, isTold, kept }) => ({
      kind,
      id,
      title,
      over_ms: overMs,
      erase_ms: eraseMs,
      told: isTold,
      kept,
    })),
    expired: expired.length,
  };
}
