// Aim: SHA-256 gives the published digests, and the same digest however its bytes arrive.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { createSha256 } from '../../sim-core/base/sha256.ts';
import { utf8 } from '../../sim-core/base/utf8.ts';

// FIPS 180-4 examples and the NIST short messages.
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
])('the digest of %j', (text, digest) => {
  expect(createSha256().update(utf8(text)).digestHex()).toBe(digest);
});

test('the digest of a million a', () => {
  const hash = createSha256();
  const piece = new Uint8Array(1000).fill(0x61);
  for (let i = 0; i < 1000; i++) hash.update(piece);
  expect(hash.digestHex()).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

const chunks = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 });

test('the digest depends on the bytes, not on how they were cut, and agrees with OpenSSL', () => {
  fc.assert(
    fc.property(chunks, (parts) => {
      const ours = createSha256();
      const theirs = createHash('sha256');
      for (const part of parts) {
        ours.update(part);
        theirs.update(part);
      }
      expect(ours.digestHex()).toBe(theirs.digest('hex'));
    }),
  );
});

test('reading the digest or the state does not disturb what follows', () => {
  fc.assert(
    fc.property(chunks, (parts) => {
      const quiet = createSha256();
      const watched = createSha256();
      for (const part of parts) {
        quiet.update(part);
        watched.update(part).digestHex();
        watched.state();
      }
      expect(watched.digestHex()).toBe(quiet.digestHex());
    }),
  );
});

test('a hash resumed from saved JSON ends like the one that was not interrupted', () => {
  fc.assert(
    fc.property(chunks, chunks, (before, after) => {
      const whole = createSha256();
      for (const part of before) whole.update(part);
      const saved = JSON.stringify(whole.state());
      const resumed = createSha256().update(utf8('forgotten')).resume(JSON.parse(saved));
      for (const part of after) {
        whole.update(part);
        resumed.update(part);
      }
      expect(resumed.digestHex()).toBe(whole.digestHex());
    }),
  );
});

test('a malformed state is a Fault', () => {
  const state = createSha256().update(utf8('abc')).state();
  expect(() => createSha256().resume({ ...state, length: 4 })).toThrow(Fault);
  expect(() => createSha256().resume({ ...state, words: [1, 2] })).toThrow(Fault);
});
