/**
 * How far each log was acknowledged, in a small synced file beside the database: a database that was
 * put back, cut short or emptied is found out before anybody plays on.
 */
import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Head } from '../room/log-port.ts';
import { StoreFault } from '../room/log-port.ts';
import type { Store } from './port.ts';

const writeSome = promisify(write);
const sync = promisify(fdatasync);

/** The same store, whose acknowledgements are remembered in `file` before they are given. */
export function withHighWater(store: Store, file: string): Store {
  const marks = readMarks(file);
  // Lines of an earlier process are folded into one a stream.
  const descriptor = rewrite(file, marks);
  let waiting: string[] = [];
  let flushing: Promise<void> | null = null;

  async function flush(): Promise<void> {
    // One turn of the event loop gathers what was committed together.
    await new Promise((resolve) => setImmediate(resolve));
    const lines = waiting;
    waiting = [];
    flushing = null;
    try {
      await writeWhole(descriptor, lines.join(''));
      await sync(descriptor);
    } catch (error) {
      // They are written once more with the next, behind the end of a line that was perhaps cut.
      waiting = ['\n', ...lines, ...waiting];
      throw new StoreFault('io', `${file}: ${String(error)}`, error);
    }
  }

  return {
    ...store,
    async append(streamWrite) {
      await store.append(streamWrite);
      const last = streamWrite.records[streamWrite.records.length - 1];
      marks.set(streamWrite.stream, last);
      waiting.push(lineOf(streamWrite.stream, last));
      await (flushing ??= flush());
    },
    mark: async (stream) => marks.get(stream) ?? null,
    async drop(stream) {
      await store.drop(stream);
      marks.delete(stream);
      waiting.push(lineOf(stream, { seq: 0, hash: '-' }));
      await (flushing ??= flush());
    },
    async close() {
      if (flushing !== null) await flushing;
      closeSync(descriptor);
      await store.close();
    },
  };
}

/** A disk with little room left takes a part without complaint. */
async function writeWhole(descriptor: number, text: string): Promise<void> {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    const { bytesWritten } = await writeSome(descriptor, rest);
    rest = rest.subarray(bytesWritten);
  }
}

function lineOf(stream: string, { seq, hash }: Head): string {
  return `${stream} ${seq} ${hash}\n`;
}

/** The last whole line of each stream; a torn last line was never acknowledged. */
export function readMarks(file: string): Map<string, Head> {
  const marks = new Map<string, Head>();
  if (!existsSync(file)) return marks;
  const text = readFileSync(file, 'utf8');
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const match = /^(\S+) (\d+) (-|[0-9a-f]{64})$/.exec(line);
    if (match === null) continue;
    const [, stream, seq, hash] = match;
    if (Number(seq) === 0) marks.delete(stream);
    else marks.set(stream, { seq: Number(seq), hash });
  }
  return marks;
}

/** Writes the marks anew beside the old file and puts them in its place. @returns the open file */
function rewrite(file: string, marks: ReadonlyMap<string, Head>): number {
  mkdirSync(dirname(file), { recursive: true });
  const text = [...marks].map(([stream, head]) => lineOf(stream, head)).join('');
  const fresh = `${file}.new`;
  writeFileSync(fresh, text);
  const opened = openSync(fresh, 'a');
  fsyncSync(opened);
  renameSync(fresh, file);
  return opened;
}
