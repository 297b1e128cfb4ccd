/** Files and folders that a call names: one library, laid over the shipped files. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { idsOf, layOver, readLibrary, type FileKind } from '../../sim-core/files/index.ts';
import { say } from '../../sim-core/text/index.ts';
import { namesPlace, pathOnShelf, readNamed, readShelf, type ShelfFile } from '../batch/shelf.ts';
import { callError, CallError } from './failure.ts';
import type { Shelf } from './inputs.ts';
import type { Io } from './io.ts';

/** A file of the call, by the name under which the user knows it. */
export interface GivenFile {
  readonly name: string;
  /** A shipped file has its path on the shelf, so that it is not its own double. */
  readonly file: ShelfFile;
}

export interface Given {
  /** The shelf with the given files over it: each takes the place of the one of its kind and id. */
  readonly shelf: Shelf;
  /** What is asked for, each once, in the order of the call: ids, and names that nothing is known of. */
  readonly asked: readonly string[];
}

/**
 * Takes the ids, files and folders of a call apart: those of the wanted kind are asked for, all others only
 * stand in the library. A known id comes before a file or folder of that name.
 * @param beside names of mechanisms, whose files belong to the same library
 * @throws {CallError} when two files are one thing, or none of the wanted kind is among them
 * @throws {UnreadableFile}
 */
export function openGiven(
  shelf: Shelf,
  io: Io,
  kind: FileKind,
  names: readonly string[],
  beside: readonly string[] = [],
): Given {
  const ids = idsOf(shelf.library, kind);
  const mechanisms = idsOf(shelf.library, 'mechanism');
  const asked: string[] = [];
  const files: GivenFile[] = [];
  for (const name of names) {
    if (ids.includes(name) || !namesPlace(name, io.folder)) {
      asked.push(name);
      continue;
    }
    const read = readGiven(shelf, io, name);
    files.push(...read);
    asked.push(...read.flatMap((one) => askedIn(one, kind)));
  }
  // A mechanism that cannot be read is told of when it is asked for.
  const added = beside.filter(
    (name) => !mechanisms.includes(name) && isFile(resolve(io.folder, name)),
  );
  files.push(...added.flatMap((name) => readGiven(shelf, io, name)));
  if (asked.length === 0) {
    throw callError('given.none', { kind, names: names.map((name) => `“${name}”`).join(', ') });
  }
  return { shelf: layGiven(shelf, io, files), asked: [...new Set(asked)] };
}

/** The given files over the shelf. @throws {CallError} when two of them have one kind and id */
export function layGiven(shelf: Shelf, io: Io, files: readonly GivenFile[]): Shelf {
  const places = new Map(files.map(({ name, file }) => [resolve(io.folder, name), { name, file }]));
  const own = [...places.values()];
  const claims = new Map<string, string[]>();
  for (const { name, file } of own) {
    for (const { kind, id } of readLibrary([file]).shelved) {
      const claim = `${kind} ${id}`;
      claims.set(claim, [...(claims.get(claim) ?? []), name]);
    }
  }
  const twins = [...claims].filter(([, claimed]) => claimed.length > 1);
  if (twins.length > 0) {
    throw new CallError((language) =>
      twins.map(([what, claimed]) =>
        say(language, 'given.twins', { what, names: claimed.join(', ') }),
      ),
    );
  }
  return {
    ...shelf,
    library: layOver(
      shelf.library,
      own.map(({ file }) => file),
    ),
  };
}

/** One file, or every file of ours in a folder. @throws {UnreadableFile | CallError} */
export function readGiven(shelf: Shelf, io: Io, name: string): readonly GivenFile[] {
  const place = resolve(io.folder, name);
  if (!isFolder(place)) return [placed(shelf, io, readNamed(name, io.folder))];
  const within = name.replace(/[\\/]+$/, '');
  const found = readShelf(place).filter((file) => readLibrary([file]).shelved.length > 0);
  if (found.length === 0) throw callError('given.empty-folder', { folder: name });
  return found.map(({ path, text }) => placed(shelf, io, { path: `${within}/${path}`, text }));
}

function placed(shelf: Shelf, io: Io, read: ShelfFile): GivenFile {
  const shipped = pathOnShelf(read.path, io.folder, shelf.folder);
  return {
    name: read.path,
    file: shipped === null ? read : { path: shipped, text: read.text },
  };
}

/** A file of the wanted kind is asked for by its id, one that says neither kind nor id by its name. */
function askedIn({ name, file }: GivenFile, kind: FileKind): readonly string[] {
  const [known] = readLibrary([file]).shelved;
  if (known === undefined) return [name];
  return known.kind === kind ? [known.id] : [];
}

function isFolder(place: string): boolean {
  return existsSync(place) && statSync(place).isDirectory();
}

function isFile(place: string): boolean {
  return existsSync(place) && statSync(place).isFile();
}

/** The only one that is asked for. @throws {CallError} when there are several */
export function onlyOne({ asked }: Given, kind: FileKind): string {
  const [one = ''] = asked;
  if (asked.length > 1) throw callError('given.only-one', { kind, names: asked.join(', ') });
  return one;
}
