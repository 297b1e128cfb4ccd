/** Aim: every malformed or hostile file ends with code 2, a line and its token, and no stack trace. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MUTATIONS } from '../files/mutations.ts';
import { liandong, ROOT } from './call.ts';

describe('validate, called on a mutated shipped file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-mutated-'));

  test.each(MUTATIONS)('$name', async ({ file, find, put, token }) => {
    const text = readFileSync(join(ROOT, 'scenarios', file), 'utf8');
    const changed = text.replace(find, () => put);
    expect(changed).not.toBe(text);
    const name = basename(file);
    writeFileSync(join(folder, name), changed);
    const { code, out, err } = await liandong(['validate', name], { folder });
    const said = out + err;
    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`${name.replace('.', '\\.')}:\\d+:\\d+`));
    // The sentence sets its own quotes in place of those of YAML.
    const written = /^'.+'$/.test(token) ? token.slice(1, -1) : token;
    expect(said).toContain(written.slice(0, 20));
    expect(said).not.toMatch(/\n\s+at \S+ \(/);
  });

  test('there are at least sixty of them', () => {
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
  });
});
