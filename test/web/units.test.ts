/** Units in both languages: known words are translated, alone, with a number and within others; symbols stay. */
import { expect, test } from 'vitest';
import { quantityOf, unitOf } from '../../web/text/units.ts';

test('a unit is said as a whole or word by word', () => {
  const said = ['people', 'yuan', 'kg', 'yuan/yr', 'people/h', '1/h', 'm3/s', 'mg/L', ''].map(
    (unit) => unitOf('zh', unit),
  );
  expect(said).toEqual(['人', '元', '千克', '元/年', '人/小时', '1/h', 'm3/s', 'mg/L', '']);
  expect(['people/h', 'd', 'kg'].map((unit) => unitOf('en', unit))).toEqual([
    'people/h',
    'd',
    'kg',
  ]);
});

test('a quantity keeps its number; what is none stays as it was written', () => {
  const said = [
    '24 h',
    '10 d',
    '800 yuan/h',
    'exponential(1 h)',
    '+03:00',
    '1e4',
    'normal(2 h, 1 h)',
  ];
  expect(said.map((written) => quantityOf('zh', written))).toEqual([
    '24 小时',
    '10 天',
    '800 元/小时',
    'exponential(1 h)',
    '+03:00',
    '1e4',
    'normal(2 h, 1 h)',
  ]);
  expect(quantityOf('en', '10 d')).toBe('10 d');
});
