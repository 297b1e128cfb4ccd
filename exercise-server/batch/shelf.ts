import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text file as the compiler wants it; shipped ones have paths relative to `scenarios/`. */
export interface ShelfFile {
  readonly path: string;
  readonly text: string;
}

/** Why a file could not be read. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly file: string;
  /** Node's code (ENOENT, EISDIR, EACCES …), `NOT_TEXT` or `TOO_LARGE`. */
  readonly code: string;
  constructor(file: string, code: string) {
    super(`${file}: ${code}`);
    this.file = file;
    this.code = code;
  }
}

/** Larger files are refused before they are read; the compiler's own limit is lower. */
export const FILE_LIMIT_BYTES = 4 * 1024 * 1024;

/** The shipped `scenarios` folder: beside `dist` in a build, above `exercise-server` in source. */
export function shippedFolder(): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'scenarios');
    if (existsSync(join(folder, 'package.json')) && existsSync(candidate)) return candidate;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}

/** Every YAML file below a folder, sorted by path; paths relative to it, with `/` on every system. */
export function readShelf(folder: string): ShelfFile[] {
  const files: ShelfFile[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) visit(inside);
      else if (/\.ya?ml$/.test(entry.name)) {
        files.push({ path: relative(folder, inside).split(sep).join('/'), text: readText(inside) });
      }
    }
  };
  visit(folder);
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Whether a name is that of a file or folder, there or not. */
export function namesPlace(name: string, from: string): boolean {
  return /[\\/]|\.ya?ml$/.test(name) || existsSync(resolve(from, name));
}

/** A file that the user named. @throws {UnreadableFile} */
export function readNamed(name: string, from: string): ShelfFile {
  return { path: name, text: readText(resolve(from, name), name) };
}

/** Where a file stands on the shelf, null when it is not one of the shipped files. */
export function pathOnShelf(name: string, from: string, shelf: string): string | null {
  const inside = relative(shelf, resolve(from, name));
  const outside = inside === '' || inside.startsWith('..') || resolve(inside) === inside;
  return outside ? null : inside.split(sep).join('/');
}

function readText(path: string, shown = path): string {
  try {
    if (statSync(path).size > FILE_LIMIT_BYTES) throw new UnreadableFile(shown, 'TOO_LARGE');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new UnreadableFile(
      shown,
      code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'NOT_TEXT' : (code ?? 'NOT_TEXT'),
    );
  }
}
