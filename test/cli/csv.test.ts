/** Aim: tables open in a spreadsheet as they are, and nothing in them runs as a formula. */
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../exercise-server/cli/csv.ts';

describe('a table for a spreadsheet', () => {
  test('starts with the mark that makes Excel read Chinese', () => {
    expect(csvOf(['机制'], [['统一平台']])).toBe('\uFEFF机制\r\n统一平台\r\n');
  });

  test('quotes what a comma, a quote or a line break would cut', () => {
    expect(csvOf(['a'], [['x,y'], ['say "x"'], ['two\nlines']])).toBe(
      '\uFEFFa\r\n"x,y"\r\n"say ""x"""\r\n"two\nlines"\r\n',
    );
  });

  test.each(['=1+1', '+x', '-x', '@x', '\tx', '＝1'])('takes the sting out of %j', (text) => {
    expect(csvOf(['a'], [[text]])).toContain(`'${text}`);
  });

  test('leaves numbers alone, negative ones too, and null empty', () => {
    expect(csvOf(['a', 'b', 'c'], [[-1.5, 1e-7, null]])).toBe('\uFEFFa,b,c\r\n-1.5,1e-7,\r\n');
  });
});
