import { nearest } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { valueAt } from './path.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './yaml.ts';
import type { SourceFile } from './yaml.ts';

/** What a file can be, in the order in which they are shown. */
export const FILE_KINDS = [
  'region',
  'hazard',
  'scenario',
  'mechanism',
  'exercise',
  'lab',
  'campaign',
  'experiment',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function isFileKind(word: unknown): word is FileKind {
  return FILE_KINDS.some((kind) => kind === word);
}

interface Shelved {
  readonly kind: FileKind;
  readonly id: string;
  readonly file: SourceFile;
}

/** All files that may refer to each other. Paths are relative to the folder that holds them. */
export interface Library {
  readonly files: readonly SourceFile[];
  readonly shelved: readonly Shelved[];
  /** Told of every file that is opened to be compiled; left out where nobody asks. */
  readonly onOpen?: (file: SourceFile) => void;
}

const KIND_LINE = /^kind:[ \t]*([\w-]+)/m;
const ID_LINE = /^id:[ \t]*['"]?([\w-]+)/m;

/**
 * Looks only at the first words of each file: a file that is broken further down is still known by
 * its id, so that whoever needs it hears of what is wrong in it. What is not YAML, or of no kind we
 * know, is left aside.
 */
export function readLibrary(files: readonly SourceFile[]): Library {
  const shelved: Shelved[] = [];
  for (const file of files) {
    if (!/\.ya?ml$/.test(file.path)) continue;
    const header = headerOf(file);
    if (isFileKind(header.kind) && header.id !== null) {
      shelved.push({ kind: header.kind, id: header.id, file });
    }
  }
  return { files, shelved };
}

/** A library with an author's files over it: each takes the place of the one of its kind and id. */
export function layOver(library: Library, files: readonly SourceFile[]): Library {
  const own = readLibrary(files);
  const replaced = library.shelved.filter(({ kind, id }) =>
    own.shelved.some((one) => one.kind === kind && one.id === id),
  );
  return {
    files: [
      ...files,
      ...library.files.filter((file) => replaced.every((one) => one.file !== file)),
    ],
    shelved: [...own.shelved, ...library.shelved.filter((one) => !replaced.includes(one))],
  };
}

/** The title of a file of any kind; null where none can be read. */
export function titleOfFile(file: SourceFile): Text | null {
  const read = readYaml(file);
  const title = read.ok ? valueAt(read.value.data, ['title']) : null;
  const { zh, en } = (title ?? {}) as { readonly zh?: unknown; readonly en?: unknown };
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null;
}

function headerOf(file: SourceFile): { readonly kind: string | null; readonly id: string | null } {
  const kind = KIND_LINE.exec(file.text)?.[1] ?? null;
  const id = ID_LINE.exec(file.text)?.[1] ?? null;
  if (kind !== null && id !== null) return { kind, id };
  // Written as one flow mapping, say.
  const read = readYaml(file);
  const word = (key: string): string | null => {
    const value = read.ok ? valueAt(read.value.data, [key]) : null;
    return typeof value === 'string' ? value : null;
  };
  return { kind: word('kind'), id: word('id') };
}

/** The ids of all files of a kind, in code-unit order. */
export function idsOf(library: Library, kind: FileKind): readonly string[] {
  const ids = library.shelved.flatMap((one) => (one.kind === kind ? [one.id] : []));
  return [...new Set(ids)].sort();
}

/** The file of that kind and id, null when there is none; the first of several. */
export function findFile(library: Library, kind: FileKind, id: string): SourceFile | null {
  return library.shelved.find((one) => one.kind === kind && one.id === id)?.file ?? null;
}

/** Another file with the same kind and id. */
export function findTwin(
  library: Library,
  kind: FileKind,
  id: string,
  path: string,
): SourceFile | null {
  const isHere = library.files.some((file) => file.path === path);
  const twin = library.shelved.find(
    (one) => one.kind === kind && one.id === id && one.file.path !== path,
  );
  return isHere ? (twin?.file ?? null) : null;
}

/** The file that is asked for by id or path, or why there is none. */
export function askFor(
  library: Library,
  kind: FileKind,
  wanted: string | SourceFile,
): SourceFile | Problem {
  if (typeof wanted !== 'string') return wanted;
  const found =
    findFile(library, kind, wanted) ?? library.files.find(({ path }) => path === wanted);
  if (found !== undefined) return found;
  const ids = idsOf(library, kind);
  const list = ids.length === 0 ? '—' : ids.join(', ');
  return {
    file: wanted,
    line: 1,
    column: 1,
    field: '',
    token: wanted,
    expected: { zh: `一个 ${kind} 的 id（${list}）`, en: `the id of a ${kind} (${list})` },
    nearest: nearest(wanted, ids),
    code: 'unknown-file',
  };
}
