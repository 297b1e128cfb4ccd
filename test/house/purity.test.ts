/**
 * Aim: a run is a pure function of its inputs. The sources of sim-core and the built engine are
 * searched for everything that could make two machines differ; planted lines show that the search
 * finds. The compiler is asked the same question about hosts.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bundleEngine } from '../../exercise-server/cli/build.mjs';
import { purityFaults } from './purity.ts';
import { allFiles, ROOT } from './tree.ts';

const core = allFiles().filter(({ path }) => /^sim-core\/.*\.ts$/.test(path));

describe('sim-core', () => {
  it('is searched', () => {
    expect(core.length).toBeGreaterThan(20);
  });

  it('uses no clock, chance, host, waiting or inexact function', () => {
    expect(core.flatMap(purityFaults)).toEqual([]);
  });

  it('cannot name the DOM or Node: both are compile errors there', () => {
    expect(hostErrors('export const x = document.title;')).toHaveLength(1);
    expect(hostErrors('export const x = process.env;')).toHaveLength(1);
    expect(hostErrors("import fs from 'node:fs'; export const x = fs;")).toHaveLength(1);
    expect(hostErrors('export const x = new TextEncoder();')).toHaveLength(1);
    expect(hostErrors('export const x = Math.sqrt(2);')).toEqual([]);
  });
});

describe('the built engine', async () => {
  const text = await bundleEngine();

  it('exists', () => {
    expect(text).not.toBeNull();
  });

  it('holds nothing that differs between engines', () => {
    expect(purityFaults({ path: 'dist/engine.mjs', text: text ?? '' })).toEqual([]);
  });

  it('carries neither the parser nor the readers of files', () => {
    expect(carried(text ?? '', ['mathjs', 'zod', 'yaml'])).toEqual([]);
  });

  it('names no place of the machine that built it', () => {
    expect(text ?? '').not.toContain(ROOT);
  });

  it('is the same text whenever it is built, so its digest is an identity', async () => {
    const digest = (bundle: string): string => createHash('sha256').update(bundle).digest('hex');
    expect(digest((await bundleEngine()) ?? '')).toBe(digest(text ?? ''));
  });
});

describe('the search', () => {
  it.each([
    'const x = Math.random();',
    'const x = Math.exp(1);',
    'const x = Math["exp"](1);',
    'const { pow } = Math;',
    'const m = Math;',
    'const x = 2 ** 3;',
    'let x = 2; x **= 3;',
    'const x = Date.now();',
    'const x: Date | null = null;',
    'const x = performance.now();',
    'const x = new Intl.Collator();',
    "const x = 'a'.localeCompare('b');",
    'const x = (1).toLocaleString();',
    "const x = 'a'.normalize();",
    'for (const k in {}) k;',
    'const f = async () => 1;',
    'const x = await 1;',
    'setTimeout(() => 1, 0);',
    'const x = globalThis;',
    'const x = { fetch };',
    "const x = require('fs');",
    "const x = new Function('return 1');",
    'console.log(1);',
  ])('finds %s', (text) => {
    expect(purityFaults({ path: 'planted.ts', text })).not.toEqual([]);
  });

  it.each([
    '// Math.random() and Date.now()',
    "const x = 'Math.random()';",
    'const x = `await Date`;',
    'const x = { process: 1, Date: 2 };',
    'const x = step.process;',
    'const self = 1; const y = self + 1;',
    'interface Step { fetch(): void; readonly window: number }',
    'const x = Math.sqrt(2) + Math.imul(2, 3);',
  ])('lets pass %s', (text) => {
    expect(purityFaults({ path: 'planted.ts', text })).toEqual([]);
  });

  it('tells the packages inside a bundle', () => {
    const bundle = '// node_modules/zod/v4/core.js\n// node_modules/@stdlib/yaml/x.js';
    expect(carried(bundle, ['mathjs', 'zod', 'yaml'])).toEqual(['zod']);
  });
});

/** Packages of the list of which the bundle holds a file; esbuild writes each file's path. */
function carried(bundle: string, packages: readonly string[]): readonly string[] {
  return packages.filter((name) => bundle.includes(`node_modules/${name}/`));
}

/** Messages of the compiler about one file in sim-core, under sim-core's own settings. */
function hostErrors(text: string): readonly string[] {
  const folder = join(ROOT, 'sim-core');
  const settings = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(settings.config, ts.sys, folder);
  const path = join(folder, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const plain = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version, ...rest) =>
    name === path ? ts.createSourceFile(name, text, version) : plain(name, version, ...rest);
  host.fileExists = (name) => name === path || ts.sys.fileExists(name);
  const program = ts.createProgram([path], options, host);
  return program
    .getSemanticDiagnostics()
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
