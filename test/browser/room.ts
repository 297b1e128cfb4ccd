/** A whole server with the shipped drills and the built screens, on a port of its own. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { readLibrary, type Library } from '../../sim-core/files/index.ts';
import { readShelf } from '../../exercise-server/batch/shelf.ts';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import {
  shelfCatalogue,
  type ShelfCatalogue,
} from '../../exercise-server/registry/shelf-catalogue.ts';
import { startServer, temporaryFolder, type TestServer } from '../kit/server.ts';
import { ROOT, WEB } from './pages.ts';

const ENGINE = pathToFileURL(join(ROOT, 'dist', 'exercise-engine.mjs')).href;

export interface Room {
  readonly server: TestServer;
  close(): Promise<void>;
}

/** Compiled once for all rooms of a process: they only read it. */
let shelf: { readonly library: Library; readonly catalogue: ShelfCatalogue } | null = null;

function shipped(): NonNullable<typeof shelf> {
  if (shelf !== null) return shelf;
  const library = readLibrary(readShelf(join(ROOT, 'scenarios')));
  return (shelf = { library, catalogue: shelfCatalogue(library) });
}

/** @param holdMs wall time in which a release can be taken back */
export async function openRoom(holdMs = 0): Promise<Room> {
  const { folder, remove } = temporaryFolder();
  const server = await startServer({
    folder,
    ...shipped(),
    openEngine: (input) => Promise.resolve(hostInline(createGroup, input)),
    tickMs: 250,
    holdMs,
    // The futures of a forecast run in processes of their own, by the engine that was built.
    engines: { own: null, text: null, urlOf: () => ENGINE },
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
