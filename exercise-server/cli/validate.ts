import { Command } from 'commander';
import { OPTIONS } from '../../sim-core/index.ts';
import { sayProblem, validateFile, type Problem } from '../../sim-core/files/index.ts';
import { say } from '../../sim-core/text/index.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { EXIT } from './failure.ts';
import { layGiven, readGiven } from './given.ts';
import { openShelf } from './inputs.ts';

export function validateCommand(context: Context, exit: (code: number) => void): Command {
  const { language } = context;
  return new Command('validate')
    .description(say(language, 'help.validate'))
    .argument('<files...>', say(language, 'given.files'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong validate my-mechanism.yaml', 'help.example-validate'],
        ['liandong validate my-draft/', 'given.example-folder'],
      ]),
    )
    .action((names: string[], options: { readonly json?: true }) => {
      const shelf = openShelf();
      const given = names.flatMap((name) => readGiven(shelf, context.io, name));
      const { library } = layGiven(shelf, context.io, given);
      const found = given.map(({ name, file }) => ({
        name,
        problems: validateFile(library, OPTIONS, file),
      }));
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
