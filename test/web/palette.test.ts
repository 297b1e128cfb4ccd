/** Aim: the colours of mechanisms are seen on light paper and on dark (WCAG 1.4.11: three to one). */
import { expect, it } from 'vitest';
import { colourOf } from '../../web/parts/comparison/palette.ts';

const PAPERS = ['#ffffff', '#151e1b'];
const SEVERAL = Array.from({ length: 8 }, (_, index) => colourOf(index));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it.each(PAPERS)('colours stand out on %s', (paper) => {
  expect(SEVERAL.filter((colour) => contrast(colour, paper) < 3)).toEqual([]);
});
