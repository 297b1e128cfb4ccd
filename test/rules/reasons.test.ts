/** Aim: every code that an action gives as its reason is a sentence in both languages, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REASONS } from '../../sim-core/text/index.ts';

const FOLDERS = ['rules/actions', 'exercise/acts', 'exercise/views'].map((folder) =>
  join(import.meta.dirname, '../../sim-core', folder),
);

describe('the reasons of judgements', () => {
  const given = new Set<string>();
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, code] of text.matchAll(/(?:reason: |\bno\()'([a-z-]+)'/g)) given.add(code);
    }
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
