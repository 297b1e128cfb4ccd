// Aim: identities depend on names alone, tuples on order, and a collision is caught.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { checkCollisions, identityOf, subject } from '../../sim-core/base/identity.ts';

test('an identity is the first 64 bits of SHA-256 of the path', () => {
  for (const path of ['', 'a', 'yangtze/上海/消防', '𠮷']) {
    const digest = createHash('sha256').update(path, 'utf8').digest();
    expect(identityOf(path)).toEqual({ hi: digest.readUInt32BE(0), lo: digest.readUInt32BE(4) });
  }
});

const a = identityOf('a');
const b = identityOf('b');

test('a subject depends on the order and the number of its parts', () => {
  const all = [
    subject(),
    subject(a),
    subject(b),
    subject(a, b),
    subject(b, a),
    subject(a, a),
    subject(a, b, a),
    subject(subject(a, b), a),
    subject(a, subject(b, a)),
    a,
    b,
  ];
  expect(new Set(all.map(({ hi, lo }) => `${hi} ${lo}`)).size).toBe(all.length);
  expect(subject(a, b)).toEqual(subject(a, b));
});

test('a subject is the same today as when this line was written', () => {
  expect(subject(a, b)).toEqual({ hi: 4136834867, lo: 3313707187 });
});

test('200,000 tuples of few neighbours collide nowhere and fill both halves evenly', () => {
  const seen = new Set<string>();
  let ones = 0;
  for (let i = 0; i < 200; i++) {
    for (let j = 0; j < 1000; j++) {
      const { hi, lo } = subject({ hi: 0, lo: i }, { hi: j, lo: 0 });
      seen.add(`${hi} ${lo}`);
      ones += (hi >>> 31) + (lo & 1);
    }
  }
  expect(seen.size).toBe(200_000);
  // 400,000 fair bits: 5 standard deviations are 1,581.
  expect(Math.abs(ones - 200_000)).toBeLessThan(1581);
});

test('different paths pass, a collision is a Fault that names both', () => {
  expect(() => checkCollisions(['a', 'b', 'a/b'])).not.toThrow();
  const firstLetter = (path: string) => ({ hi: path.charCodeAt(0), lo: 0 });
  expect(() => checkCollisions(['ab', 'b', 'ac'], firstLetter)).toThrow(Fault);
  expect(() => checkCollisions(['ab', 'b', 'ac'], firstLetter)).toThrow(/"ab" and "ac"/);
  expect(() => checkCollisions(['x', 'x'])).toThrow(/"x" and "x"/);
});
