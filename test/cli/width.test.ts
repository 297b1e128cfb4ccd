/** Aim: tables line up in a terminal whatever script their words are in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { table } from '../../exercise-server/cli/table.ts';
import { displayWidth, pad, wrap } from '../../exercise-server/cli/width.ts';

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['联动', 4],
    ['a联b', 4],
    ['，。（）', 8],
    ['±½—', 3],
    ['e\u0301', 1],
    ['Ⅲ级', 3],
    ['ｱ', 1],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('padding reaches the width and never cuts', () => {
    expect(pad('联动', 6, 'left')).toBe('联动  ');
    expect(pad('联动', 6, 'right')).toBe('  联动');
    expect(pad('联动', 2, 'left')).toBe('联动');
  });
});

describe('a table', () => {
  const lines = table(
    [
      { title: '机制', side: 'left' },
      { title: 'n', side: 'right' },
      { title: '结论', side: 'left' },
    ],
    [
      ['zone-as-is', '1', '基线'],
      ['统一平台', '12', 'better'],
    ],
  ).split('\n');

  test('begins every column at the same place in every line', () => {
    expect(lines).toEqual([
      '机制         n  结论',
      '----------  --  ------',
      'zone-as-is   1  基线',
      '统一平台    12  better',
    ]);
  });

  test('leaves no blanks at the end of a line', () => {
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });
});

describe('wrapping', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/);
  const han = fc.constantFrom(...Array.from('灾害跨越边界时哪种联动机制'));
  const text = fc.array(fc.oneof(word, han), { minLength: 1, maxLength: 60 });

  test('keeps every line within the width and loses no character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (words, width) => {
        const whole = words.join(' ');
        const lines = wrap(whole, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''));
      }),
    );
  });

  test('breaks between wide characters but never before closing punctuation', () => {
    expect(wrap('联动事项，时间花在哪里。', 9)).toEqual(['联动事', '项，时间', '花在哪', '里。']);
  });

  test('does not break inside a word', () => {
    expect(wrap('the quick fox', 9)).toEqual(['the quick', 'fox']);
    expect(wrap('extraordinary', 5)).toEqual(['extraordinary']);
  });
});
