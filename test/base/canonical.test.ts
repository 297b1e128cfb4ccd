// Aim: plain data has one encoding and no two different values share it; copies share nothing.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { copy, encode, hashOf, whyNotPlain } from '../../sim-core/base/canonical.ts';

const number = fc.oneof(
  fc.double({ noNaN: true }).map((x) => x + 0),
  fc.integer(),
  fc.constantFrom(0, 1, Infinity, -Infinity, 5e-324),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'é', '\ud800', '\ufffd', '__proto__', 'constructor', '1', '10', '2'),
);
const typed = fc.oneof(
  fc.array(number, { maxLength: 3 }).map((items) => Float64Array.from(items)),
  fc.array(fc.integer(), { maxLength: 3 }).map((items) => Int32Array.from(items)),
  fc.array(fc.nat(), { maxLength: 3 }).map((items) => Uint32Array.from(items)),
  fc.array(fc.nat(255), { maxLength: 3 }).map((items) => Int8Array.from(items)),
  fc.array(fc.nat(255), { maxLength: 3 }).map((items) => Uint8Array.from(items)),
);

/** Few distinct leaves, so that equal, nearly equal and differently nested values all turn up. */
function plain(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(text, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
}
const rich = plain(fc.oneof(fc.constant(null), fc.boolean(), number, text, typed));
const poor = plain(
  fc.constantFrom<unknown>(null, false, 0, 1, '', '0', new Uint8Array(1), new Int8Array(1)),
);

describe('encode', () => {
  test('gives two values the same bytes exactly when they are equal', () => {
    let equal = 0;
    const check = (a: unknown, b: unknown): void => {
      const same = isDeepStrictEqual(a, b);
      if (same) equal++;
      expect(isDeepStrictEqual(encode(a), encode(b))).toBe(same);
    };
    fc.assert(fc.property(poor, poor, check), { numRuns: 3000 });
    fc.assert(fc.property(rich, rich, check), { numRuns: 1000 });
    expect(equal).toBeGreaterThan(10);
  });

  test('tells apart what is easily confused', () => {
    const confusable: unknown[] = [
      null,
      false,
      true,
      0,
      1,
      '',
      '0',
      'null',
      [],
      {},
      [[]],
      [null],
      [[], []],
      [[[]]],
      { a: null },
      { a: [] },
      { '': null },
      ['a', 'b'],
      ['ab'],
      ['a', ['b']],
      { a: 'b' },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
      { a: { b: 1 } },
      [1, 2],
      new Float64Array([1, 2]),
      new Int32Array([1, 2]),
      new Uint32Array([1, 2]),
      new Uint8Array([1, 2]),
      new Int8Array([1, 2]),
      new Float64Array(0),
      new Uint8Array(0),
      '\ud800',
      '\udc00',
      '\ufffd',
      'é',
      'e\u0301',
      'é',
      Infinity,
      -Infinity,
    ];
    const codes = confusable.map((value) => encode(value).join());
    // The two é are one value written twice: the only pair allowed to agree.
    expect(new Set(codes).size).toBe(confusable.length - 1);
  });

  test('does not depend on the order in which keys were added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 6 }), number, (keys, value) => {
        const forward = Object.fromEntries(keys.map((key, i) => [key, [i, value]]));
        const backward = Object.fromEntries(keys.map((key, i) => [key, [i, value]]).toReversed());
        expect(encode(backward)).toEqual(encode(forward));
      }),
    );
  });

  test('is little-endian, with -0 as 0 and two bytes a letter only where they are needed', () => {
    expect(Array.from(encode(1))).toEqual([3, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
    expect(Array.from(encode('a'))).toEqual([4, 1, 0, 0, 0, 0x61]);
    expect(Array.from(encode('é'))).toEqual([5, 1, 0, 0, 0, 0xe9, 0]);
    expect(encode(-0)).toEqual(encode(0));
    expect(encode([new Float64Array([-0])])).toEqual(encode([new Float64Array([0])]));
  });

  test('holds more than one buffer', () => {
    const large = {
      text: 'x'.repeat(5000),
      wide: '联'.repeat(5000),
      floats: new Float64Array(9999),
    };
    expect(encode(large).length).toBeGreaterThan(5000 + 10_000 + 80_000);
    expect(hashOf(large)).toBe(hashOf(copy(large)));
  });
});

