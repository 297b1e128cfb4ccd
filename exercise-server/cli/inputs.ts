import { METRICS, OPTIONS } from '../../sim-core/index.ts';
import type {
  CompiledCampaign,
  CompiledExercise,
  CompiledLab,
  CompiledMechanism,
  CompiledScenario,
} from '../batch/compiled.ts';
import {
  compileCampaign,
  compileExercise,
  compileLab,
  compileMechanism,
  compileScenario,
  idsOf,
  readLibrary,
  type Library,
  type Problem,
} from '../../sim-core/files/index.ts';
import {
  namesPlace,
  pathOnShelf,
  readNamed,
  readShelf,
  shippedFolder,
  type ShelfFile,
} from '../batch/shelf.ts';
import { callError, type CallError, together, unknownName } from './failure.ts';
import type { Io } from './io.ts';

/** Folders of scenarios under `scenarios/`. */
export const SCENARIO_KINDS = ['drills', 'history', 'lab'] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** The shipped files as the compiler reads them. */
export interface Shelf {
  readonly folder: string;
  readonly files: readonly ShelfFile[];
  readonly library: Library;
}

/** A file that was asked for is wrong: exit code 2, one line a problem. */
export class FileProblems extends Error {
  override readonly name = 'FileProblems';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** @throws {CallError} when the program was taken from its folder */
export function openShelf(): Shelf {
  const folder = shippedFolder();
  if (folder === null) throw callError('call.no-shelf');
  const files = readShelf(folder);
  return { folder, files, library: readLibrary(files) };
}

/** Ids of the scenarios of one folder, sorted. */
export function scenarioIds(shelf: Shelf, kind: ScenarioKind): string[] {
  const inFolder = shelf.files.filter(({ path }) => path.startsWith(`${kind}/`));
  return [...idsOf(readLibrary(inFolder), 'scenario')].sort();
}

/** Ids of the shipped mechanisms, sorted. */
export function mechanismIds(shelf: Shelf): string[] {
  return [...idsOf(shelf.library, 'mechanism')].sort();
}

/** Ids of the shipped campaigns, sorted. */
export function campaignIds(shelf: Shelf): string[] {
  return [...idsOf(shelf.library, 'campaign')].sort();
}

/** Ids of the shipped experiments, sorted. */
export function experimentIds(shelf: Shelf): string[] {
  return [...idsOf(shelf.library, 'experiment')].sort();
}

/** A scenario by id or path. @throws {CallError | FileProblems | UnreadableFile} */
export function scenarioNamed(shelf: Shelf, name: string, io: Io): CompiledScenario {
  const compiled = compileScenario(
    shelf.library,
    idOrFile(shelf, name, io, idsOf(shelf.library, 'scenario'), 'scenario'),
  );
  if (!compiled.ok) throw new FileProblems(compiled.error);
  return compiled.value;
}

/** A mechanism by id or path. @throws {CallError | FileProblems | UnreadableFile} */
export function mechanismNamed(shelf: Shelf, name: string, io: Io): CompiledMechanism {
  const compiled = compileMechanism(
    shelf.library,
    OPTIONS,
    idOrFile(shelf, name, io, idsOf(shelf.library, 'mechanism'), 'mechanism'),
  );
  if (!compiled.ok) throw new FileProblems(compiled.error);
  return compiled.value;
}

/** Ids of the shipped exercises, sorted. */
export function exerciseIds(shelf: Shelf): string[] {
  return [...idsOf(shelf.library, 'exercise')].sort();
}

/** An exercise by id or path. @throws {CallError | FileProblems | UnreadableFile} */
export function exerciseNamed(shelf: Shelf, name: string, io: Io): CompiledExercise {
  const compiled = compileExercise(
    shelf.library,
    idOrFile(shelf, name, io, exerciseIds(shelf), 'exercise'),
  );
  if (!compiled.ok) throw new FileProblems(compiled.error);
  return compiled.value;
}

/** A lab by id or path. @throws {CallError | FileProblems | UnreadableFile} */
export function labNamed(shelf: Shelf, name: string, io: Io): CompiledLab {
  const compiled = compileLab(
    shelf.library,
    OPTIONS,
    idOrFile(shelf, name, io, idsOf(shelf.library, 'lab'), 'lab'),
  );
  if (!compiled.ok) throw new FileProblems(compiled.error);
  return compiled.value;
}

/** A campaign by id or path. @throws {CallError | FileProblems | UnreadableFile} */
export function campaignNamed(shelf: Shelf, name: string, io: Io): CompiledCampaign {
  const compiled = compileCampaign(
    shelf.library,
    idOrFile(shelf, name, io, idsOf(shelf.library, 'campaign'), 'campaign'),
  );
  if (!compiled.ok) throw new FileProblems(compiled.error);
  return compiled.value;
}

/** An experiment as the compiler takes it, by id or path. @throws {CallError | UnreadableFile} */
export function seekExperiment(shelf: Shelf, name: string, io: Io): string | ShelfFile {
  return idOrFile(shelf, name, io, experimentIds(shelf), 'experiment');
}

/** Names of mechanisms in `--mechanisms`: those of `all` are the library's. @throws {CallError} for none */
export function mechanismList(shelf: Shelf, list: string): readonly string[] {
  return list === 'all' ? mechanismIds(shelf) : someIn('--mechanisms', list);
}

/** Mechanisms of `--mechanisms`: names separated by commas, or `all`. */
export function mechanismsNamed(shelf: Shelf, list: string, io: Io): CompiledMechanism[] {
  const names = mechanismList(shelf, list);
  const compiled = names.map((name) => mechanismNamed(shelf, name, io));
  refuseTwins(compiled.map(({ model }) => model.id));
  return compiled;
}

export function scenariosNamed(shelf: Shelf, names: readonly string[], io: Io): CompiledScenario[] {
  const compiled = names.map((name) => scenarioNamed(shelf, name, io));
  refuseTwins(compiled.map(({ model }) => model.id));
  return compiled;
}

/** Whether all are known, before any is compiled. @throws {CallError} that tells of every name that is not */
export function seek(
  { library }: Shelf,
  io: Io,
  what: 'mechanism' | 'scenario',
  names: readonly string[],
): void {
  const ids = idsOf(library, what);
  together(
    ...names.map((name) => () => {
      if (!ids.includes(name) && !namesPlace(name, io.folder)) {
        throw unknown(library, what, name, ids);
      }
    }),
  );
}

export type Metric = (typeof METRICS)[number];

/** The default metric: harm to people in the whole region, donors included. */
export const DEFAULT_METRIC = 'harm-people';

/** The metrics of `--metric`. @throws {CallError} */
export function metricsNamed(name: string): Metric[] {
  if (name === 'all') return [...METRICS];
  return together(
    ...someIn('--metric', name).map((id) => () => {
      const metric = METRICS.find((known) => known.id === id);
      if (metric !== undefined) return metric;
      throw unknownName('metric', id, [...METRICS.map((known) => known.id), 'all']);
    }),
  );
}

/** Names separated by commas. */
export function namesIn(list: string): string[] {
  return list
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** @throws {CallError} when the list names nothing */
function someIn(option: string, list: string): readonly string[] {
  const names = namesIn(list);
  if (names.length === 0) throw callError('call.empty-list', { option });
  return names;
}

function refuseTwins(ids: readonly string[]): void {
  const twin = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twin !== undefined) throw callError('call.same-id-twice', { id: twin });
}

/** A lab is listed among the scenarios, and has a command of its own. */
function unknown(
  library: Library,
  what: Parameters<typeof unknownName>[0],
  name: string,
  ids: readonly string[],
): CallError {
  const isLab = what === 'scenario' && idsOf(library, 'lab').includes(name);
  return isLab ? callError('call.is-lab', { name }) : unknownName(what, name, ids);
}

/** What the compiler takes: an id of the library, or a file that the user named. */
function idOrFile(
  shelf: Shelf,
  name: string,
  io: Io,
  ids: readonly string[],
  what: 'campaign' | 'exercise' | 'experiment' | 'lab' | 'mechanism' | 'scenario',
): string | ShelfFile {
  if (ids.includes(name)) return name;
  if (!namesPlace(name, io.folder)) throw unknown(shelf.library, what, name, ids);
  const shipped = pathOnShelf(name, io.folder, shelf.folder);
  return shelf.files.find(({ path }) => path === shipped) ?? readNamed(name, io.folder);
}
