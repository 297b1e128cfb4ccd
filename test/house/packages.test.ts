/**
 * Aim: the packages of other people are few, pinned, explained in docs/dependencies.md, used, and
 * complete in the lock file for every platform.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './import-graph.ts';
import { lockFaults, pinFaults, reasonFaults, unusedFaults } from './packages.ts';
import { allFiles, isCode, isTest, ROOT } from './tree.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest: Parameters<typeof pinFaults>[0] = JSON.parse(read('package.json'));
const lock: { readonly packages: Parameters<typeof lockFaults>[0] } = JSON.parse(
  read('package-lock.json'),
);

describe('the packages', () => {
  it('are pinned', () => {
    expect(pinFaults(manifest)).toEqual([]);
  });

  it('are each explained in docs/dependencies.md', () => {
    expect(reasonFaults(manifest, read('docs/dependencies.md'))).toEqual([]);
  });

  it('are each imported by the product', () => {
    const product = allFiles().filter((file) => isCode(file) && !isTest(file));
    const specifiers = new Set(product.flatMap(importsOf).map(({ specifier }) => specifier));
    expect(unusedFaults(manifest, specifiers)).toEqual([]);
  });

  it('are complete in the lock file, which names no registry', () => {
    expect(lockFaults(lock.packages)).toEqual([]);
  });
});

describe('the rules about packages', () => {
  const planted = { dependencies: { zod: '^4.0.0', yaml: '2.9.1' }, devDependencies: {} };

  it('find a version that may move', () => {
    expect(pinFaults(planted)).toEqual(['zod ^4.0.0: pin one exact version']);
  });

  it('find a package without a reason and a reason without a package', () => {
    expect(reasonFaults(planted, '- `yaml`: reads files.\n- `left`: gone.')).toEqual([
      'zod: say why',
      'left: not installed',
    ]);
  });

  it('find a package that nothing imports', () => {
    expect(unusedFaults(planted, new Set(['yaml/x', 'zodiac']))).toEqual([
      'zod: no file imports it',
    ]);
  });

  it('find a lock without the packages of other platforms, or with a registry', () => {
    const tool = { optionalDependencies: { 'tool-mac': '1.0.0', 'tool-pc': '1.0.0' } };
    const faults = lockFaults({
      'node_modules/a/node_modules/tool': tool,
      'node_modules/a/node_modules/tool-mac': {},
      'node_modules/tool-pc': { resolved: 'https://example.org/tool-pc.tgz' },
    });
    expect(faults).toEqual(['node_modules/tool-pc: names the registry it came from']);
    expect(lockFaults({ 'node_modules/tool': tool })).toHaveLength(2);
  });
});
