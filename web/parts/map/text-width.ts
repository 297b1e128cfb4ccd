/** Shares of the type size that a character takes, by what it is; near enough to keep names apart. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u;
const NARROW = /[ilj.,;:'|!()[\] ]/;
const CAPITAL = /[A-ZMW@%&mw]/;

/** Width of a line of text without asking the browser, px: the same everywhere, at once. */
export function textWidth(text: string, size: number): number {
  let shares = 0;
  for (const letter of text) {
    shares += WIDE.test(letter) ? 1 : NARROW.test(letter) ? 0.3 : CAPITAL.test(letter) ? 0.72 : 0.6;
  }
  return shares * size;
}
