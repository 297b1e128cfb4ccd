import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { readLibrary } from '../../sim-core/files/index.ts';
import type {
  Library,
  OptionDeclaration,
  OptionRegistry,
  SourceFile,
} from '../../sim-core/files/index.ts';
import type { ParameterDeclaration } from '../../sim-core/model/mechanism.ts';

/** Two towns on a brook, a leak, a plume, and two mechanisms: the smallest files that use everything. */
export const SMALL_FILES: readonly SourceFile[] = read(
  new URL('./small/', import.meta.url),
  'small/',
);

export const SMALL: Library = readLibrary(SMALL_FILES);

/** Every file below a folder, with its path relative to it. */
export function read(folder: URL, prefix = ''): readonly SourceFile[] {
  const root = fileURLToPath(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const shown = path.slice(root.length).replaceAll('\\', '/').replace(/^\//, '');
      return { path: prefix + shown, text: readFileSync(path, 'utf8') };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function fileOf(files: readonly SourceFile[], path: string): SourceFile {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`no file ${path}`);
  return found;
}

/** The library with one file replaced (or added). */
export function withFile(files: readonly SourceFile[], file: SourceFile): Library {
  return readLibrary([...files.filter(({ path }) => path !== file.path), file]);
}

/** Replaces the one place where `from` stands. */
export function edit(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not exactly once: ${from}`);
  return text.replace(from, () => to);
}

const SAID = {
  title: { zh: '参数', en: 'Parameter' },
  source: 'test',
  quality: 'assumed',
} as const;

function option(
  id: string,
  parameters: Readonly<Record<string, ParameterDeclaration>> = {},
  requires: OptionDeclaration['requires'] = {},
): OptionDeclaration {
  const title = { zh: id, en: id };
  return { id, title, help: title, parameters, requires };
}

const THRESHOLD: ParameterDeclaration = {
  ...SAID,
  kind: 'number',
  default: 1.3,
  neutral: 1,
  range: [0.6, 1.5],
  unit: '1',
};

const DELAY: ParameterDeclaration = {
  ...SAID,
  kind: 'duration',
  default: { kind: 'lognormal', median: HOUR, sigma: 0.5 },
  neutral: constant(0),
  range: [30 * MINUTE, 3 * HOUR],
};

const SHARE: ParameterDeclaration = {
  ...SAID,
  quality: 'recalled',
  kind: 'probability',
  default: 0.1,
  neutral: 0,
  range: [0, 0.5],
  unit: '1',
};

/** A registry of its own, so that these tests stand whatever options are shipped. */
export const SMALL_OPTIONS: OptionRegistry = {
  awareness: {
    parochial: option('parochial', { threshold: THRESHOLD }),
    open: option('open', {
      threshold: { ...THRESHOLD, default: 1 },
      trust: { ...THRESHOLD, default: 0, range: [-0.2, 0.3] },
    }),
  },
  organisation: {
    alone: option('alone'),
    body: option('body', {
      voting: { ...SAID, kind: 'choice', choices: ['all', 'most'], default: 'all', neutral: 'all' },
      watch: { ...SAID, kind: 'switch', default: false, neutral: true },
      desks: { ...SAID, kind: 'count', default: 2, neutral: 1e6, range: [1, 10], unit: '1' },
      budget: {
        ...SAID,
        kind: 'number',
        default: 0,
        neutral: 0,
        range: [0, 1],
        unit: 'wan_yuan/yr',
      },
    }),
  },
  law: { consent: option('consent'), order: option('order', {}, { organisation: ['body'] }) },
  information: {
    slow: option('slow', { delay: DELAY }),
    hub: option('hub', { delay: DELAY, outage: SHARE, minReserve: SHARE }),
  },
  resources: { own: option('own') },
  finance: { donor: option('donor') },
  evaluation: { none: option('none') },
  participation: { government: option('government') },
};
