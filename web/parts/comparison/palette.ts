/**
 * Colours of up to eight mechanisms, apart from those of warnings and ratings and told apart by eyes
 * that confuse red and green (after Okabe and Ito, 2008, without its warning hues), seen on light and on
 * dark paper; more repeat with a dash.
 */
const COLOURS = [
  '#17877b',
  '#8f63b5',
  '#2f7fae',
  '#8a6d1f',
  '#6f7b76',
  '#b0567a',
  '#3f8f4f',
  '#4f74a0',
] as const;

export function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}

export function dashOf(index: number): string | undefined {
  return index < COLOURS.length ? undefined : '5 3';
}
