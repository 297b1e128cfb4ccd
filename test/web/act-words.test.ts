/** Aim: the log of a desk says what an act was about in words, by title and with its unit. */
import { expect, it } from 'vitest';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { LANGUAGES } from '../../sim-core/text/index.ts';
import { objectOf } from '../../web/parts/log/act-words.ts';
import { titlesOf } from '../../web/parts/titles.ts';
import { PRACTICE_GAZETTEER } from '../../web/screens/practice/stage.ts';
import { speaker } from '../../web/text/say.ts';

const known = { incident: (id: string) => id, protection: (id: string) => `title of ${id}` };
const said = (act: SeatAct): readonly string[] =>
  LANGUAGES.map((language) =>
    objectOf(act, titlesOf(PRACTICE_GAZETTEER, language), speaker(language), known),
  );

it('names a protection by its title', () => {
  expect(said({ kind: 'protect', protection: 'close-gate', on: true })).toEqual([
    '采取 · title of close-gate',
    'Take it · title of close-gate',
  ]);
});

it('says an amount of money with its unit, and whom nobody knows as it is written', () => {
  expect(said({ kind: 'pay', yuan: 10_000, to: 'nobody', note: '' })).toEqual([
    '10000 元 › nobody',
    '10000 yuan › nobody',
  ]);
});
