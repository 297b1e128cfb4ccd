// Aim: our Philox4x32-10 is the published one (known answers of Random123).
import { expect, test } from 'vitest';
import { philox } from '../../sim-core/base/philox.ts';

function block(counter: readonly number[], key: readonly number[]): string {
  const out = new Uint32Array(4);
  philox(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0')).join(' ');
}

const F = 0xffffffff;

test.each([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [[F, F, F, F], [F, F], '408f276d 41c83b0e a20bc7c6 6d5451fd'],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
])('counter %j, key %j', (counter, key, words) => {
  expect(block(counter, key)).toBe(words);
});

test('agrees with a plain 64-bit implementation on 2,000 blocks', () => {
  let state = 1n;
  const word = (): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 32n);
  };
  for (let i = 0; i < 2000; i++) {
    const counter = [word(), word(), word(), word()];
    const key = [word(), word()];
    expect(block(counter, key)).toBe(slowBlock(counter, key));
  }
});

/** The definition, word for word, in big integers. */
function slowBlock(counter: readonly number[], key: readonly number[]): string {
  const mask = 0xffffffffn;
  let [x0, x1, x2, x3] = counter.map(BigInt);
  let [k0, k1] = key.map(BigInt);
  for (let round = 0; round < 10; round++) {
    const p0 = x0 * 0xd2511f53n;
    const p1 = x2 * 0xcd9e8d57n;
    [x0, x1, x2, x3] = [(p1 >> 32n) ^ x1 ^ k0, p1 & mask, (p0 >> 32n) ^ x3 ^ k1, p0 & mask];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [x0, x1, x2, x3].map((x) => x.toString(16).padStart(8, '0')).join(' ');
}
