/**
 * Registries: folders in which one thing is one file. A new thing is its file and one line in the
 * index; what the rules hold has a test that names it besides.
 *
 * A file that begins with `/** Shared` holds what several things of its folder have in common; it
 * is no thing of its own and needs no line.
 */
import { importsOf } from './import-graph.ts';
import type { HouseFile } from './tree.ts';

const MECHANISM = 'sim-core/rules/mechanism/';
const RULES = ['sim-core/rules/actions/', 'sim-core/rules/doctrine/', 'sim-core/rules/metrics/'];
/** Folders of what an exercise does, and the file that lists it. */
const EXERCISE: ReadonlyMap<string, string> = new Map([
  ['sim-core/exercise/acts/', 'sim-core/exercise/acts/index.ts'],
  ['sim-core/exercise/attempts/', 'sim-core/exercise/attempts/index.ts'],
  ['sim-core/exercise/findings/', 'sim-core/exercise/findings/index.ts'],
  ['exercise-server/after-action/sections/', 'exercise-server/after-action/document.ts'],
]);
const LISTS: ReadonlySet<string> = new Set(EXERCISE.values());

interface Entry {
  readonly path: string;
  /** File name without its ending. */
  readonly name: string;
  /** Index files of which one must import it. */
  readonly indexes: readonly string[];
  /** Whether a test under test/rules must name it. */
  readonly isRule: boolean;
}

function entryOf(file: HouseFile): Entry | null {
  const match = /^(.*\/)([^/]+)\.ts$/.exec(file.path);
  if (match === null) return null;
  const folder = match[1] ?? '';
  const name = match[2] ?? '';
  if (name === 'index' || file.text.startsWith('/** Shared')) return null;
  const list = EXERCISE.get(folder);
  if (list !== undefined) return { path: file.path, name, indexes: [list], isRule: false };
  const indexes = [`${folder}index.ts`];
  if (RULES.includes(folder)) return { path: file.path, name, indexes, isRule: true };
  const dimension = folder.startsWith(MECHANISM) ? folder.slice(MECHANISM.length) : '';
  if (!/^[a-z-]+\/$/.test(dimension)) return null;
  return { path: file.path, name, indexes: [...indexes, `${MECHANISM}index.ts`], isRule: true };
}

/** Paths of all files that are an option of a dimension and stand in a registry. */
export function optionPaths(files: readonly HouseFile[]): ReadonlySet<string> {
  const imported = importedByIndexes(files);
  const options = files
    .map(entryOf)
    .filter((entry) => entry !== null)
    .filter(({ path, indexes }) => path.startsWith(MECHANISM) && isListed(path, indexes, imported));
  return new Set(options.map(({ path }) => path));
}

/** @returns one sentence for each thing without its line or without its test */
export function registryFaults(files: readonly HouseFile[]): readonly string[] {
  const imported = importedByIndexes(files);
  const tests = files
    .filter(({ path }) => path.startsWith('test/rules/') && path.endsWith('.ts'))
    .map(({ text }) => text)
    .join('\n');
  const faults: string[] = [];
  for (const file of files) {
    const entry = entryOf(file);
    if (entry === null) continue;
    if (!isListed(entry.path, entry.indexes, imported)) {
      faults.push(`${entry.path} is not imported by ${entry.indexes.join(' or ')}`);
    }
    if (entry.isRule && !new RegExp(`['"\`/]${entry.name}(\\.ts)?['"\`]`).test(tests)) {
      faults.push(`${entry.path}: no test under test/rules names '${entry.name}'`);
    }
  }
  return faults;
}

function isListed(
  path: string,
  indexes: readonly string[],
  imported: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  return indexes.some((index) => imported.get(index)?.has(path) === true);
}

function importedByIndexes(files: readonly HouseFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const imported = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    const isOfRules = file.path.startsWith('sim-core/rules/') && file.path.endsWith('/index.ts');
    if (!isOfRules && !LISTS.has(file.path)) continue;
    imported.set(file.path, new Set(importsOf(file).flatMap(({ file: path }) => path ?? [])));
  }
  return imported;
}
