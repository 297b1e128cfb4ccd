/**
 * Aim: the evidence of a check is void when something it runs has changed, and not otherwise. A fault that
 * a check is known to find always lies in one of its sources.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../release/checks.ts';
import { installedFor } from '../release/lock.ts';
import { sourcesOf } from '../release/sources.ts';
import { PLANTED_LEAKS } from '../server/planted-leaks.ts';
import { STORM_BUGS } from '../storm/bugs.ts';
import { SERVER_BUGS } from '../storm/server/bugs.ts';

const folder = mkdtempSync(join(tmpdir(), 'liandong-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES = {
  'check.ts': `import { used } from './many/index.ts';
    import type { Shape } from './shape.ts';
    import './effect.ts';
    export const run = async (shape: Shape) => used(shape) + (await import('./later.ts')).later;`,
  'many/index.ts': `export { used } from './used.ts';\nexport { unused } from './unused.ts';`,
  'many/used.ts': `import { helper } from '../helper.ts';\nexport const used = (x: unknown) => helper(x);`,
  'many/unused.ts': `export const unused = () => 0;`,
  'helper.ts': `export const helper = (x: unknown) => String(x);\nexport const other = () => 1;`,
  'shape.ts': `export interface Shape { readonly x: number }`,
  'effect.ts': `globalThis.name = 'effect';`,
  'later.ts': `export const later = 'later';`,
  'nobody.ts': `export const nobody = 0;`,
  'sim-core/text/words.ts': [
    "import type { Text } from './text.ts';",
    'export const WORDS = {',
    "  'a.b': { zh: '词', en: 'word' },",
    '} as const satisfies Readonly<Record<string, Text>>;',
  ].join('\n'),
  'worded.ts': [
    "import { WORDS } from './sim-core/text/words.ts';",
    "import { read } from '@scope/reader/fast.js';",
    "import { join } from 'node:path';",
    'export const worded = () => read(join(WORDS["a.b"].en));',
  ].join('\n'),
  'test/release/judge.ts': `export { run } from '../../check.ts';\nexport { pieces } from './pieces.ts';`,
  'test/release/pieces.ts': `export const pieces = 8;`,
};

describe('the sources of a check', () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  it('are what it calls, whoever passes it on, and nothing that only stands near it', () => {
    const sources = ['check.ts', 'effect.ts', 'helper.ts', 'later.ts'];
    expect(sourcesOf(['check.ts'], folder)).toEqual([...sources, 'many/index.ts', 'many/used.ts']);
    expect(sourcesOf(['test/release/judge.ts', 'nobody.ts'], folder)).toEqual([
      ...sources,
      'many/index.ts',
      'many/used.ts',
      'nobody.ts',
      'test/release/judge.ts',
    ]);
    expect(() => sourcesOf(['gone.ts'], folder)).toThrow('gone.ts');
  });

  it('hold the packages that it imports, and no wording of sentences', () => {
    expect(sourcesOf(['worded.ts'], folder)).toEqual(['npm:@scope/reader', 'worded.ts']);
    const sources = sourcesOfCheck('kills');
    expect(sources).toContain('npm:fastify');
    expect(sources).toContain('npm:libsql');
    expect(sources).not.toContain('npm:antd');
    expect(sources).not.toContain('sim-core/text/serve.ts');
    expect(sources).not.toContain('sim-core/text/catalogue.ts');
    expect(sources).toContain('sim-core/text/say.ts');
  });

  it('hold all that a package needs, as it is installed for it', () => {
    const lock = {
      packages: {
        'node_modules/a': { version: '1', dependencies: { b: '^2' }, peerDependencies: { d: '*' } },
        'node_modules/a/node_modules/b': { version: '2', optionalDependencies: { c: '*', e: '*' } },
        'node_modules/b': { version: '1' },
        'node_modules/c': { version: '3' },
        'node_modules/d': { version: '4', dependencies: { a: '*', b: '*' } },
        'node_modules/other': { version: '5' },
      },
    };
    const found = Object.keys(installedFor(lock, ['a']));
    const places = ['a', 'a/node_modules/b', 'b', 'c', 'd'];
    expect(found).toEqual(places.map((place) => `node_modules/${place}`));
    expect(installedFor(lock, ['gone'])).toEqual({});
  });

  it.each([
    ['storms', [...STORM_BUGS, ...SERVER_BUGS]],
    ['twins', PLANTED_LEAKS],
  ])('hold every file with a fault that %s find', (name, faults) => {
    const sources = sourcesOfCheck(name);
    expect(faults.map(({ file }) => file).filter((file) => !sources.includes(file))).toEqual([]);
  });

  it.each([
    ['storms', 'exercise-server/room/streams.ts', 'exercise-server/store/libsql.ts'],
    ['storms', 'exercise-server/plugins/seats.ts', 'exercise-server/listen.ts'],
    ['kills', 'exercise-server/store/high-water.ts', 'test/soak/soak.ts'],
    ['kills', 'test/kit/start-cached.cjs', 'test/storm/storm.ts'],
    ['races', 'exercise-server/store/exclusive.ts', 'test/server/kill-stage.ts'],
    ['failovers', 'exercise-server/store/postgres.ts', 'test/hostile/mutate.ts'],
    ['soak', 'sim-core/exercise/index.ts', 'test/server/leak-stage.ts'],
    ['slow-readers', 'exercise-server/plugins/seat-socket.ts', 'test/storm/storm.ts'],
    ['hostile', 'exercise-server/plugins/security.ts', 'test/soak/life.ts'],
    ['worlds', 'sim-core/engine/events-handling.ts', 'exercise-server/room/room.ts'],
    ['worlds', 'test/release/world-check.ts', 'test/release/checks.ts'],
    ['hypotheses', 'test/release/hypotheses.ts', 'test/release/checks.ts'],
    ['held-out', 'test/release/held-out.ts', 'test/release/checks.ts'],
    ['held-out', 'exercise-server/batch/worker.ts', 'exercise-server/room/room.ts'],
  ])('of %s hold %s, and not %s', (name, inside, outside) => {
    const sources = sourcesOfCheck(name);
    expect(sources).toContain(inside);
    expect(sources).not.toContain(outside);
  });

  function sourcesOfCheck(name: string): readonly string[] {
    const check = CHECKS.find((one) => one.name === name);
    if (check === undefined) throw new Error(`there is no check ${name}`);
    return check.sources();
  }
});
