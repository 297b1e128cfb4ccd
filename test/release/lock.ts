/** Which packages a check needs, as the lock file has them. */

/** What is installed at a path, as far as it matters here; the rest of the entry is compared as it is. */
interface Installed {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  /** By where it is installed: `node_modules/a`, `node_modules/a/node_modules/b`. */
  readonly packages: Readonly<Record<string, Installed>>;
}

/**
 * The entries of the packages named and of all that they need, by where they are installed; what is named
 * and not there is left out, as an optional package of another platform is.
 */
export function installedFor(lock: Lock, names: readonly string[]): Lock['packages'] {
  const found = new Map<string, Installed>();
  const open = names.map((name) => ({ name, from: '' }));
  for (let wanted = open.pop(); wanted !== undefined; wanted = open.pop()) {
    const at = placeOf(lock, wanted.name, wanted.from);
    if (at === null || found.has(at)) continue;
    const entry = lock.packages[at];
    found.set(at, entry);
    const needs = {
      ...entry.peerDependencies,
      ...entry.optionalDependencies,
      ...entry.dependencies,
    };
    open.push(...Object.keys(needs).map((name) => ({ name, from: at })));
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where Node finds a package from the folder of another: beside it, or further up. */
function placeOf({ packages }: Lock, name: string, from: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules'))) {
    const base = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const at = `${base}node_modules/${name}`;
    if (Object.hasOwn(packages, at)) return at;
    if (folder === '') return null;
  }
}
