/** `after-action`: the after-action report 演练总结评估报告 of an exercise, out of its log. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { LANGUAGES, say, type Language, type Text } from '../../sim-core/text/index.ts';
import { reportDocument, type ExerciseReport } from '../after-action/exercise-report.ts';
import { FORMATS, type Format } from '../protocol/after-action.ts';
import type { Archive } from '../archive/archive.ts';
import { cutLines } from './archive-text.ts';
import { mainPoints } from './after-action-text.ts';
import { examples, printJson, printLines, type Context } from './context.ts';
import { inFolder } from './experiment-results.ts';
import { callError, CallError } from './failure.ts';
import { mechanismIds, mechanismNamed, openShelf } from './inputs.ts';
import { unlessBroken } from './listed.ts';
import { archiveOf, chosenGroups, playedGroup, shortEngine } from './played.ts';
import { storeCommand, type Where } from './stores.ts';
import { programVersion } from './version.ts';

interface AfterActionOptions extends Where {
  readonly group?: string;
  readonly out?: string;
  readonly formats?: readonly Format[];
  readonly language?: Language | 'both';
  readonly json?: true;
}

export function afterActionCommand(context: Context): Command {
  const { language } = context;
  return storeCommand(context, 'after-action')
    .description(say(language, 'help.after-action'))
    .argument('<exercise>', say(language, 'help.replay-exercise'))
    .option('--group <group>', say(language, 'help.after-action-group'))
    .option('--out <folder>', say(language, 'help.after-action-out'))
    .option('--formats <formats>', say(language, 'help.after-action-formats'), parseFormats)
    .addOption(
      new Option('--language <language>', say(language, 'help.after-action-language')).choices([
        ...LANGUAGES,
        'both',
      ]),
    )
    .option('--json', say(language, 'help.json'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong after-action drill.json', 'help.example-after-action'],
        [
          'liandong after-action drill.json --out report --formats docx,xlsx --language zh',
          'help.example-after-action-out',
        ],
      ]),
    )
    .action(async (name: string, options: AfterActionOptions) => {
      if (options.formats !== undefined && options.out === undefined) {
        throw callError('after-action-document.needs-out');
      }
      const names = fileNames(context, options);
      refuseExisting(context, options.out, names);
      const archive = await archiveOf(context, name, options);
      const cut = cutLines(language, archive);
      if (archive.groups.length === 0) throw new CallError((said) => cutLines(said, archive));
      const report = await reportOf(context, archive, options);
      for (const line of cut) context.io.err(`${line}\n`);
      if (options.out !== undefined) await writeReport(context, report, options.out, names);
      if (options.json === true) printJson(context.io, reportDocument(report));
      else if (options.out === undefined) printLines(context.io, mainPoints(report, language));
    });
}

/** @throws {CallError} */
function parseFormats(value: string): readonly Format[] {
  return value.split(/[,，]/).map((word) => {
    const format = FORMATS.find((known) => known === word.trim());
    if (format !== undefined) return format;
    throw callError('after-action-document.bad-format', {
      format: word,
      known: FORMATS.join(', '),
    });
  });
}

async function reportOf(
  context: Context,
  archive: Archive,
  options: AfterActionOptions,
): Promise<ExerciseReport> {
  const { composeReport, OtherCourse } = await import('../after-action/compose.ts');
  const { shippedEngine } = await import('../engine-host/engines.ts');
  const groups = chosenGroups(archive, options.group);
  try {
    return await composeReport(
      { ...archive, groups },
      {
        version: programVersion(),
        own: shippedEngine().own,
        engineOf: async (group) => (await playedGroup(context, group, options)).engine.createGroup,
        titleOf: shippedTitles(context),
      },
    );
  } catch (error) {
    if (!(error instanceof OtherCourse)) throw error;
    const { group } = error;
    throw callError('after-action-document.other-course', {
      group: group.document.id,
      engine: await shortEngine(group),
    });
  }
}

function shippedTitles({ io }: Context): (mechanism: string) => Text | null {
  const shelf = openShelf();
  const shipped = new Set(mechanismIds(shelf));
  return (id) => {
    if (!shipped.has(id)) return null;
    return unlessBroken(() => mechanismNamed(shelf, id, io))?.title ?? null;
  };
}

interface FileName {
  readonly name: string;
  readonly format: Format;
  readonly languages: readonly Language[];
}

/** Documents that people go on writing in are of one language each; a page holds both. */
function fileNames({ language: own }: Context, options: AfterActionOptions): readonly FileName[] {
  const wish = options.language ?? own;
  const languages = wish === 'both' ? LANGUAGES : [wish];
  return (options.formats ?? FORMATS).flatMap((format): readonly FileName[] => {
    const isOneFile = languages.length === 1 || format === 'html' || format === 'json';
    if (isOneFile) return [{ name: `after-action.${format}`, format, languages }];
    return languages.map((language) => ({
      name: `after-action.${language}.${format}`,
      format,
      languages: [language],
    }));
  });
}

/** @throws {CallError} naming the first file that is there already */
function refuseExisting(
  { io }: Context,
  out: string | undefined,
  names: readonly FileName[],
): void {
  if (out === undefined) return;
  for (const { name } of names) {
    if (!existsSync(resolve(io.folder, out, name))) continue;
    throw callError('after-action-document.exists', { file: join(out, name) });
  }
}

async function writeReport(
  { io, language }: Context,
  report: ExerciseReport,
  out: string,
  names: readonly FileName[],
): Promise<void> {
  const { writeTogether } = await import('../batch/whole-file.ts');
  const { written } = await import('../after-action/formats.ts');
  const files = new Map<string, string | Uint8Array>();
  for (const { name, format, languages } of names) {
    files.set(name, await written(report, format, languages));
  }
  await inFolder(out, () => writeTogether(resolve(io.folder, out), files));
  const said = names.map(({ name }) => `${out}/${name}`).join(', ');
  io.err(`${say(language, 'after-action-document.written', { files: said })}\n`);
}