describe('hashOf', () => {
  test('is the same today as when this line was written', () => {
    const value = { b: [1, -2.5, 'x', '联动', null, true], a: { z: new Int32Array([1, -1]) } };
    expect(hashOf(value)).toBe('37f344e18ac4e18c6e9482e85879c60e88105fba620abbda0bb738a7de022571');
  });
});

describe('copy', () => {
  test('is equal and shares no part', () => {
    fc.assert(
      fc.property(rich, (value) => {
        const twin = copy(value);
        expect(isDeepStrictEqual(twin, value)).toBe(true);
        expect(sharedParts(value, twin)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps bits and types', () => {
    const twin = copy({ zero: -0, bytes: new Int8Array([-1]), inside: [new Float64Array([-0])] });
    expect(Object.is(twin.zero, -0)).toBe(true);
    expect(twin.bytes).toBeInstanceOf(Int8Array);
    expect(Object.is(twin.inside[0][0], -0)).toBe(true);
  });

  test('a view into a larger buffer is copied by itself', () => {
    const view = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    const twin = copy(view);
    expect(Array.from(twin)).toEqual([2, 3]);
    expect(twin.buffer.byteLength).toBe(2);
  });

  test('the control: a shallow copy is seen to share its parts', () => {
    const value = { a: [1] };
    expect(sharedParts(value, { ...value })).toBe(1);
  });
});

describe('what is not plain data is refused with its path', () => {
  class Unit {
    readonly crew = 4;
  }
  const hole: unknown[] = [1];
  hole.length = 2;
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;

  test.each<[unknown, string]>([
    [undefined, '$ is undefined'],
    [{ a: [1, undefined] }, '$.a[1] is undefined'],
    [hole, '$[1] is undefined'],
    [{ a: { b: NaN } }, '$.a.b is NaN'],
    [{ f: new Float64Array([0, NaN]) }, '$.f[1] is NaN'],
    [[() => 1], '$[0] is a function'],
    [{ n: 1n }, '$.n is a bigint'],
    [{ s: Symbol('s') }, '$.s is a symbol'],
    [{ m: new Map() }, '$.m is an instance of Map'],
    [{ m: new Set() }, '$.m is an instance of Set'],
    [[new Unit()], '$[0] is an instance of Unit'],
    [[Buffer.from('a')], '$[0] is an instance of Buffer'],
    [new Float32Array(1), '$ is an instance of Float32Array'],
    [Object.create({ a: 1 }), '$ is an instance of Object'],
    [circle, 'deep (a circle?)'],
  ])('%o', (value, sentence) => {
    expect(() => encode(value)).toThrow(Fault);
    expect(() => encode(value)).toThrow(sentence);
    expect(() => hashOf(value)).toThrow(sentence);
    expect(() => copy(value)).toThrow(sentence);
    expect(whyNotPlain(value)).toContain(sentence);
  });

  test('plain data has nothing to refuse', () => {
    fc.assert(
      fc.property(rich, (value) => {
        expect(whyNotPlain(value)).toBeNull();
      }),
    );
  });
});

/** How many objects are reachable from both values. */
function sharedParts(a: unknown, b: unknown): number {
  const own = new Set<unknown>();
  const gather = (value: unknown, into: Set<unknown>): void => {
    if (typeof value !== 'object' || value === null) return;
    into.add(value);
    if (ArrayBuffer.isView(value)) into.add(value.buffer);
    else for (const part of Object.values(value)) gather(part, into);
  };
  const others = new Set<unknown>();
  gather(a, own);
  gather(b, others);
  return [...others].filter((part) => own.has(part)).length;
}
