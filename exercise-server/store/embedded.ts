import { openExclusive } from './exclusive.ts';
import { withHighWater } from './high-water.ts';
import { openLibsql } from './libsql.ts';
import type { Store } from './port.ts';
import { reopening } from './reopening.ts';

/**
 * The embedded store of a folder, with its marks, held by one server at a time.
 * @param lost is called when another process has taken it after all: this one must end
 * @throws {StoreFault} 'fenced' while another process has it
 */
export async function openEmbedded(file: string, mark: string, lost: () => void): Promise<Store> {
  // Whoever is turned away must not have touched the marks: they are the holder's.
  const store = await openExclusive(
    reopening(() => openLibsql(file)),
    lost,
  );
  return withHighWater(store, mark);
}
