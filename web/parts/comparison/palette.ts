/**
 * Colours of up to eight mechanisms, apart from those of warnings and ratings and told apart by eyes
 * that confuse red and green (after Okabe and Ito, 2008, without its warning hues); more repeat with a
 * dash.
 */
const COLOURS = [
  '#0b5a53',
  '#7a4f9e',
  '#2f7fae',
  '#8a6d1f',
  '#5a6661',
  '#b0567a',
  '#3f8f4f',
  '#33506b',
] as const;

export function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}

export function dashOf(index: number): string | undefined {
  return index < COLOURS.length ? undefined : '5 3';
}
