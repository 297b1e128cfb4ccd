import { availableParallelism } from 'node:os';
import { openEngines } from '../../exercise-server/engine-host/engines.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { createEnginePool } from '../../exercise-server/engine-host/pool.ts';
import { futuresInProcesses } from '../../exercise-server/forecast/processes.ts';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { shippedLibrary } from './drill.ts';
import type { ServerSpec } from './server.ts';

/** The shipped drills, carried out in this process: for tests in which nothing is slow. */
export function inlineDrills(folder: string): Partial<ServerSpec> {
  const library = shippedLibrary();
  return {
    engines: openEngines(folder),
    library,
    catalogue: shelfCatalogue(library),
    openEngine: async (input) => hostInline(createGroup, input),
  };
}

/** What a real server runs its drills with, instead of the small world of the tests. */
export function realDrills(folder: string): Partial<ServerSpec> {
  const library = shippedLibrary();
  const engines = openEngines(folder);
  return {
    engines,
    library,
    catalogue: shelfCatalogue(library),
    openEngine: createEnginePool(1, engines).openEngine,
    runFutures: futuresInProcesses(availableParallelism()),
  };
}
