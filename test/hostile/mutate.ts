/** Messages that are almost right: a valid one with something wrong in it, and things that are wrong throughout. */
import type { Dice } from '../kit/dice.ts';

/** What a JSON text can hold in the place of anything. */
const NASTY: readonly string[] = [
  'null',
  'true',
  '-1',
  '1e308',
  '1e999',
  '0.1',
  '9007199254740993',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"../../passwd"',
  '"__proto__"',
  '"constructor"',
  '"${process.env}"',
  '"<script>alert(1)</script>"',
  `"${'x'.repeat(9000)}"`,
  '[]',
  '{}',
  '[[[[[[[[]]]]]]]]',
  `${'['.repeat(300)}${']'.repeat(300)}`,
  `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`,
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toJSON":1,"length":-1}',
  '{"_placeholder":true,"num":0}',
  `[${'0,'.repeat(200)}0]`,
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'more'];

interface Plain {
  readonly [key: string]: unknown;
}

/**
 * The JSON text of a valid message with something wrong in it.
 * @param isValid whether what the text says could be meant
 */
export function malformed(
  dice: Dice,
  valid: unknown,
  isValid: (value: unknown) => boolean,
): string {
  for (;;) {
    const text = mutated(dice, valid);
    if (!isValid(JSON.parse(text))) return text;
  }
}

function mutated(dice: Dice, value: unknown): string {
  const isList = Array.isArray(value);
  if (typeof value !== 'object' || value === null || dice.whole(0, 8) === 0) {
    return dice.pick(NASTY);
  }
  const entries = Object.entries(value as Plain).map(([key, one]) => [key, JSON.stringify(one)]);
  const at = entries.length === 0 ? -1 : dice.whole(0, entries.length - 1);
  switch (at === -1 ? 2 : dice.whole(0, 4)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries[at][1] = dice.pick(NASTY);
      break;
    case 2:
      entries.push([dice.pick(KEYS), dice.pick(NASTY)]);
      break;
    default:
      // Deeper in.
      entries[at][1] = mutated(dice, (value as Plain)[entries[at][0]]);
  }
  if (isList) return `[${entries.map(([, text]) => text).join(',')}]`;
  return `{${entries.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

/** Texts that are no JSON, or not one that anybody should read. */
export function broken(dice: Dice, valid: unknown): string {
  const text = JSON.stringify(valid);
  const at = dice.whole(0, text.length - 1);
  return dice.pick([
    () => text.slice(0, at),
    () => `${text.slice(0, at)}\u0000${text.slice(at)}`,
    () => text + text,
    () => text.replaceAll('"', "'"),
    () => '['.repeat(20_000),
    () => `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    () => 'NaN',
    () => '\ufeff'.repeat(at + 1),
    () => `__proto__=${at}`,
  ])();
}
