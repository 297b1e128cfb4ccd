/** A list of names for an exercise that a server keeps, beside the running server: read, matched, kept, shown. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deserialize } from 'node:v8';
import type { Command } from 'commander';
import { arrivals, type ExpectedPerson } from '../../sim-core/exercise/index.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { say } from '../../sim-core/text/index.ts';
import { textOfBytes } from '../protocol/file-text.ts';
import type { RosterRead } from '../protocol/roster.ts';
import {
  documentsOf,
  titlesOf,
  type Documents,
  type Exercise,
  type GroupDocument,
} from '../registry/documents.ts';
import { createRosters, rosterRead, type DeskTitles } from '../registry/rosters.ts';
import type { Store } from '../store/port.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { callError, unreadable } from './failure.ts';
import { storeCommand, withStore, type Where } from './stores.ts';
import { table } from './table.ts';

interface RosterOptions extends Where {
  readonly group?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export function rosterCommand(context: Context): Command {
  const { io, language } = context;
  return storeCommand(context, 'roster')
    .description(say(language, 'help.roster'))
    .argument('<exercise>', say(language, 'help.exercise-id'))
    .argument('[file]', say(language, 'help.roster-file'))
    .option('--group <group>', say(language, 'help.roster-group'))
    .option('--dry-run', say(language, 'help.roster-dry-run'))
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong roster EXERCISE people.csv --dry-run', 'help.example-roster'],
      ]),
    )
    .action(async (id: string, file: string | undefined, options: RosterOptions) => {
      const text = file === undefined ? null : readList(context, file);
      await withStore(context, options, async (store) => {
        const documents = documentsOf(store);
        const { exercise, group } = await groupNamed(documents, id, options.group);
        const titles = await titlesIn(store, group);
        const read = text === null ? null : rosterRead(group, titles, text);
        const expected = read?.rows.flatMap((row) => row.expected ?? []) ?? null;
        if (expected?.length === 0) throw callError('roster.nobody');
        const isSaved = expected !== null && options.dryRun !== true;
        if (isSaved) {
          const rosters = createRosters(documents);
          await rosters.save(group, (await rosters.of(group.id)).revision, expected);
        }
        const shown = await shownOf(documents, group, expected);
        if (options.json === true) {
          printJson(io, { exercise: id, group: group.id, saved: isSaved, ...read, ...shown });
          return;
        }
        printLines(io, [
          say(language, 'roster.title', {
            title: titlesOf(exercise)[language],
            count: shown.expected.length,
          }),
          listed(context, shown.expected, titles),
          ...(read === null ? [] : remarks(context, read)),
          ...(expected === null
            ? []
            : [
                isSaved
                  ? say(language, 'roster.saved', { count: expected.length })
                  : say(language, 'roster.not-saved'),
              ]),
        ]);
      });
    });
}

function readList({ io }: Context, file: string): string {
  try {
    return textOfBytes(readFileSync(resolve(io.folder, file)));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** @throws {CallError} for an exercise that is not there, and where it must be said which of its groups */
async function groupNamed(
  documents: Documents,
  id: string,
  named: string | undefined,
): Promise<{ readonly exercise: Exercise; readonly group: GroupDocument }> {
  const exercise = await documents.get('exercise', id);
  if (exercise === null) throw callError('archive.none', { id });
  const groups = exercise.groups.join(', ');
  const count = exercise.groups.length;
  if (named === undefined && count > 1)
    throw callError('roster.which-group', { id, count, groups });
  const wanted = named ?? exercise.groups[0];
  const group = exercise.groups.includes(wanted) ? await documents.get('group', wanted) : null;
  if (group === null) throw callError('roster.no-group', { id, group: wanted, groups });
  return { exercise, group };
}

async function titlesIn(store: Store, { input }: GroupDocument): Promise<DeskTitles> {
  const bytes = await store.getBlob(input);
  if (bytes === null) return {};
  return (deserialize(bytes) as GroupInput).texts.departments ?? {};
}

type Shown = ExpectedPerson & { readonly person: string | null };

async function shownOf(
  documents: Documents,
  { id }: GroupDocument,
  wanted: readonly ExpectedPerson[] | null,
): Promise<{ readonly expected: readonly Shown[] }> {
  const expected = wanted ?? (await createRosters(documents).of(id)).expected;
  const present = (await documents.list('person', `${id}.`)).map(([, person]) => person);
  const come = arrivals(expected, present);
  return { expected: expected.map((one, i) => ({ ...one, person: come[i] })) };
}

function listed({ language }: Context, expected: readonly Shown[], titles: DeskTitles): string {
  const placeOf = ({ role, department }: ExpectedPerson): string => {
    if (department !== null) return titles[department]?.[language] ?? department;
    return say(language, role === 'participant' ? 'roster.lobby' : `role.${role}`);
  };
  return table(
    [
      { title: say(language, 'roster.name'), side: 'left' },
      { title: say(language, 'roster.unit'), side: 'left' },
      { title: say(language, 'roster.place'), side: 'left' },
      { title: say(language, 'roster.come'), side: 'left' },
    ],
    expected.map((one) => [
      one.name,
      one.unit,
      placeOf(one),
      one.person === null ? '' : say(language, 'roster.yes'),
    ]),
  );
}

function remarks({ language }: Context, { rows, leftOut }: RosterRead): readonly string[] {
  return [
    ...rows.flatMap(({ line, notes }) =>
      notes.map(({ said }) => say(language, 'roster.row', { line, what: said[language] })),
    ),
    ...(leftOut.length === 0
      ? []
      : [say(language, 'roster.left-out', { columns: leftOut.join(', ') })]),
  ];
}
