import { Command } from 'commander';
import { errorLimitOf, runLab, verdictOf, type Row } from '../../sim-core/lab/index.ts';
import { formatNumber, say, type Language } from '../../sim-core/text/index.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { EXIT } from './failure.ts';
import { labNamed, openShelf } from './inputs.ts';
import { parseCount } from './quantities.ts';
import { table } from './table.ts';

interface LabOptions {
  readonly repeat?: number;
  readonly json?: true;
}

/** A standard error needs two values. */
const LEAST_REPEATS = 2;

export function labCommand(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  return new Command('lab')
    .description(say(language, 'help.lab'))
    .argument('<lab>', say(language, 'help.lab-name'))
    .option('--repeat <count>', say(language, 'help.repeat'), (value) =>
      parseCount('--repeat', value, LEAST_REPEATS),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText('after', examples(language, [['liandong lab a1-one-desk', 'help.example-lab']]))
    .action((name: string, { repeat, json }: LabOptions) => {
      const { model, texts } = labNamed(openShelf(), name, io);
      const rows = runLab({ ...model, seeds: repeat ?? model.seeds });
      const passed = rows.filter((row) => verdictOf(row) === 'pass').length;
      exit(passed === rows.length ? EXIT.done : EXIT.runFailed);
      if (json === true) {
        printJson(io, { lab: model.id, title: texts.title, rows: rows.map(documentOf) });
        return;
      }
      const columns = [
        { title: say(language, 'lab.target'), side: 'left' },
        { title: say(language, 'lab.what'), side: 'left' },
        { title: say(language, 'lab.expected'), side: 'right' },
        { title: say(language, 'lab.observed'), side: 'right' },
        { title: say(language, 'lab.error'), side: 'right' },
        { title: say(language, 'list.unit'), side: 'left' },
        { title: say(language, 'lab.verdict'), side: 'left' },
      ] as const;
      const lines = rows.map((row) => {
        const { title, unit } = texts.targets[row.id];
        const error = row.judgement.kind === 'sampled' ? written(row.judgement.error, 2) : '';
        return [
          row.id,
          title[language],
          written(row.expected, 6),
          written(row.observed, 6),
          error,
          unit[language],
          sayVerdict(row, language),
        ];
      });
      printLines(io, [
        texts.title[language],
        texts.summary[language],
        '',
        table(columns, lines),
        '',
        say(language, 'lab.passed', {
          passed: formatNumber(passed, 0),
          count: formatNumber(rows.length, 0),
        }),
      ]);
    });
}

function sayVerdict(row: Row, language: Language): string {
  const verdict = verdictOf(row);
  if (verdict !== 'unsharp') return say(language, `lab.${verdict}`);
  return say(language, 'lab.unsharp', { limit: written(errorLimitOf(row) ?? 0, 2) });
}

function documentOf(row: Row): object {
  const { id, expected, observed, judgement, seeds } = row;
  return {
    target: id,
    expected,
    observed,
    standard_error: judgement.kind === 'sampled' ? judgement.error : null,
    standard_error_limit: errorLimitOf(row),
    tolerance: judgement.kind === 'exact' ? judgement.tolerance : null,
    repeats: seeds,
    verdict: verdictOf(row),
  };
}

function written(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
