import { Composer, isMap, isScalar, isSeq, Parser } from 'yaml';
import type { Document, ParsedNode, Scalar } from 'yaml';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { lineStarts, positionAt } from './lines.ts';
import { fieldOf } from './path.ts';
import type { Path } from './path.ts';
import { MAX_PROBLEMS } from './problem.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { EXPECTED, explain } from './yaml-errors.ts';
import { findForbidden } from './yaml-inspect.ts';

/** A file as somebody wrote it; `path` is only for people to find it again. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A file read as YAML: plain data, and the nodes it came from to find places again. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly root: ParsedNode;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Largest file, in UTF-16 units. */
export const MAX_FILE_LENGTH = 256 * 1024;
const MAX_TOKEN = 60;

/** These would reach an object's own machinery. */
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const DECIMAL = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** At most `MAX_TOKEN` units of the first line of a piece of text. */
export function shorten(text: string): string {
  const line = text.split(/\r?\n/, 1)[0]?.trim() ?? '';
  return line.length > MAX_TOKEN ? `${line.slice(0, MAX_TOKEN - 1)}…` : line;
}

type Refuse = (
  code: ProblemCode,
  offset: number,
  token: string,
  expected: Text,
  path?: Path,
) => void;

/**
 * Reads one YAML 1.2 document whose root is a mapping, strictly: no aliases, anchors, tags, merge
 * keys, directives, duplicate or non-text keys, other number notations than decimal; bounded in
 * size and depth. Never throws; every refusal has its place.
 */
export function readYaml({ path: file, text }: SourceFile): Result<YamlSource, readonly Problem[]> {
  const starts = lineStarts(text);
  const problems: Problem[] = [];
  const refuse: Refuse = (code, offset, token, expected, path = []) => {
    if (problems.length >= MAX_PROBLEMS) return;
    const { line, column } = positionAt(starts, Math.min(offset, text.length));
    const field = fieldOf(path, null);
    problems.push({ file, line, column, field, token, expected, nearest: null, code });
  };

  const root = parse(text, refuse);
  if (root === null) return err(problems);
  const data = toData(root, [], refuse);
  if (problems.length > 0) return err(problems);
  return ok({ file, text, starts, root, data: data as Record<string, unknown> });
}

/** Offset of the first character that no text file of ours holds, -1 for none. */
function findOddCharacter(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isControl =
      (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
    // A byte order mark, and what stands for bytes that were not UTF-8.
    if (isControl || code === 0xfeff || code >= 0xfffd) return i;
  }
  return -1;
}

/** The root mapping; null once a problem was refused that leaves nothing to look at. */
function parse(text: string, refuse: Refuse): ParsedNode | null {
  if (text.length > MAX_FILE_LENGTH) {
    const limit = MAX_FILE_LENGTH / 1024;
    const expected = { zh: `不超过 ${limit} KB 的文件`, en: `a file of at most ${limit} KB` };
    refuse('too-large', MAX_FILE_LENGTH, '', expected);
    return null;
  }
  const odd = findOddCharacter(text);
  if (odd >= 0) {
    const code = text.charCodeAt(odd).toString(16).toUpperCase().padStart(4, '0');
    refuse('odd-character', odd, `U+${code}`, EXPECTED['odd-character']);
    return null;
  }
  const tokens = [...new Parser().parse(text)];
  const forbidden = findForbidden(tokens);
  for (const { code, offset, token } of forbidden) {
    const said = code === 'open-quote' ? 'yaml-syntax' : code;
    refuse(said, offset, shorten(token || text.slice(offset, offset + MAX_TOKEN)), EXPECTED[code]);
  }
  if (forbidden.length > 0) return null;
  // Our own check of keys is linear; the reader's compares every pair.
  const options = { uniqueKeys: false, merge: false, schema: 'core' } as const;
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  return checkDocuments(documents as Document.Parsed[], text, refuse);
}

function checkDocuments(
  documents: readonly Document.Parsed[],
  text: string,
  refuse: Refuse,
): ParsedNode | null {
  const [first, second] = documents;
  const errors = first === undefined ? [] : first.errors;
  // One slip of syntax makes the reader stumble many times; only its first finding helps.
  for (const { code, pos } of errors.slice(0, 1)) {
    const [start, end] = pos;
    const token = shorten(text.slice(start, Math.max(end, start + 1)));
    refuse(explain(code).code, start, token, explain(code).expected);
  }
  if (errors.length > 0) return null;
  if (second !== undefined) {
    const at = Math.max(text.lastIndexOf('---', second.range[0]), 0);
    refuse('several-documents', at, '---', EXPECTED['several-documents']);
    return null;
  }
  const root = first?.contents ?? null;
  if (root === null || (isScalar(root) && root.value === null)) {
    refuse('empty-file', 0, '', EXPECTED['not-a-mapping']);
    return null;
  }
  if (isMap(root)) return root;
  const [start, end] = root.range;
  refuse('not-a-mapping', start, shorten(text.slice(start, end)), EXPECTED['not-a-mapping']);
  return null;
}

function toData(node: ParsedNode | null, path: Path, refuse: Refuse): unknown {
  if (isSeq(node)) {
    return node.items.map((item, i) => toData(item as ParsedNode, [...path, i], refuse));
  }
  if (isMap(node)) return toRecord(node.items, path, refuse);
  return isScalar(node) ? toValue(node, path, refuse) : null;
}

function toRecord(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  path: Path,
  refuse: Refuse,
): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const { key: keyNode, value } of items) {
    const node = keyNode as ParsedNode;
    const key = toKey(node, path, refuse);
    if (key === null) continue;
    if (Object.hasOwn(record, key)) {
      refuse('duplicate-key', node.range[0], key, EXPECTED['duplicate-key'], [...path, key]);
      continue;
    }
    record[key] = toData(value as ParsedNode | null, [...path, key], refuse);
  }
  return record;
}

function toKey(node: ParsedNode, path: Path, refuse: Refuse): string | null {
  const key: unknown = isScalar(node) ? node.value : null;
  const [offset] = node.range;
  if (typeof key !== 'string' || key === '') {
    const token = isScalar(node) ? shorten(node.source) : '';
    refuse('bad-key', offset, token, EXPECTED['bad-key'], path);
    return null;
  }
  if (key === '<<') refuse('merge-key', offset, key, EXPECTED['merge-key'], path);
  else if (FORBIDDEN_KEYS.includes(key)) {
    refuse('forbidden-key', offset, key, EXPECTED['forbidden-key'], path);
  } else return key;
  return null;
}

function toValue(node: Scalar.Parsed, path: Path, refuse: Refuse): unknown {
  const value: unknown = node.value;
  if (typeof value === 'number' && !DECIMAL.test(node.source)) {
    const [offset] = node.range;
    refuse('bad-number', offset, shorten(node.source), EXPECTED['bad-number'], path);
  }
  return value;
}
