/** Aim: files are found and read the same way on every system, and a bad one is named. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  FILE_LIMIT_BYTES,
  pathOnShelf,
  readNamed,
  readShelf,
  shippedFolder,
  UnreadableFile,
} from '../../exercise-server/batch/shelf.ts';

function shelfWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('a shelf', () => {
  test('holds the YAML files of all folders below it, sorted, with / in their paths', () => {
    const folder = shelfWith({
      'b.yaml': 'b',
      'a/z.yml': 'z',
      'a/a.yaml': '甲',
      'a/README.md': 'no',
    });
    expect(readShelf(folder)).toEqual([
      { path: 'a/a.yaml', text: '甲' },
      { path: 'a/z.yml', text: 'z' },
      { path: 'b.yaml', text: 'b' },
    ]);
  });

  test('is shipped with the program', () => {
    const folder = shippedFolder();
    expect(folder).not.toBeNull();
    const paths = readShelf(folder ?? '').map(({ path }) => path);
    expect(paths).toContain('drills/taipu-river/scenario.yaml');
  });

  test('knows its own files by whatever path they are named', () => {
    const folder = shelfWith({ 'a/x.yaml': '' });
    expect(pathOnShelf(join(folder, 'a', 'x.yaml'), '/', folder)).toBe('a/x.yaml');
    expect(pathOnShelf('x.yaml', join(folder, 'a'), folder)).toBe('a/x.yaml');
    expect(pathOnShelf('../y.yaml', folder, folder)).toBeNull();
    expect(pathOnShelf('.', folder, folder)).toBeNull();
  });
});

describe('a file that cannot be read', () => {
  const folder = shelfWith({
    'binary.yaml': Buffer.from([0x6b, 0xff, 0x00]),
    'large.yaml': Buffer.alloc(FILE_LIMIT_BYTES + 1, 0x20),
    'folder.yaml/inside': '',
  });
  test.each([
    ['no.yaml', 'ENOENT'],
    ['folder.yaml', 'EISDIR'],
    ['binary.yaml', 'NOT_TEXT'],
    ['large.yaml', 'TOO_LARGE'],
  ])('%s is refused as %s', (name, code) => {
    try {
      readNamed(name, folder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableFile);
      expect(error).toMatchObject({ file: name, code });
    }
  });

  test('keeps a byte order mark for the compiler to judge', () => {
    const marked = shelfWith({ 'x.yaml': '\uFEFFkind: region' });
    expect(readNamed('x.yaml', marked).text).toBe('\uFEFFkind: region');
  });
});
