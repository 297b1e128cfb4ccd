import { Command } from 'commander';
import { OPTIONS } from '../../sim-core/index.ts';
import { sayProblem, validateFile, type Problem } from '../../sim-core/files/index.ts';
import { say } from '../../sim-core/text/index.ts';
import { pathOnShelf, readNamed } from '../batch/shelf.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { EXIT } from './failure.ts';
import { openShelf, type Shelf } from './inputs.ts';

export function validateCommand(context: Context, exit: (code: number) => void): Command {
  const { language } = context;
  return new Command('validate')
    .description(say(language, 'help.validate'))
    .argument('<files...>', say(language, 'help.validate-files'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [['liandong validate my-mechanism.yaml', 'help.example-validate']]),
    )
    .action((names: string[], options: { readonly json?: true }) => {
      const shelf = openShelf();
      const found = names.map((name) => ({ name, problems: problemsOf(shelf, name, context) }));
      if (options.json === true) {
        printJson(
          context.io,
          found.map(({ name, problems }) => ({
            file: name,
            valid: problems.length === 0,
            problems,
          })),
        );
      } else {
        for (const { name, problems } of found) printLines(context.io, report(name, problems));
      }
      exit(found.some(({ problems }) => problems.length > 0) ? EXIT.callWrong : EXIT.done);
    });

  function report(file: string, problems: readonly Problem[]): string[] {
    if (problems.length === 0) return [say(language, 'validate.good', { file })];
    return [
      say(language, 'validate.bad', { file, count: problems.length }),
      ...problems.map((problem) => `  ${sayProblem(problem, language)}`),
    ];
  }
}

/** A shipped file is known by its place on the shelf, so that it is not its own double. */
function problemsOf(shelf: Shelf, name: string, { io }: Context): readonly Problem[] {
  const read = readNamed(name, io.folder);
  const shipped = pathOnShelf(name, io.folder, shelf.folder);
  return validateFile(
    shelf.library,
    OPTIONS,
    shipped === null ? read : { path: shipped, text: read.text },
  );
}
