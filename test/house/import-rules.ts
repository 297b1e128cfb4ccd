/** The floors of the house: which part may import which. There is no list of exceptions. */
import type { ImportEdge } from './import-graph.ts';

const ZONES = [
  ['sim-core/base/', 'base'],
  ['sim-core/model/', 'model'],
  ['sim-core/formula/', 'formula'],
  ['sim-core/engine/', 'engine'],
  ['sim-core/rules/', 'rules'],
  ['sim-core/experiment/', 'experiment'],
  ['sim-core/campaign/', 'campaign'],
  ['sim-core/exercise/', 'exercise'],
  ['sim-core/after-action/', 'after-action'],
  ['sim-core/files/', 'files'],
  ['sim-core/text/', 'text'],
  ['sim-core/lab/', 'lab'],
  // The door is index.ts and what it says of a finished run.
  ['sim-core/', 'door'],
  ['exercise-server/protocol/', 'protocol'],
  ['exercise-server/room/', 'room'],
  ['exercise-server/', 'server'],
  ['web/source/', 'source'],
  ['web/text/', 'screen-text'],
  ['web/ui/', 'ui'],
  ['web/stores/', 'stores'],
  ['web/parts/', 'parts'],
  ['web/', 'web'],
  ['test/', 'test'],
  ['vite.config.ts', 'configuration'],
] as const;

type Zone = (typeof ZONES)[number][1];

interface Floor {
  /** Zones it may import; its own is always allowed. */
  readonly value: readonly Zone[];
  /** Zones it may import with `import type` besides. */
  readonly type: readonly Zone[];
  /** Packages and modules of Node it may import; null for any. */
  readonly packages: RegExp | null;
}

const NONE = /^$/;
const MATHS = /^@stdlib\//;

const FLOORS: Readonly<Record<Zone, Floor>> = {
  base: { value: [], type: [], packages: /^@stdlib\/|^seedrandom\/lib\/alea\.js$/ },
  // A compiled scenario carries formula trees, whose shape is all that model needs of formula.
  model: { value: ['base'], type: ['formula'], packages: NONE },
  formula: { value: ['base'], type: [], packages: NONE },
  engine: { value: ['base', 'model', 'formula'], type: [], packages: NONE },
  rules: { value: ['base', 'model', 'formula'], type: [], packages: NONE },
  text: { value: ['base', 'model'], type: [], packages: NONE },
  door: {
    value: ['base', 'model', 'formula', 'engine', 'rules', 'text'],
    type: [],
    packages: NONE,
  },
  experiment: { value: ['base'], type: [], packages: MATHS },
  // Joins runs, so it stands on the door.
  campaign: { value: ['base', 'model', 'door'], type: [], packages: NONE },
  exercise: {
    value: ['base', 'model', 'formula', 'engine', 'text', 'door'],
    type: [],
    packages: NONE,
  },
  // Reads a game that was played from the inside, and changes nothing of how one is played.
  'after-action': {
    value: ['base', 'model', 'engine', 'text', 'exercise', 'door'],
    type: [],
    packages: NONE,
  },
  // Labs drive the engine by scripts of their own, beside the rules.
  lab: { value: ['base', 'model', 'engine', 'rules'], type: [], packages: NONE },
  files: {
    value: ['base', 'model', 'formula', 'rules', 'text'],
    type: [],
    packages: /^(zod|yaml)$/,
  },
  // The client is in here too: screens and programs take a seat by the same code. Lists of codes are
  // values of the exercise.
  protocol: { value: ['exercise'], type: ['door'], packages: /^(zod|socket\.io-client)$/ },
  room: {
    value: ['protocol', 'door', 'exercise', 'text'],
    type: [],
    packages: /^(?!fastify|@fastify\/|socket\.io|pg$|libsql$)/,
  },
  server: {
    value: [
      'protocol',
      'room',
      'door',
      'files',
      'experiment',
      'campaign',
      'exercise',
      'after-action',
      'lab',
      'text',
    ],
    type: [],
    packages: /^(?!mathjs)/,
  },
  source: {
    value: ['protocol', 'door', 'exercise', 'after-action', 'experiment', 'files', 'text'],
    type: [],
    packages: /^(?!mathjs|node:)/,
  },
  'screen-text': { value: ['text'], type: [], packages: NONE },
  // Buttons and panels know no word of ours: what they say is handed to them.
  ui: { value: [], type: [], packages: /^(react|antd|codemirror|@codemirror\/.*)$/ },
  // State that outlives a screen, without React.
  stores: {
    value: ['source', 'text', 'screen-text'],
    type: ['protocol', 'exercise', 'after-action'],
    packages: /^zustand\/vanilla$/,
  },
  // Pieces that know the stores; screens arrange them.
  parts: {
    value: ['stores', 'ui', 'source', 'text', 'screen-text'],
    type: ['protocol', 'exercise', 'after-action'],
    packages: /^(react|react-router|zustand|antd|echarts\/.*)$/,
  },
  web: {
    value: ['parts', 'stores', 'ui', 'source', 'protocol', 'text', 'screen-text'],
    type: ['door', 'exercise', 'after-action', 'experiment', 'files'],
    packages: /^(?!mathjs|node:)/,
  },
  test: {
    value: ZONES.map(([, zone]) => zone),
    type: [],
    packages: null,
  },
  configuration: { value: ['server'], type: [], packages: null },
};

/** Parsing needs a package that no run may carry, so only the readers of files come here. */
const PARSER = 'sim-core/formula/parse.ts';
const PARSER_PACKAGE = /^mathjs\/number$/;

export function zoneOf(path: string): Zone | null {
  return ZONES.find(([prefix]) => path === prefix || path.startsWith(prefix))?.[1] ?? null;
}

/** @returns what is wrong with this import, or null */
export function importFault({ from, file, specifier, byValue }: ImportEdge): string | null {
  const zone = zoneOf(from);
  if (zone === null) return `${from} stands in no part of the house`;
  const floor = FLOORS[zone];
  if (file === null) {
    if (from === PARSER && PARSER_PACKAGE.test(specifier)) return null;
    const allowed = floor.packages === null || floor.packages.test(specifier);
    return allowed ? null : `${from} (${zone}) must not import the package ${specifier}`;
  }
  if (!/\.(ts|tsx|mjs|json|css|svg)$/.test(specifier)) {
    return `${from} imports ${specifier} without its extension`;
  }
  const target = zoneOf(file);
  if (target === null) return `${from} imports ${file}, which stands in no part of the house`;
  if (file === PARSER && zone !== 'files' && zone !== 'formula' && zone !== 'test') {
    return `${from} (${zone}) must not import ${PARSER}: only files parse formulas`;
  }
  if (target === zone || floor.value.includes(target)) return null;
  if (!floor.type.includes(target)) {
    return `${from} (${zone}) must not import ${file} (${target})`;
  }
  return byValue ? `${from} (${zone}) may import ${file} (${target}) as a type only` : null;
}

/**
 * One option never imports another: two options meet in the world's data and in the trace.
 * @param options paths of all option files
 * @returns what is wrong with this import, or null
 */
export function optionFault(edge: ImportEdge, options: ReadonlySet<string>): string | null {
  if (edge.file === null || !options.has(edge.from) || !options.has(edge.file)) return null;
  return `the option ${edge.from} must not import the option ${edge.file}`;
}
