import { isMap, isScalar, isSeq } from 'yaml';
import type { ParsedNode } from 'yaml';
import { positionAt } from './lines.ts';
import type { Position } from './lines.ts';
import type { Path } from './path.ts';
import { shorten } from './yaml.ts';
import type { YamlSource } from './yaml.ts';

export interface Place extends Position {
  /** What is written there, on one line. */
  readonly token: string;
}

interface Found {
  readonly key: ParsedNode | null;
  readonly value: ParsedNode | null;
  /** Whether the whole path exists. */
  readonly complete: boolean;
}

/** The nodes at a path; where it breaks off, those of its longest existing beginning. */
function find(root: ParsedNode, path: Path): Found {
  let found: Found = { key: null, value: root, complete: true };
  for (const step of path) {
    const { value } = found;
    if (isMap(value)) {
      const pair = value.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) return { ...found, complete: false };
      const key = pair.key as ParsedNode;
      found = { key, value: pair.value as ParsedNode | null, complete: true };
    } else if (isSeq(value) && typeof step === 'number' && step < value.items.length) {
      found = { key: null, value: value.items[step] as ParsedNode, complete: true };
    } else {
      return { ...found, complete: false };
    }
  }
  return found;
}

/**
 * Where a path is written: its value, or its key when `on` is `key` or the value is empty. A path
 * that does not exist is placed at its nearest existing ancestor, with an empty token.
 */
export function locate(source: YamlSource, path: Path, on: 'key' | 'value' = 'value'): Place {
  const found = find(source.root, path);
  const isBlank = isScalar(found.value) && found.value.range[0] === found.value.range[1];
  const useKey = found.key !== null && (on === 'key' || isBlank || !found.complete);
  const node = useKey ? found.key : (found.value ?? found.key);
  const [start, end] = node?.range ?? [0, 0];
  const token = found.complete ? shorten(source.text.slice(start, end)) : '';
  return { ...positionAt(source.starts, start), token };
}

/** Where the character at `offset` of the text at a path is written, whatever its quoting. */
export function locateInside(source: YamlSource, path: Path, offset: number): Position {
  const { value } = find(source.root, path);
  const start = value?.range[0] ?? 0;
  if (!isScalar(value) || typeof value.value !== 'string') {
    return positionAt(source.starts, start);
  }
  return positionAt(source.starts, start + writtenOffset(source.text, start, value.value, offset));
}

/**
 * Follows the text as read through the text as written: an opening quote, a doubled quote, and a
 * line break with its indentation (read as one space) are what may stand between the two.
 */
function writtenOffset(text: string, start: number, value: string, offset: number): number {
  const quote = text.charAt(start);
  const isQuoted = quote === "'" || quote === '"';
  let at = isQuoted ? start + 1 : start;
  if (quote === '|' || quote === '>') at = text.indexOf('\n', start) + 1;
  for (let i = 0; i < offset && i < value.length; i += 1) {
    const wanted = value.charAt(i);
    if (wanted === ' ' || wanted === '\n') {
      const run = /^[ \t]*(?:\r?\n[ \t]*)+/.exec(text.slice(at, at + 1024))?.[0] ?? '';
      if (run !== '') {
        at += run.length;
        continue;
      }
    }
    while (text.charAt(at) !== wanted && (text.charAt(at) === ' ' || text.charAt(at) === '\n')) {
      at += 1;
    }
    // Indentation that was taken with its line break may be part of the text in a literal block.
    if (text.charAt(at) !== wanted && (wanted === ' ' || wanted === '\n')) continue;
    if (wanted === "'" && quote === "'" && text.startsWith("''", at)) at += 1;
    at += 1;
  }
  // An indented first line, or a line break just before the place.
  while (
    /[ \t\r\n]/.test(text.charAt(at)) &&
    !/\s/.test(value.charAt(offset)) &&
    offset < value.length
  ) {
    at += 1;
  }
  return at - start;
}
