import { Command } from 'commander';
import { rehearsalOf, rehearseOnce } from '../../sim-core/exercise/index.ts';
import type { Future, GroupInput, Rehearsal } from '../../sim-core/exercise/index.ts';
import {
  formatNumber,
  formatShare,
  MINUTE,
  say,
  type Language,
} from '../../sim-core/text/index.ts';
import type { CompiledExercise } from '../batch/compiled.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { onlyOne, openGiven } from './given.ts';
import { exerciseNamed, mechanismNamed, openShelf } from './inputs.ts';
import { startProgress } from './progress.ts';
import { parseCount } from './quantities.ts';
import { table } from './table.ts';

/** Shares of futures from which a cell is marked. */
const OFTEN = 0.5;

interface RehearseOptions {
  readonly mechanism?: string;
  readonly futures: number;
  readonly people: number;
  readonly json?: true;
}

export function rehearseCommand(context: Context): Command {
  const { language } = context;
  return new Command('rehearse')
    .description(say(language, 'help.rehearse'))
    .argument('<exercise...>', say(language, 'given.exercise'))
    .option('--mechanism <mechanism>', say(language, 'help.rehearse-mechanism'))
    .option('--futures <count>', say(language, 'help.futures'), countOf('--futures'), 100)
    .option('--people <count>', say(language, 'help.people'), countOf('--people'), 18)
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong rehearse taipu-river-90 --people 18', 'help.example-rehearse'],
        ['liandong rehearse my-draft/', 'given.example-folder'],
      ]),
    )
    .action((names: string[], options: RehearseOptions) => rehearse(context, names, options));
}

/** How commander hands a count on. */
function countOf(option: string): (value: string) => number {
  return (value) => parseCount(option, value, 1);
}

function rehearse(context: Context, names: readonly string[], options: RehearseOptions): void {
  const { io, language } = context;
  const beside = options.mechanism === undefined ? [] : [options.mechanism];
  const given = openGiven(openShelf(), io, 'exercise', names, beside);
  const { shelf } = given;
  const exercise = exerciseNamed(shelf, onlyOne(given, 'exercise'), io);
  const { definition, scenario } = exercise;
  const mechanism = mechanismNamed(shelf, options.mechanism ?? definition.mechanism, io);
  const input = (future: number): GroupInput => ({
    definition,
    scenario: scenario.model,
    texts: scenario.texts,
    mechanisms: [mechanism.model],
    seed: String(future + 1),
  });
  const progress = startProgress(io, definition.title[language], options.futures);
  const futures: Future[] = [];
  for (let future = 0; future < options.futures; future++) {
    futures.push(rehearseOnce(input(future), options.people));
    progress.step();
  }
  progress.stop();
  const rehearsal = rehearsalOf(input(0), options.people, futures);
  if (options.json === true) {
    printJson(io, { exercise: definition.id, mechanism: mechanism.model.id, ...rehearsal });
  } else {
    printLines(io, report(language, exercise, rehearsal));
  }
}

function report(
  language: Language,
  { definition, scenario }: CompiledExercise,
  rehearsal: Rehearsal,
): readonly string[] {
  const { futures, people, columns, seats, injects, phases, idle, beginsUnseen } = rehearsal;
  const numbers = { title: definition.title[language], futures, people };
  const minutes = Array.from({ length: columns }, (_, c) => ({
    title: `${c * 10}′`,
    side: 'right' as const,
  }));
  const titleOf = (id: string): string => scenario.texts.departments[id]?.[language] ?? id;
  const phaseOf = (phase: string): string =>
    definition.agenda.find(({ id }) => id === phase)?.title[language] ?? phase;
  const loads = seats.map(({ department, merges, columns: cells }) => [
    merges.length === 0
      ? titleOf(department)
      : say(language, 'rehearse.merged', {
          seat: titleOf(department),
          merges: say(language, 'rehearse.merged-count', { count: merges.length }),
        }),
    ...cells.map(({ messages, decisions, idle, overload }) => {
      const mark = overload > OFTEN ? '!' : idle > OFTEN ? '–' : '';
      const amount = messages + decisions;
      return mark === '–' ? mark : `${formatNumber(amount, 0)}${mark}`;
    }),
  ]);
  const idleLine = ({
    department,
    fromMs,
    toMs,
    phases: meanwhile,
  }: (typeof idle)[number]): string =>
    say(language, 'rehearse.idle-line', {
      seat: titleOf(department),
      from: fromMs / MINUTE,
      to: toMs / MINUTE,
      phases: meanwhile.map(phaseOf).join(' · '),
    });
  const faults = injects.flatMap(({ inject, comes, tells, known, why }) =>
    why === null
      ? []
      : [
          say(language, `rehearse.${why}`, {
            inject,
            comes: formatShare(comes),
            tells: formatShare(tells),
            known: formatShare(known),
          }),
        ],
  );
  return [
    say(language, 'rehearse.title', numbers),
    '',
    say(language, 'rehearse.loads'),
    table([{ title: say(language, 'list.seats'), side: 'left' }, ...minutes], loads),
    '',
    say(language, 'rehearse.agenda'),
    table(
      [
        { title: say(language, 'rehearse.phase'), side: 'left' },
        { title: say(language, 'rehearse.begins'), side: 'right' },
        { title: say(language, 'rehearse.pace'), side: 'right' },
        { title: say(language, 'rehearse.busiest'), side: 'left' },
        { title: say(language, 'rehearse.hands'), side: 'right' },
      ],
      phases.map(({ phase, begins, pace, busiest }) => [
        phaseOf(phase),
        formatNumber(begins, 1),
        formatNumber(pace, 1),
        titleOf(busiest.department),
        formatNumber(busiest.people, 1),
      ]),
    ),
    say(language, 'rehearse.unseen', { count: formatNumber(beginsUnseen, 1) }),
    '',
    ...(idle.length === 0
      ? [say(language, 'rehearse.idle-none')]
      : [say(language, 'rehearse.idle'), ...idle.map(idleLine)]),
    '',
    ...(faults.length === 0 ? [say(language, 'rehearse.injects-good')] : faults),
  ];
}
