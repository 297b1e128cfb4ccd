/** Aim: every code that an action gives as its reason is a sentence in both languages, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../sim-core/text/index.ts';

const CORE = join(import.meta.dirname, '../../sim-core');
const FOLDERS = ['rules/actions', 'exercise/acts', 'exercise/views'].map((folder) =>
  join(CORE, folder),
);

describe('the reasons of judgements', () => {
  const given = new Set<string>();
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)));
  for (const file of [...files, join(CORE, 'exercise/verdict.ts')]) {
    const text = readFileSync(file, 'utf8');
    for (const [, code] of text.matchAll(/(?:reason: |\bno\()'([a-z-]+)'/g)) given.add(code);
  }

  it('are all in the catalogue, which holds nothing else', () => {
    expect([...given].sort()).toEqual(Object.keys(REASONS).sort());
    expect(given.size).toBeGreaterThan(5);
  });

  it('are said in Chinese and in English', () => {
    for (const { zh, en } of Object.values(REASONS)) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[A-Z].*\.$/);
    }
  });
});
