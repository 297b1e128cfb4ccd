import { isUnitWord } from '../formula/units.ts';

/**
 * People write a rate as `0.5 /h`; the formula language writes `0.5 1/h`. This turns the first into
 * the second, and keeps the way back for the places of errors.
 */
export interface Spelt {
  readonly text: string;
  /** The offset in what was written, of an offset in `text`. */
  readonly written: (offset: number) => number;
}

const NUMBER_PER = /(?<![A-Za-z0-9_.])(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)([ \t]*)\/([A-Za-z_]\w*)/g;

/**
 * Not after `/` or `^`, where `8 / 2 /h` may mean two things, nor after a number, where `5 1/h` is
 * right already, nor before a bracket, where `/min(…)` is a function: those stay as they are.
 */
export function spellPer(source: string): Spelt {
  const added: { readonly at: number; readonly length: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(NUMBER_PER)) {
    const [whole, number = '', space = '', unit = ''] = match;
    const before = source.slice(0, match.index).trimEnd();
    const after = source.slice(match.index + whole.length).trimStart();
    if (!isUnitWord(unit) || /[/^\d]$/.test(before) || after.startsWith('(')) continue;
    const slash = match.index + number.length + space.length;
    const one = space === '' ? ' 1' : '1';
    text += source.slice(from, slash) + one;
    added.push({ at: text.length - one.length, length: one.length });
    from = slash;
  }
  text += source.slice(from);
  const written = (offset: number): number => {
    let back = offset;
    for (const { at, length } of added) {
      if (offset > at) back -= Math.min(length, offset - at);
    }
    return back;
  };
  return { text, written };
}
