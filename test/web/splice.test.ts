/**
 * Aim: a form changes a file as its author would by hand: what was not touched stays as it was written, and
 * whatever the file looks like, it says afterwards what the form said.
 */
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { dataOf, insert, move, put, remove, type Path } from '../../web/source/studio/splice.ts';
import { shippedFiles } from '../kit/drill.ts';

const FILE = [
  'kind: scenario',
  'id: spill # the one by the river',
  "title: { zh: 泄漏, en: 'A spill: at night' }",
  'points: [[0 h, 6], [10 h, 9]]',
  'incidents:',
  '  # first in the file',
  '  - id: leak',
  '    at: lili   # the works',
  '    inputs: { wind: 3 }',
  '  - { id: plume, along: taipu }',
  'cascade: []',
  '',
].join('\n');

const lines = (text: string): readonly string[] => text.split('\n');
/** Lines of the first that the second has not. */
const lost = (before: string, after: string): readonly string[] =>
  lines(before).filter((line) => !lines(after).includes(line));

describe('writing a value', () => {
  it('changes its own characters alone', () => {
    const text = put(FILE, ['incidents', 0, 'at'], 'wujiang');
    expect(text).toContain('    at: wujiang   # the works');
    expect(lost(FILE, text)).toEqual(['    at: lili   # the works']);
    expect(put(FILE, ['title', 'zh'], '夜间泄漏')).toContain(
      "{ zh: 夜间泄漏, en: 'A spill: at night' }",
    );
    expect(put(FILE, ['points', 1, 1], 12)).toContain('points: [[0 h, 6], [10 h, 12]]');
  });

  it('adds a key where its neighbours stand, in their style', () => {
    expect(lines(put(FILE, ['incidents', 0, 'onset'], '2 h'))[9]).toBe('    onset: 2 h');
    expect(put(FILE, ['incidents', 0, 'inputs', 'rain'], '5 mm/h')).toContain(
      'inputs: { wind: 3, rain: 5 mm/h }',
    );
    expect(put(FILE, ['incidents', 1, 'title'], { zh: '团', en: 'Plume' })).toContain(
      '- { id: plume, along: taipu, title: { zh: 团, en: Plume } }',
    );
    expect(put(FILE, ['region', 'id'], 'zone')).toContain('region: { id: zone }');
  });

  it('quotes what would mean something else', () => {
    const text = put(FILE, ['id'], 'yes: no # x');
    expect(dataOf(text)['id']).toBe('yes: no # x');
    expect(dataOf(put(FILE, ['title', 'en'], 'a, b] }'))['title']).toEqual({
      zh: '泄漏',
      en: 'a, b] }',
    });
  });
});

describe('lists', () => {
  it('take an item in, give one up and move one, line by line', () => {
    const more = insert(FILE, ['incidents'], 2, { id: 'fire', at: 'lili' });
    expect(lines(more)[10]).toBe('  - { id: fire, at: lili }');
    expect(lost(FILE, more)).toEqual([]);
    expect(insert(FILE, ['cascade'], 0, { id: 'a', from: 'leak' })).toContain('cascade:');
    const fewer = remove(FILE, ['incidents', 0]);
    expect(lines(fewer)).toHaveLength(lines(FILE).length - 3);
    const moved = move(FILE, ['incidents'], 1, 0);
    expect(dataOf(moved)['incidents']).toEqual([
      { id: 'plume', along: 'taipu' },
      { id: 'leak', at: 'lili', inputs: { wind: 3 } },
    ]);
    expect(lost(FILE, moved)).toEqual([]);
    expect(move(moved, ['incidents'], 0, 1)).toContain('- id: leak\n    at: lili   # the works');
  });

  it('leave a broken file alone', () => {
    expect(put('a: [1', ['b'], 2)).toBe('a: [1');
  });
});

/** Every path of a value. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, part]) =>
      pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

describe('any shipped file', () => {
  const files = shippedFiles().filter(({ text }) => text.length < 30_000);

  it('says what was put into it, and keeps all its other lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.string(), ({ text }, at, word) => {
        const before = parse(text) as Record<string, unknown>;
        const paths = pathsIn(before);
        const path = paths[at % paths.length];
        const after = put(text, path, word);
        let here: unknown = dataOf(after);
        for (const step of path) here = (here as Record<string | number, unknown>)[step];
        expect(here).toBe(word);
        const gone = remove(text, path);
        expect(lines(gone).length).toBeLessThanOrEqual(lines(text).length);
      }),
      { numRuns: 60 },
    );
  });
});
