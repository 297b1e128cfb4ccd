import * as z from 'zod';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { nearest } from '../base/nearest.ts';
import { QUALITIES } from '../model/quality.ts';
import type { Quality } from '../model/quality.ts';
import type { Path } from './path.ts';
import type { ProblemCode } from './problem.ts';

/** Why a number was refused; `path` says where inside it. */
export interface Flaw {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly on: 'key' | 'value';
  /** Where in the text of the value; null for the whole of it. */
  readonly offset: number | null;
  readonly token: string | null;
  readonly expected: Text;
  readonly nearest: string | null;
}

/**
 * One number as a file gives it, read. With a flaw, `value` is a harmless stand-in, so that the
 * rest of the file can still be checked; whoever compiles must collect the flaws.
 */
export interface Leaf<T> {
  readonly leaf: true;
  readonly value: T;
  readonly quality: Quality | null;
  readonly source: string | null;
  /** Low and high of its plausible range, in the same units (durations: means, ms). */
  readonly range: readonly [number, number] | null;
  readonly flaw: Flaw | null;
}

/** JSON Schema (draft 7) of leaves and other values whose reading zod cannot describe. */
export const JSON_OF = z.registry<{ readonly json: Readonly<Record<string, unknown>> }>();

export interface LeafKind<T> {
  readonly read: (written: string | number) => Result<T, Flaw>;
  /** Reads the ends of a range. */
  readonly readRange: (written: string | number) => Result<number, Flaw>;
  /** The number that must lie inside its range; null when no one number stands for the value. */
  readonly size: (value: T) => number | null;
  readonly standIn: T;
  readonly expected: Text;
  /** JSON Schema of the short form. */
  readonly json: Readonly<Record<string, unknown>>;
}

const LONG_KEYS = ['value', 'quality', 'source', 'range'] as const;

export function flaw(code: ProblemCode, expected: Text, more: Partial<Flaw> = {}): Flaw {
  return {
    code,
    expected,
    path: [],
    on: 'value',
    offset: null,
    token: null,
    nearest: null,
    ...more,
  };
}

/** Name of the definition that JSON Schemas with leaves refer to. */
export const LONG_FORM = 'marked-number';

const ANY_NUMBER = { type: ['string', 'number'] } as const;
/** JSON Schema of the long form of any number. */
export const LONG_FORM_JSON: Readonly<Record<string, unknown>> = {
  type: 'object',
  required: ['value'],
  additionalProperties: false,
  properties: {
    value: ANY_NUMBER,
    quality: { enum: [...QUALITIES] },
    source: { type: 'string' },
    range: { type: 'array', items: ANY_NUMBER, minItems: 2, maxItems: 2 },
  },
};

/** The schema of one number, short (`30 min`) or long (`{ value: 30 min, quality: assumed, range: … }`). */
export function leaf<T>(kind: LeafKind<T>): z.ZodType<Leaf<T>> {
  const schema = z.unknown().transform((written) => readLeaf(kind, written));
  JSON_OF.add(schema, { json: { anyOf: [kind.json, { $ref: `#/definitions/${LONG_FORM}` }] } });
  return schema;
}

export function isLeaf(value: unknown): value is Leaf<unknown> {
  return typeof value === 'object' && value !== null && 'leaf' in value && value.leaf === true;
}

function readLeaf<T>(kind: LeafKind<T>, written: unknown): Leaf<T> {
  const broken = (reason: Flaw): Leaf<T> => {
    return { ...EMPTY, value: kind.standIn, flaw: reason };
  };
  if (typeof written === 'string' || typeof written === 'number') {
    const value = kind.read(written);
    return value.ok ? { ...EMPTY, value: value.value } : broken(value.error);
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return broken(flaw('wrong-type', kind.expected));
  }
  return readLong(kind, written as Readonly<Record<string, unknown>>, broken);
}

const EMPTY = { leaf: true, quality: null, source: null, range: null, flaw: null } as const;

function readLong<T>(
  kind: LeafKind<T>,
  written: Readonly<Record<string, unknown>>,
  broken: (reason: Flaw) => Leaf<T>,
): Leaf<T> {
  const inside = (reason: Flaw, path: Path): Leaf<T> => broken({ ...reason, path });
  for (const key of Object.keys(written)) {
    if ((LONG_KEYS as readonly string[]).includes(key)) continue;
    const expected = { zh: `${LONG_KEYS.join('、')} 之一`, en: `one of ${LONG_KEYS.join(', ')}` };
    const near = nearest(key, LONG_KEYS);
    return inside(flaw('unknown-key', expected, { on: 'key', nearest: near }), [key]);
  }
  const { value: inner, quality = null, source = null, range = null } = written;
  if (typeof inner !== 'string' && typeof inner !== 'number') {
    const isMissing = inner === undefined;
    const reason = isMissing
      ? flaw('missing-key', kind.expected, { token: 'value' })
      : flaw('wrong-type', kind.expected);
    return inside(reason, ['value']);
  }
  const value = kind.read(inner);
  if (!value.ok) return inside(value.error, ['value']);
  const mark = QUALITIES.find((name) => name === quality) ?? null;
  if (quality !== null && mark === null) {
    const expected = { zh: `${QUALITIES.join('、')} 之一`, en: `one of ${QUALITIES.join(', ')}` };
    const near = typeof quality === 'string' ? nearest(quality, QUALITIES) : null;
    return inside(flaw('unknown-word', expected, { nearest: near }), ['quality']);
  }
  if (source !== null && typeof source !== 'string') {
    const expected = { zh: 'sources 中的一个键', en: 'a key of sources' };
    return inside(flaw('wrong-type', expected), ['source']);
  }
  const done: Leaf<T> = { ...EMPTY, value: value.value, quality: mark, source };
  if (range === null) return done;
  const ends = readRange(kind, range, value.value);
  return ends.ok ? { ...done, range: ends.value } : broken(ends.error);
}

const EXPECTED_RANGE: Text = {
  zh: '[低, 高]，低不大于高，数值在其间',
  en: '[low, high] with low <= high and the value between them',
};

function readRange<T>(
  kind: LeafKind<T>,
  written: unknown,
  value: T,
): Result<readonly [number, number], Flaw> {
  const refuse = (reason: Flaw): Result<never, Flaw> => ({ ok: false, error: reason });
  if (!Array.isArray(written) || written.length !== 2) {
    return refuse(flaw('wrong-length', EXPECTED_RANGE, { path: ['range'] }));
  }
  const ends: number[] = [];
  for (const [i, end] of (written as readonly unknown[]).entries()) {
    const path = ['range', i];
    if (typeof end !== 'string' && typeof end !== 'number') {
      return refuse(flaw('wrong-type', kind.expected, { path }));
    }
    const read = kind.readRange(end);
    if (!read.ok) return refuse({ ...read.error, path });
    ends.push(read.value);
  }
  const [low = 0, high = 0] = ends;
  const size = kind.size(value) ?? low;
  if (low > high || size < low || size > high) {
    return refuse(flaw('out-of-range', EXPECTED_RANGE, { path: ['range'] }));
  }
  return { ok: true, value: [low, high] };
}
