import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, say, type Language } from '../../sim-core/text/index.ts';
import { COMMAND_NAMES, commandIn, COMMANDS } from './commands.ts';
import { localHelp, parsingSentences } from './commander-words.ts';
import type { Context } from './context.ts';
import { CallError, EXIT } from './failure.ts';
import type { Io } from './io.ts';
import { languageOf } from './language.ts';
import { programVersion } from './version.ts';
import { wrap } from './width.ts';

/**
 * The `liandong` command: words after the program's name in, exit code out. Never throws and never
 * ends the process, so that a test can call it.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv, io.env);
  let code: number = EXIT.done;
  let program: Command | null = null;
  try {
    program = await programFor(argv, { io, language }, (value) => {
      code = value;
    });
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    const failed = await failedWith(error, language, argv, program);
    for (const sentence of failed.sentences) io.err(`${sentence}\n`);
    if (io.env['LIANDONG_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`);
    return failed.code;
  }
}

/** The whole command that is called, and of the others what the help page says. */
async function programFor(
  argv: readonly string[],
  context: Context,
  exit: (code: number) => void,
): Promise<Command> {
  const { io, language } = context;
  const called = commandIn(argv);
  const make = called === null ? null : await COMMANDS[called]();
  const program = new Command('liandong')
    .description(say(language, 'help.program'))
    .version(programVersion(), '--version', say(language, 'help.version'))
    .addOption(new Option('--lang <language>', say(language, 'help.lang')).choices(LANGUAGES))
    .addHelpText('after', `\n${wrap(say(language, 'help.exit'), helpWidth(io)).join('\n')}`)
    .helpCommand(false);
  const commands = COMMAND_NAMES.map((name) =>
    make !== null && name === called
      ? make(context, exit)
      : new Command(name).description(say(language, `help.${name}`)),
  );
  for (const command of commands) program.addCommand(command);
  for (const command of [
    program,
    ...commands,
    ...commands.flatMap(({ commands: inner }) => inner),
  ]) {
    command
      .exitOverride()
      // What commander would say itself is said by us, in the user's language.
      .configureOutput({
        writeOut: io.out,
        writeErr: () => {},
        getOutHelpWidth: () => helpWidth(io),
      })
      .configureHelp(localHelp(language))
      .helpOption('-h, --help', say(language, 'help.help'));
  }
  return program;
}

function helpWidth({ columns }: Io): number {
  return Math.min(columns ?? 100, 100);
}

/** Names of the options that a call may have. */
function optionsOf(program: Command | null, argv: readonly string[]): readonly string[] {
  const called = program?.commands.find((command) => command.name() === commandIn(argv));
  return [program, called, ...(called?.commands ?? [])]
    .flatMap((command) => command?.options ?? [])
    .flatMap(({ long }) => long ?? []);
}

async function failedWith(
  error: unknown,
  language: Language,
  argv: readonly string[],
  program: Command | null,
): Promise<{ readonly sentences: readonly string[]; readonly code: number }> {
  if (error instanceof CallError) {
    return { sentences: error.sentences(language), code: EXIT.callWrong };
  }
  if (error instanceof CommanderError) {
    return {
      sentences: parsingSentences(error, language, argv, optionsOf(program, argv)),
      code: EXIT.callWrong,
    };
  }
  // What else can fail is known to those who load the model and the store, as the failed command did.
  const sentences = await import('./sentences.ts');
  return sentences.failedWith(error, language);
}
