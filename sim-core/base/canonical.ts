import { Fault } from './assert.ts';
import { createSha256 } from './sha256.ts';

/*
 * Plain data: null, booleans, numbers but NaN, strings, arrays, objects made by `{}`, and five typed
 * arrays. Everything a run keeps is plain data, so that it can be copied, saved, hashed and resumed.
 *
 * One byte says the type of what follows, every length is written before its content, keys are
 * sorted by code unit: no two different values share an encoding. -0 and 0 count as the same value,
 * since no formula of ours may tell them apart. Infinity has one bit pattern and is allowed ("no
 * limit"); NaN has many and is refused.
 */
const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const NUMBER = 3;
const NARROW_TEXT = 4; // all code units below 128: one byte each
const WIDE_TEXT = 5; // code units, two bytes each: lone surrogates stay apart, as UTF-8 would not keep them
const ARRAY = 6;
const OBJECT = 7;
const INT8 = 8;
const UINT8 = 9;
const INT32 = 10;
const UINT32 = 11;
const FLOAT64 = 12;

/** Deeper than anything we build: what goes further is a circle. */
const DEPTH_LIMIT = 200;

/**
 * The canonical bytes of plain data. Numbers are little-endian float64.
 * @throws {Fault} that names the path of the first thing that is not plain data.
 */
export function encode(value: unknown): Uint8Array {
  const writer = new Writer(value);
  return writer.bytes().slice();
}

/** SHA-256 of `encode(value)`, 64 hexadecimal digits. @throws {Fault} as `encode` does. */
export function hashOf(value: unknown): string {
  return createSha256().update(new Writer(value).bytes()).digestHex();
}

/**
 * A deep copy of plain data that shares nothing with the original. Bits are kept (-0 stays -0).
 * @throws {Fault} as `encode` does.
 */
export function copy<T>(value: T): T {
  return copyPart(value, value, 0) as T;
}

/** Null for plain data, else a sentence that names the path of the first thing that is not. */
export function whyNotPlain(value: unknown): string | null {
  return findFlaw(value, '$', 0);
}

class Writer {
  private readonly root: unknown;
  private buffer = new Uint8Array(1024);
  private view = new DataView(this.buffer.buffer);
  private length = 0;

  constructor(root: unknown) {
    this.root = root;
    this.write(root, 0);
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  private write(value: unknown, depth: number): void {
    this.reserve(16);
    if (typeof value === 'number') {
      this.buffer[this.length++] = NUMBER;
      this.float(value);
    } else if (typeof value === 'string') {
      this.text(value);
    } else if (typeof value === 'boolean') {
      this.buffer[this.length++] = value ? TRUE : FALSE;
    } else if (value === null) {
      this.buffer[this.length++] = NULL;
    } else if (typeof value === 'object' && depth < DEPTH_LIMIT) {
      this.composite(value, depth);
    } else {
      refuse(this.root);
    }
  }

  private composite(value: object, depth: number): void {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Object.prototype || prototype === null) {
      const fields = value as Record<string, unknown>;
      const keys = Object.keys(fields).sort();
      this.head(OBJECT, keys.length);
      for (const key of keys) {
        this.reserve(16);
        this.text(key);
        this.write(fields[key], depth + 1);
      }
    } else if (prototype === Array.prototype) {
      const items = value as readonly unknown[];
      this.head(ARRAY, items.length);
      // By index, so that a hole is met (and refused) instead of skipped.
      for (let i = 0; i < items.length; i++) this.write(items[i], depth + 1);
    } else {
      this.typed(value, prototype);
    }
  }

  private typed(value: object, prototype: unknown): void {
    if (prototype === Float64Array.prototype) {
      const items = value as Float64Array;
      this.head(FLOAT64, items.length);
      this.reserve(items.length * 8);
      for (let i = 0; i < items.length; i++) this.float(items[i]);
    } else if (prototype === Int32Array.prototype || prototype === Uint32Array.prototype) {
      const items = value as Int32Array | Uint32Array;
      this.head(prototype === Int32Array.prototype ? INT32 : UINT32, items.length);
      this.reserve(items.length * 4);
      for (let i = 0; i < items.length; i++, this.length += 4) {
        this.view.setInt32(this.length, items[i], true);
      }
    } else if (prototype === Int8Array.prototype || prototype === Uint8Array.prototype) {
      const items = value as Int8Array | Uint8Array;
      this.head(prototype === Int8Array.prototype ? INT8 : UINT8, items.length);
      this.reserve(items.length);
      this.buffer.set(items, this.length);
      this.length += items.length;
    } else {
      refuse(this.root);
    }
  }

