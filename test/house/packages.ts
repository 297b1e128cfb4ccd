/** What this repository takes from others: pinned, complete for every platform, and explained. */

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockEntry>>;

/** @returns one sentence for each dependency that is not one exact version */
export function pinFaults({ dependencies, devDependencies }: Manifest): readonly string[] {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} ${version}: pin one exact version`);
}

/**
 * @param reasons the page that says why each is taken, one line `- \`name\`: why.` each
 * @returns one sentence for each package without a reason, and each reason without a package
 */
export function reasonFaults(
  { dependencies, devDependencies }: Manifest,
  reasons: string,
): readonly string[] {
  const names = Object.keys({ ...dependencies, ...devDependencies });
  const explained = [...reasons.matchAll(/^- `([^`]+)`: \S/gm)].map((match) => match[1] ?? '');
  return [
    ...names.filter((name) => !explained.includes(name)).map((name) => `${name}: say why`),
    ...explained.filter((name) => !names.includes(name)).map((name) => `${name}: not installed`),
  ];
}

/** @returns one sentence for each package of a product that no source file imports */
export function unusedFaults(
  { dependencies }: Manifest,
  specifiers: ReadonlySet<string>,
): readonly string[] {
  return Object.keys(dependencies)
    .filter((name) => ![...specifiers].some((text) => text === name || text.startsWith(`${name}/`)))
    .map((name) => `${name}: no file imports it`);
}

/**
 * npm leaves out of a lock file what its registry did not offer for other platforms at that moment,
 * and `npm ci` then refuses the lock. It also writes down the registry unless told not to.
 * @returns one sentence for each gap
 */
export function lockFaults(lock: Lock): readonly string[] {
  const faults: string[] = [];
  for (const [path, { resolved, optionalDependencies }] of Object.entries(lock)) {
    if (resolved !== undefined) faults.push(`${path}: names the registry it came from`);
    for (const name of Object.keys(optionalDependencies ?? {})) {
      if (!isLocked(lock, path, name)) faults.push(`${path}: ${name} is missing from the lock`);
    }
  }
  return faults;
}

/** Whether a package beside `path` or above it answers to the name. */
function isLocked(lock: Lock, path: string, name: string): boolean {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))
  ) {
    if (Object.hasOwn(lock, `${folder === '' ? '' : `${folder}/`}node_modules/${name}`))
      return true;
    if (folder === '') return false;
  }
}
