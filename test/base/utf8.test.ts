// Aim: our UTF-8 equals the platform's encoder on every string.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../sim-core/base/utf8.ts';

const platform = new TextEncoder();

test.each([
  ['', []],
  ['a', [0x61]],
  ['é', [0xc3, 0xa9]],
  ['联', [0xe8, 0x81, 0x94]],
  ['𠮷', [0xf0, 0xa0, 0xae, 0xb7]],
  ['\ud800', [0xef, 0xbf, 0xbd]],
  ['\udc00\ud800x', [0xef, 0xbf, 0xbd, 0xef, 0xbf, 0xbd, 0x78]],
])('%j', (text, bytes) => {
  expect(Array.from(utf8(text))).toEqual(bytes);
});

test('every string, lone surrogates included, is encoded as TextEncoder does', () => {
  const anyUnits = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd700, max: 0xe000 })))
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.oneof(anyUnits, fc.string({ unit: 'binary' })), (text) => {
      expect(utf8(text)).toEqual(new Uint8Array(platform.encode(text)));
    }),
  );
});
