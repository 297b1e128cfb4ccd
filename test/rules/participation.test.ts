/** Aim: official units alone change nothing beyond what the other dimensions answer. */
import { expect, it } from 'vitest';
import { allOptions } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

it("'government-only' is the one option of participation, free and without a say", () => {
  const options = allOptions().filter(([dimension]) => dimension === 'participation');
  expect(options.map(([, id]) => id)).toEqual(['government-only']);
  expect(frozen().hooks.participation).toEqual({});
  expect(options[0][2].cost({})).toEqual({ posts: 0, yuanPerYear: 0 });
});
