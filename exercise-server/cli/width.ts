/**
 * Columns that a text takes in a terminal: 2 for the wide characters of East Asian scripts, 0 for
 * marks that join the letter before them, 1 for the rest. Source: Unicode Standard Annex 11.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
}

/** `text` with spaces up to `width` columns, on the right or on the left of it. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + spaces : spaces + text;
}

/** [first, last] of the wide blocks. */
const WIDE = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
] as const;

const JOINING = [
  [0x0300, 0x036f],
  [0x200b, 0x200f],
  [0xfe00, 0xfe0f],
] as const;

function widthOf(code: number): number {
  if (code < 0x300) return 1;
  if (JOINING.some(([first, last]) => code >= first && code <= last)) return 0;
  return WIDE.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Lines of at most `width` columns: broken at spaces, and anywhere between wide characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** Punctuation that must not begin a line. */
const CLOSING = '，。；：？！、）》”’·%';
const OPENING = '（《“‘';

/** A line in the smallest pieces that may stand alone: words with their space, single wide characters. */
function pieces(line: string): string[] {
  const found: string[] = [];
  let word = '';
  let open = false;
  for (const character of line) {
    const wide = displayWidth(character) === 2;
    const closes = CLOSING.includes(character);
    const opens = OPENING.includes(character);
    if (closes && word === '' && found.length > 0) {
      found[found.length - 1] += character;
      continue;
    }
    if ((wide || opens) && !closes && word !== '' && !open) {
      found.push(word);
      word = '';
    }
    word += character;
    open = opens;
    if ((wide && !opens) || closes || character === ' ') {
      found.push(word);
      word = '';
    }
  }
  if (word !== '') found.push(word);
  return found;
}
