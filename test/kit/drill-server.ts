import { availableParallelism } from 'node:os';
import { openEngines } from '../../exercise-server/engine-host/engines.ts';
import { createEnginePool } from '../../exercise-server/engine-host/pool.ts';
import { futuresInProcesses } from '../../exercise-server/forecast/processes.ts';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { shippedFiles } from './drill.ts';
import type { ServerSpec } from './server.ts';

/** What a real server runs its drills with, instead of the small world of the tests. */
export function realDrills(folder: string): Partial<ServerSpec> {
  const library = readLibrary(shippedFiles());
  const engines = openEngines(folder);
  return {
    engines,
    library,
    catalogue: shelfCatalogue(library),
    openEngine: createEnginePool(1, engines).openEngine,
    runFutures: futuresInProcesses(availableParallelism()),
  };
}
