import { readShelf, shippedFolder } from '../../exercise-server/batch/shelf.ts';
import { compileMechanism, compileScenario, readLibrary } from '../../sim-core/files/index.ts';
import type { Library, SourceFile } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import type { MechanismModel } from '../../sim-core/model/mechanism.ts';
import type { ScenarioModel } from '../../sim-core/model/scenario.ts';

/** The mechanisms that are shipped. */
export const SHIPPED = [
  'joint-meeting',
  'permanent-body',
  'territorial',
  'unified-platform',
  'zone-as-is',
] as const;

export const DRILL = 'taipu-river';

/** The files that are shipped, as they are written. */
export function shippedFiles(): readonly SourceFile[] {
  const folder = shippedFolder();
  if (folder === null) throw new Error('kit: the scenarios folder is missing');
  return readShelf(folder);
}

export function shippedLibrary(): Library {
  return readLibrary(shippedFiles());
}

/** @throws {Error} with the first problems when the drill does not compile. */
export function drillOf(library: Library): ScenarioModel {
  return scenarioOf(library, DRILL);
}

/** @throws {Error} with the first problems when the scenario does not compile. */
export function scenarioOf(library: Library, id: string): ScenarioModel {
  const compiled = compileScenario(library, id);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
  return compiled.value.model;
}

/** @throws {Error} with the first problems when the mechanism does not compile. */
export function mechanismOf(library: Library, id: string): MechanismModel {
  const compiled = compileMechanism(library, OPTIONS, id);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
  return compiled.value.model;
}
