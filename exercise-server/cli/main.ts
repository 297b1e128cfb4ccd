import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, say, type Language } from '../../sim-core/text/index.ts';
import { sayProblem } from '../../sim-core/files/index.ts';
import { RunFailure } from '../batch/run-all.ts';
import { UnreadableFile } from '../batch/shelf.ts';
import { StoreFault } from '../room/log-port.ts';
import { CallError, EXIT, whyRefused } from './failure.ts';
import { localHelp, parsingSentences } from './commander-words.ts';
import { accountCommand } from './account.ts';
import { afterActionCommand } from './after-action.ts';
import { campaignCommand } from './campaign.ts';
import { compareCommand } from './compare.ts';
import { doctorCommand } from './doctor.ts';
import { archiveCommands } from './archive.ts';
import { auditCommand } from './audit.ts';
import { botsCommand } from './bots.ts';
import type { Context } from './context.ts';
import { enginesCommand } from './engines.ts';
import { experimentCommand } from './experiment.ts';
import { figureCommand } from './figure.ts';
import { FileProblems } from './inputs.ts';
import type { Io } from './io.ts';
import { labCommand } from './lab.ts';
import { languageOf } from './language.ts';
import { listCommand } from './list.ts';
import { mergeCommand } from './merge.ts';
import { rehearseCommand } from './rehearse.ts';
import { replayCommand } from './replay.ts';
import { restoreCommand } from './restore.ts';
import { retentionCommand } from './retention.ts';
import { rosterCommand } from './roster.ts';
import { runCommand } from './run.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';
import { validateCommand } from './validate.ts';
import { programVersion } from './version.ts';

/**
 * The `liandong` command: words after the program's name in, exit code out. Never throws and never
 * ends the process, so that a test can call it.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = languageOf(argv, io.env);
  let code: number = EXIT.done;
  const program = programOf({ io, language }, (value) => {
    code = value;
  });
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    for (const sentence of sentencesOf(error, language, argv)) io.err(`${sentence}\n`);
    if (io.env['LIANDONG_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`);
    return callWasWrong(error) ? EXIT.callWrong : EXIT.runFailed;
  }
}

function programOf(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  const program = new Command('liandong')
    .description(say(language, 'help.program'))
    .version(programVersion(), '--version', say(language, 'help.version'))
    .addOption(new Option('--lang <language>', say(language, 'help.lang')).choices(LANGUAGES))
    .addHelpText('after', `\n${say(language, 'help.exit')}`)
    .helpCommand(false);
  const commands = [
    startCommand(context),
    serveCommand(context),
    doctorCommand(context, exit),
    accountCommand(context),
    botsCommand(context, exit),
    ...archiveCommands(context, exit),
    restoreCommand(context),
    rosterCommand(context),
    auditCommand(context, exit),
    retentionCommand(context),
    replayCommand(context),
    afterActionCommand(context),
    enginesCommand(context),
    listCommand(context),
    validateCommand(context, exit),
    runCommand(context),
    compareCommand(context),
    campaignCommand(context),
    experimentCommand(context),
    mergeCommand(context),
    figureCommand(context),
    labCommand(context, exit),
    rehearseCommand(context),
  ];
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
        getOutHelpWidth: () => Math.min(io.columns ?? 100, 100),
      })
      .configureHelp(localHelp(language))
      .helpOption('-h, --help', say(language, 'help.help'));
  }
  return program;
}

function callWasWrong(error: unknown): boolean {
  return [CallError, CommanderError, FileProblems, UnreadableFile].some(
    (kind) => error instanceof kind,
  );
}

function sentencesOf(
  error: unknown,
  language: Language,
  argv: readonly string[],
): readonly string[] {
  if (error instanceof CallError) return error.sentences(language);
  if (error instanceof CommanderError) return parsingSentences(error, language, argv);
  if (error instanceof FileProblems) {
    return [
      ...error.problems.map((problem) => sayProblem(problem, language)),
      say(language, 'call.bad-files', { count: error.problems.length }),
    ];
  }
  if (error instanceof UnreadableFile) {
    const why = whyRefused(language, error.code);
    return [say(language, 'call.unreadable-file', { file: error.file, why })];
  }
  if (error instanceof StoreFault) {
    const said = error.kind === 'damaged' ? 'archive.damaged' : 'archive.no-store';
    return [say(language, said, { what: error.message })];
  }
  if (error instanceof RunFailure) {
    return [say(language, 'run.failed', { ...error.run, why: error.message })];
  }
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [say(language, 'run.fault', { what })];
}
