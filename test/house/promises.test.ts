// Aim: every test that the pages of promises name is there, and every check of a release too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../release/checks.ts';
import { ROOT } from './tree.ts';

const PAGES = ['docs/promises.md', 'docs/promises.zh.md'];
const NAMES = new Set(CHECKS.map(({ name }) => name));

function namedIn(page: string, pattern: RegExp): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(pattern)].map(([, name]) => name);
}

describe.each(PAGES)('%s', (page) => {
  it('names tests that are there', () => {
    const tests = namedIn(page, /`([\w-]+\/[\w.-]+\.ts)`/g);
    expect(tests.length).toBeGreaterThan(30);
    expect(tests.filter((path) => !existsSync(join(ROOT, 'test', path)))).toEqual([]);
  });

  it('names the checks of a release by their names', () => {
    const last = namedIn(page, /\| ([^|]+) \|$/gm).join(' ');
    const checks = [...last.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    expect(checks.length).toBeGreaterThan(15);
    expect(checks.filter((name) => !NAMES.has(name))).toEqual([]);
  });
});
