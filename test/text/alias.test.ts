/** Aim: a place keeps one alias wherever its name stands, in longer names too. */
import { expect, it } from 'vitest';
import { replacerOf } from '../../sim-core/text/alias.ts';

const NAMES = [
  { zh: '吴江区', en: 'Wujiang' },
  { zh: '吴江', en: 'Wujiang' },
];

it('an alias stands in longer names', () => {
  const zh = replacerOf(NAMES, 'zh');
  expect(zh('吴江区消防救援大队')).toBe('甲区消防救援大队');
  expect(zh('吴江')).toBe('甲');
  expect(replacerOf(NAMES, 'en')('Wujiang Fire Brigade')).toBe('Place A Fire Brigade');
});
