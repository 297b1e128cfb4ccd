// Our YAML is read strictly, and every place in it can be found again, however it is quoted.
import { describe, expect, it } from 'vitest';
import { locate, locateInside } from '../../sim-core/files/locate.ts';
import { fieldOf } from '../../sim-core/files/path.ts';
import { readYaml } from '../../sim-core/files/yaml.ts';
import type { YamlSource } from '../../sim-core/files/yaml.ts';

function source(text: string): YamlSource {
  const read = readYaml({ path: 'x.yaml', text });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function refusal(text: string): { readonly code: string; readonly place: string } {
  const read = readYaml({ path: 'x.yaml', text });
  if (read.ok) throw new Error('it was read');
  const [first] = read.error;
  return { code: first?.code ?? '', place: `${first?.line}:${first?.column} ${first?.token}` };
}

describe('readYaml', () => {
  it('gives plain data: texts, numbers, true, false, null, lists, mappings', () => {
    const text = "a: 1.5\nb: -2e3\nc: true\nd: null\ne:\nf: [x, 'y z']\ng: { h: 30 min }\ni: yes\n";
    expect(source(text).data).toEqual({
      a: 1.5,
      b: -2000,
      c: true,
      d: null,
      e: null,
      f: ['x', 'y z'],
      g: { h: '30 min' },
      i: 'yes',
    });
  });

  it('reads lines that end with CR LF as it reads others', () => {
    expect(source('a: 1\r\nb: x\r\n').data).toEqual({ a: 1, b: 'x' });
  });

  it.each([
    ["a: 'b\nc: d\n", 'yaml-syntax', "1:4 'b"],
    ['a: { b: 1\nc: 2\n', 'yaml-syntax', '2:1 c'],
    ['kind:x\na: 2\n', 'yaml-syntax', '1:1 kind:x'],
    ['a： 3\nb: 2\n', 'yaml-syntax', '1:1 a： 3'],
    ['a: @b\n', 'yaml-syntax', '1:4 @'],
    ['a: "\\q"\n', 'yaml-syntax', '1:5 \\'],
    ['a: &x 1\n', 'anchor', '1:4 &x'],
    ['a: *x\n', 'alias', '1:4 *x'],
    ['&x a: 1\n', 'anchor', '1:1 &x'],
    ['a: !!int 3\n', 'tag', '1:4 !!int'],
    ['! a: 3\n', 'tag', '1:1 !'],
    ['a: 1\n...\n---\nb: 2\n', 'several-documents', '3:1 ---'],
    ['%TAG ! x:\n---\na: 1\n', 'directive', '1:1 %TAG ! x:'],
    ['a: 0o17\n', 'bad-number', '1:4 0o17'],
    ['a: .nan\n', 'bad-number', '1:4 .nan'],
    ['a: 007\n', 'bad-number', '1:4 007'],
    ['"__proto__": 1\n', 'forbidden-key', '1:1 __proto__'],
    ['null: 1\n', 'bad-key', '1:1 null'],
  ])('refuses %j as %s at %s', (text, code, place) => {
    expect(refusal(text)).toEqual({ code, place });
  });

  it('says where a key appears the second time, and goes on to find others', () => {
    const read = readYaml({ path: 'x.yaml', text: 'a: 1\nb: 2\na: 3\nc: { d: 1, d: 2 }\n' });
    expect(
      read.ok ? [] : read.error.map(({ line, column, field }) => [line, column, field]),
    ).toEqual([
      [3, 1, 'a'],
      [4, 12, 'c.d'],
    ]);
  });

  it('leaves the prototypes of its data alone', () => {
    expect(Object.getPrototypeOf(source('a: { b: 1 }\n').data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['b']).toBeUndefined();
  });
});

describe('locate', () => {
  const text = 'a:\n  - id: first\n    b: { c: 12, d: }\n  - id: second\n    b: x\n';
  const read = source(text);

  it('finds a value, or its key', () => {
    expect(locate(read, ['a', 0, 'b', 'c'])).toEqual({ line: 3, column: 13, token: '12' });
    expect(locate(read, ['a', 0, 'b', 'c'], 'key')).toEqual({ line: 3, column: 10, token: 'c' });
    expect(locate(read, ['a', 1, 'id'])).toEqual({ line: 4, column: 9, token: 'second' });
  });

  it('shows the key of an empty value', () => {
    expect(locate(read, ['a', 0, 'b', 'd'])).toEqual({ line: 3, column: 17, token: 'd' });
  });

  it('shows the nearest ancestor of what is missing', () => {
    expect(locate(read, ['a', 1, 'z', 'y'])).toEqual({ line: 4, column: 5, token: '' });
    expect(locate(read, ['z'])).toEqual({ line: 1, column: 1, token: '' });
  });

  it('names list items by their id', () => {
    expect(fieldOf(['a', 1, 'b'], read.data)).toBe('a[second].b');
    expect(fieldOf(['f', 2], { f: [1, 2, 3] })).toBe('f[2]');
  });
});

describe('locateInside', () => {
  it.each([
    ['plain', 'f: one + two\n'],
    ['single quotes', "f: 'one + two'\n"],
    ['double quotes', 'f: "one + two"\n'],
    ['plain over two lines', 'f: one\n  + two\n'],
    ['quotes over two lines', "f: 'one +\n    two'\n"],
    ['a folded block', 'f: >-\n  one +\n  two\n'],
    ['a literal block', 'f: |-\n  one +\n    two\n'],
    ['a doubled quote before it', "f: 'it''s + two'\n"],
  ])('finds a word of a text in %s', (_, text) => {
    const read = source(text);
    const value = String(read.data['f']);
    const { line, column } = locateInside(read, ['f'], value.indexOf('two'));
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^two/);
  });
});
