/**
 * What the page needs to run an exercise by itself: every drill, compiled, and the list of them. The
 * build runs this once, so that no server logic stands between a visitor and a solo exercise.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDefinition } from '../../sim-core/exercise/default-definition.ts';
import type { ExerciseDefinition } from '../../sim-core/exercise/definition.ts';
import {
  compileExercise,
  compileMechanism,
  compileScenario,
  idsOf,
  readLibrary,
  type Library,
} from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import type { CompiledScenario } from '../batch/compiled.ts';
import { shippedFolder, readShelf, type ShelfFile } from '../batch/shelf.ts';
import { pack } from '../protocol/pack.ts';
import type { DrillListed } from '../protocol/rest.ts';

const BASELINE = 'zone-as-is';

/** Writes `index.json` and one file a drill into a folder. @returns how many drills */
export function writeSoloFiles(folder: string): number {
  const shelf = shippedFolder();
  if (shelf === null) return 0;
  const files = readShelf(shelf);
  const library = readLibrary(files);
  const drills = readLibrary(files.filter(({ path }) => path.startsWith('drills/')));
  const mechanisms = [...idsOf(library, 'mechanism')].sort().flatMap((id) => {
    const compiled = compileMechanism(library, OPTIONS, id);
    return compiled.ok ? [compiled.value] : [];
  });
  mkdirSync(folder, { recursive: true });
  const models = mechanisms.map(({ model }) => model);
  const listed = playable(library, drills).map(({ definition, scenario }) => {
    const { model, texts } = scenario;
    const input = { definition, scenario: model, texts, mechanisms: models };
    writeFileSync(join(folder, `${definition.id}.json`), pack(input));
    return listedDrill(definition, texts.departments);
  });
  const index = {
    drills: listed,
    mechanisms: mechanisms.map(({ model, title, summary }) => ({ id: model.id, title, summary })),
  };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files.filter(isForAuthors)));
  return listed.length;
}

/** What the author of a scenario may start from and build on: everything but labs and campaigns. */
function isForAuthors({ path }: ShelfFile): boolean {
  return /^(?:drills|history|regions|hazards|mechanisms)\//.test(path);
}

interface Playable {
  readonly definition: ExerciseDefinition;
  readonly scenario: CompiledScenario;
}

/** Every exercise that is written, then every drill for which nobody has written one. */
function playable(library: Library, drills: Library): readonly Playable[] {
  const written = [...idsOf(drills, 'exercise')].sort().flatMap((id): readonly Playable[] => {
    const compiled = compileExercise(library, id);
    return compiled.ok ? [compiled.value] : [];
  });
  const covered = new Set(written.map(({ definition }) => definition.scenario));
  const rest = [...idsOf(drills, 'scenario')].sort().flatMap((id): readonly Playable[] => {
    if (covered.has(id)) return [];
    const compiled = compileScenario(library, id);
    if (!compiled.ok) return [];
    const definition = defaultDefinition(compiled.value, BASELINE);
    return [{ definition, scenario: compiled.value }];
  });
  return [...written, ...rest];
}

function listedDrill(
  definition: ExerciseDefinition,
  titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
): DrillListed {
  const wallMs = definition.agenda.reduce((sum, phase) => sum + phase.wallMs, 0);
  return {
    id: definition.id,
    title: definition.title,
    summary: definition.summary,
    scenario: definition.scenario,
    mechanism: definition.mechanism,
    wallMinutes: Math.round(wallMs / 60_000),
    // Maps are on servers.
    box: null,
    seats: definition.seats.map(({ department, rank, merges, briefing }) => ({
      department,
      title: titles[department] ?? { zh: department, en: department },
      rank,
      merges: [...merges],
      briefing,
    })),
  };
}
