import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Kind = 'node' | 'bun' | 'chromium' | 'firefox';

export interface Engine {
  readonly name: string;
  readonly kind: Kind;
  /** The program's file. */
  readonly path: string;
}

export interface Absent {
  readonly name: string;
  /** What would bring it here. */
  readonly remedy: string;
}

/** Surroundings that must not matter. */
export interface Surroundings {
  readonly name: string;
  readonly zone: string;
  /** As `LANG` has it, without the encoding. */
  readonly locale: string;
  readonly jitless: boolean;
}

export const SURROUNDINGS: readonly Surroundings[] = [
  { name: 'UTC, en_US', zone: 'UTC', locale: 'en_US', jitless: false },
  { name: 'Asia/Shanghai, zh_CN', zone: 'Asia/Shanghai', locale: 'zh_CN', jitless: false },
  { name: 'America/St_Johns, tr_TR', zone: 'America/St_Johns', locale: 'tr_TR', jitless: false },
  { name: 'UTC, en_US, interpreter only', zone: 'UTC', locale: 'en_US', jitless: true },
];

export const PRESENT_NODE: Engine = {
  name: `the present Node (${process.versions.node})`,
  kind: 'node',
  path: process.execPath,
};

const FETCHED: readonly { readonly name: string; readonly kind: Kind; readonly file: string }[] = [
  { name: 'Node 20', kind: 'node', file: 'node-20/bin/node' },
  { name: 'Node 22', kind: 'node', file: 'node-22/bin/node' },
  { name: 'Node 24', kind: 'node', file: 'node-24/bin/node' },
  { name: 'JavaScriptCore', kind: 'bun', file: '@oven/bun-linux-x64/bin/bun' },
];

const FETCH = 'npm ci --prefix test/engines (Linux x64)';

/** Engines on this machine, and those that are missing; nothing is left out without a word. */
export function findEngines(release: boolean): {
  readonly present: readonly Engine[];
  readonly absent: readonly Absent[];
} {
  const present: Engine[] = [PRESENT_NODE];
  const absent: Absent[] = [];
  for (const { name, kind, file } of FETCHED) {
    const path = fileURLToPath(new URL(`./node_modules/${file}`, import.meta.url));
    if (existsSync(path)) present.push({ name, kind, path });
    else absent.push({ name, remedy: FETCH });
  }
  const chromium = chromiumHere();
  if (chromium !== null) present.push(chromium);
  else absent.push({ name: 'Chromium', remedy: 'install it, or set CHROME_PATH' });
  if (release) {
    const firefox = browserHere('FIREFOX_PATH', ['firefox-esr', 'firefox']);
    if (firefox !== null) present.push({ name: 'Firefox', kind: 'firefox', path: firefox });
    else absent.push({ name: 'Firefox', remedy: 'install Firefox ESR, or set FIREFOX_PATH' });
  } else {
    absent.push({ name: 'Firefox', remedy: 'runs with --release' });
  }
  return { present, absent };
}

/** The machine's own Chromium; null when there is none. */
export function chromiumHere(): Engine | null {
  const path = browserHere('CHROME_PATH', ['chromium', 'google-chrome', 'chromium-browser']);
  return path === null ? null : { name: 'Chromium', kind: 'chromium', path };
}

/** @throws {Error} when the variable names a file that is not there: a wish is not overlooked */
function browserHere(variable: string, names: readonly string[]): string | null {
  const wished = process.env[variable];
  if (wished !== undefined && wished !== '') {
    if (!existsSync(wished)) throw new Error(`${variable} names no file: ${wished}`);
    return wished;
  }
  if (process.platform === 'win32') return null;
  for (const name of names) {
    try {
      const script = 'command -v "$1"';
      return execFileSync('sh', ['-c', script, 'sh', name], { encoding: 'utf8' }).trim();
    } catch {
      continue;
    }
  }
  return null;
}