  private head(tag: number, count: number): void {
    this.buffer[this.length++] = tag;
    this.view.setUint32(this.length, count, true);
    this.length += 4;
  }

  private float(value: number): void {
    if (value !== value) refuse(this.root);
    // Adding 0 turns -0 into 0 and leaves every other number alone.
    this.view.setFloat64(this.length, value + 0, true);
    this.length += 8;
  }

  private text(text: string): void {
    const count = text.length;
    const start = this.length;
    this.head(NARROW_TEXT, count);
    this.reserve(count * 2);
    for (let i = 0; i < count; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 128) {
        this.length = start;
        this.wideText(text);
        return;
      }
      this.buffer[this.length++] = unit;
    }
  }

  private wideText(text: string): void {
    this.head(WIDE_TEXT, text.length);
    for (let i = 0; i < text.length; i++, this.length += 2) {
      this.view.setUint16(this.length, text.charCodeAt(i), true);
    }
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    larger.set(this.buffer);
    this.buffer = larger;
    this.view = new DataView(larger.buffer);
  }
}

function copyPart(value: unknown, root: unknown, depth: number): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (value !== value) refuse(root);
      return value;
    case 'object':
      if (value === null) return null;
      if (depth < DEPTH_LIMIT) return copyComposite(value, root, depth);
      return refuse(root);
    default:
      return refuse(root);
  }
}

function copyComposite(value: object, root: unknown, depth: number): unknown {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    const fields = value as Record<string, unknown>;
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(fields)) {
      const part = copyPart(fields[key], root, depth + 1);
      if (key === '__proto__') {
        // Plain assignment would change the copy's prototype instead of storing the field.
        Object.defineProperty(result, key, {
          value: part,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      } else {
        result[key] = part;
      }
    }
    return result;
  }
  if (prototype === Array.prototype) {
    const items = value as readonly unknown[];
    const result: unknown[] = [];
    for (let i = 0; i < items.length; i++) result.push(copyPart(items[i], root, depth + 1));
    return result;
  }
  if (prototype === Float64Array.prototype) {
    const items = (value as Float64Array).slice();
    for (let i = 0; i < items.length; i++) if (items[i] !== items[i]) refuse(root);
    return items;
  }
  if (prototype === Int32Array.prototype) return (value as Int32Array).slice();
  if (prototype === Uint8Array.prototype) return (value as Uint8Array).slice();
  if (prototype === Uint32Array.prototype) return (value as Uint32Array).slice();
  if (prototype === Int8Array.prototype) return (value as Int8Array).slice();
  return refuse(root);
}

/** The path is looked for only now, so that the common case pays nothing for it. */
function refuse(root: unknown): never {
  throw new Fault(`not plain data: ${whyNotPlain(root) ?? 'it changed while it was read'}`);
}

const TYPED = [Int8Array, Uint8Array, Int32Array, Uint32Array] as const;

function findFlaw(value: unknown, path: string, depth: number): string | null {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return null;
  if (typeof value === 'number') return value !== value ? `${path} is NaN` : null;
  if (typeof value !== 'object') {
    return `${path} is ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}`;
  }
  if (depth >= DEPTH_LIMIT) return `${path} is nested over ${DEPTH_LIMIT} deep (a circle?)`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Float64Array.prototype) {
    const at = (value as Float64Array).findIndex((item) => item !== item);
    return at < 0 ? null : `${path}[${at}] is NaN`;
  }
  if (TYPED.some((kind) => prototype === kind.prototype)) return null;
  if (prototype === Array.prototype) {
    const items = value as readonly unknown[];
    for (let i = 0; i < items.length; i++) {
      const flaw = findFlaw(items[i], `${path}[${i}]`, depth + 1);
      if (flaw !== null) return flaw;
    }
    return null;
  }
  if (prototype === Object.prototype || prototype === null) {
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields).sort()) {
      const flaw = findFlaw(fields[key], `${path}.${key}`, depth + 1);
      if (flaw !== null) return flaw;
    }
    return null;
  }
  return `${path} is an instance of ${nameOf(value)}`;
}

function nameOf(value: object): string {
  const maker: unknown = (value as { readonly constructor?: unknown }).constructor;
  return typeof maker === 'function' ? maker.name : 'an unknown class';
}
