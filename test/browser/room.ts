/** A whole server with the shipped drills and the built screens, on a port of its own. */
import { join } from 'node:path';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import { readShelf } from '../../exercise-server/batch/shelf.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import { startServer, temporaryFolder, type TestServer } from '../kit/server.ts';
import { ROOT, WEB } from './pages.ts';

export interface Room {
  readonly server: TestServer;
  close(): Promise<void>;
}

/** @param holdMs wall time in which a release can be taken back */
export async function openRoom(holdMs = 0): Promise<Room> {
  const { folder, remove } = temporaryFolder();
  const library = readLibrary(readShelf(join(ROOT, 'scenarios')));
  const server = await startServer({
    folder,
    library,
    catalogue: shelfCatalogue(library),
    openEngine: (input) => Promise.resolve(hostInline(createGroup, input)),
    tickMs: 250,
    holdMs,
    webFolder: WEB,
    // All these people come from one address, faster than any room of people would.
    callsAMinute: { session: 20_000, address: 20_000 },
  });
  return {
    server,
    async close() {
      await server.stop();
      remove();
    },
  };
}
