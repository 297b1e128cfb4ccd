import { OPTIONS, type MechanismModel, type ScenarioModel } from '../../sim-core/index.ts';
import { compileMechanism, compileScenario, readLibrary } from '../../sim-core/files/index.ts';
import { readShelf, shippedFolder } from '../../exercise-server/batch/shelf.ts';
import type { Tree } from '../../sim-core/formula/tree.ts';

const DRILL = 'taipu-river';

/** The shipped drill and a shipped mechanism, compiled. @throws {Error} when they do not compile */
export function shipped(mechanismId: string): {
  readonly scenario: ScenarioModel;
  readonly mechanism: MechanismModel;
} {
  const folder = shippedFolder();
  if (folder === null) throw new Error('there is no folder scenarios');
  const library = readLibrary(readShelf(folder));
  const scenario = compileScenario(library, DRILL);
  const mechanism = compileMechanism(library, OPTIONS, mechanismId);
  if (!scenario.ok || !mechanism.ok) throw new Error(`${DRILL} or ${mechanismId} does not compile`);
  return { scenario: scenario.value.model, mechanism: mechanism.value.model };
}

/** Every formula of the drill's hazards that is more than a constant or a name. */
export function formulasOf(scenario: ScenarioModel): readonly Tree[] {
  const trees: Tree[] = [];
  const visit = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const tree: unknown = Reflect.get(part, 'tree');
    if (Array.isArray(tree) && tree.length > 2) trees.push(tree as unknown as Tree);
    else for (const inner of Object.values(part)) visit(inner);
  };
  visit(scenario.hazards);
  return trees;
}
