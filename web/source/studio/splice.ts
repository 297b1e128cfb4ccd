/**
 * Small changes to a YAML file as text: only what is changed is written anew, so comments, order, quotes and
 * line breaks of everything else stay as their author left them.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { columnAt, contentEnd, endOfLine, linesOf, rangeOf } from './yaml-place.ts';
import { blockText, flowText, isInline } from './yaml-value.ts';

export type Path = readonly (string | number)[];
type Collection = YAMLMap | YAMLSeq;

/** @returns null for a text that cannot be changed in this way: its YAML is broken */
export function readDocument(text: string): Document.Parsed | null {
  const document = parseDocument(text, { uniqueKeys: false });
  return document.errors.length === 0 && isMap(document.contents) ? document : null;
}

/** The plain data of a file; empty for one whose YAML is broken. */
export function dataOf(text: string): Readonly<Record<string, unknown>> {
  const document = readDocument(text);
  return document === null ? {} : (document.toJS() as Record<string, unknown>);
}

/** Writes a value at a path; what is missing on the way there is made. */
export function put(text: string, path: Path, value: unknown): string {
  return change(
    text,
    (document) => spliceIn(text, document, path, value),
    (document) => document.setIn(path, document.createNode(value)),
  );
}

/** Takes away what is written at a path; the text itself when there is nothing. */
export function remove(text: string, path: Path): string {
  return change(
    text,
    (document) => spliceOut(text, document, path),
    (document) => document.deleteIn(path),
  );
}

/** Puts an item into a list, before the item that has that index. */
export function insert(text: string, path: Path, index: number, value: unknown): string {
  const document = readDocument(text);
  const list = document?.getIn(path, true);
  if (!isSeq(list) || list.items.length === 0) return put(text, path, [value]);
  return change(
    text,
    () => insertInto(text, list, index, value),
    (whole) => {
      const seq = whole.getIn(path, true) as YAMLSeq;
      seq.items.splice(index, 0, whole.createNode(value));
    },
  );
}

/** Moves an item of a list, with its comments, to where it shall stand. */
export function move(text: string, path: Path, from: number, to: number): string {
  const document = readDocument(text);
  const list = document?.getIn(path, true);
  if (!isSeq(list) || from === to || list.items[from] === undefined) return text;
  return change(
    text,
    () => {
      if (list.flow === true) return null;
      const [start, end] = linesOf(text, list.items[from] as Node);
      const target = linesOf(text, list.items[to] as Node);
      const block = text.slice(start, end);
      const at = to > from ? target[1] : target[0];
      const closed = block.endsWith('\n') ? block : `${block}\n`;
      if (to <= from) return text.slice(0, at) + closed + text.slice(at, start) + text.slice(end);
      const between = text.slice(end, at);
      const joined = between.endsWith('\n') || between === '' ? between : `${between}\n`;
      return text.slice(0, start) + joined + closed + text.slice(at);
    },
    (whole) => {
      const seq = whole.getIn(path, true) as YAMLSeq;
      const [item] = seq.items.splice(from, 1);
      seq.items.splice(to, 0, item);
    },
  );
}

/**
 * Tries the small change, and where it did not say the same as the change of the whole document, takes the
 * document: layout may be lost then, meaning never.
 */
function change(
  text: string,
  small: (document: Document.Parsed) => string | null,
  whole: (document: Document.Parsed) => unknown,
): string {
  const document = readDocument(text);
  if (document === null) return text;
  const spliced = small(document);
  const meant = readDocument(text) ?? document;
  whole(meant);
  const wanted = JSON.stringify(meant.toJS());
  if (spliced !== null) {
    const read = readDocument(spliced);
    if (read !== null && JSON.stringify(read.toJS()) === wanted) return spliced;
  }
  return meant.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function spliceIn(
  text: string,
  document: Document.Parsed,
  path: Path,
  value: unknown,
): string | null {
  let parent: unknown = document.contents;
  for (let step = 0; step < path.length; step++) {
    const key = path[step];
    const below = path.slice(step + 1);
    const missing = below.reduceRight<unknown>(
      (inner, one) => (typeof one === 'number' ? [inner] : { [one]: inner }),
      value,
    );
    if (isMap(parent)) {
      const pair = pairOf(parent, String(key));
      if (pair === null) return addPair(text, parent, String(key), missing);
      const isLast = below.length === 0;
      if (isLast || !(isMap(pair.value) || isSeq(pair.value))) {
        return replaceValue(text, parent, pair, isLast ? value : missing);
      }
      parent = pair.value;
    } else if (isSeq(parent) && typeof key === 'number') {
      const item = parent.items[key] as Node | undefined;
      if (item === undefined) return insertInto(text, parent, parent.items.length, missing);
      if (below.length === 0) {
        const [start, end] = rangeOf(text, item);
        const written = parent.flow === true || isInline(value) ? flowText(value) : null;
        return written === null ? null : text.slice(0, start) + written + text.slice(end);
      }
      parent = item;
    } else return null;
  }
  return null;
}

function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | null {
  const found = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (found as Pair<Node, Node | null> | undefined) ?? null;
}

function replaceValue(
  text: string,
  map: YAMLMap,
  { key, value }: Pair<Node, Node | null>,
  next: unknown,
): string | null {
  const keyEnd = key.range?.[1] ?? -1;
  const colon = text.indexOf(':', keyEnd);
  if (keyEnd < 0 || colon < 0) return null;
  const isFlow = map.flow === true || isInline(next);
  const written = isFlow
    ? ` ${flowText(next)}`
    : `\n${blockText(next, columnAt(text, key.range?.[0] ?? 0) + 2)}`;
  const isEmpty = value === null || value.range?.[0] === value.range?.[1];
  if (isEmpty) return text.slice(0, colon + 1) + written + text.slice(colon + 1);
  const [start, end] = rangeOf(text, value);
  // A value on the key's own line keeps the blanks before it.
  const sameLine = !text.slice(colon, start).includes('\n');
  if (sameLine && isFlow) return text.slice(0, start) + written.slice(1) + text.slice(end);
  return text.slice(0, colon + 1) + written + text.slice(end);
}

function addPair(text: string, map: YAMLMap, key: string, value: unknown): string | null {
  const name = flowText(key);
  if (map.flow === true) return addToFlow(text, map, `${name}: ${flowText(value)}`, '}');
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  const first = map.items[0] as Pair<Node, Node | null> | undefined;
  if (last === undefined || first === undefined) return null;
  const indent = columnAt(text, first.key.range?.[0] ?? 0);
  const end = endOfLine(text, contentEnd(text, last.value ?? last.key, last.key));
  const pad = ' '.repeat(indent);
  const written = isInline(value)
    ? `${pad}${name}: ${flowText(value)}`
    : `${pad}${name}:\n${blockText(value, indent + 2)}`;
  return `${text.slice(0, end)}\n${written}${text.slice(end)}`;
}

function insertInto(text: string, list: YAMLSeq, index: number, value: unknown): string | null {
  if (list.flow === true) {
    if (index >= list.items.length) return addToFlow(text, list, flowText(value), ']');
    const [start] = rangeOf(text, list.items[index] as Node);
    return `${text.slice(0, start)}${flowText(value)}, ${text.slice(start)}`;
  }
  const model = list.items[Math.min(index, list.items.length - 1)] as Node;
  const [start] = linesOf(text, model);
  const indent = /^ */.exec(text.slice(start))?.[0].length ?? 0;
  const flow = (isMap(model) && model.flow === true) || isScalar(model) || isInline(value);
  const body = flow ? flowText(value) : blockText(value, indent + 2).trimStart();
  const line = `${' '.repeat(indent)}- ${body}\n`;
  if (index < list.items.length) return text.slice(0, start) + line + text.slice(start);
  const [, end] = linesOf(text, list.items.at(-1) as Node);
  const before = text.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${line}${text.slice(end)}`;
}

function addToFlow(
  text: string,
  { range, items }: Collection,
  item: string,
  close: string,
): string | null {
  const end = (range?.[1] ?? 0) - 1;
  if (text.charAt(end) !== close) return null;
  const before = text.slice(0, end).trimEnd();
  const pad = close === '}' ? ' ' : '';
  if (items.length === 0) return `${before}${pad}${item}${pad}${text.slice(end)}`;
  const tail = text.slice(before.length, end);
  return `${before}${before.endsWith(',') ? '' : ','} ${item}${tail}${text.slice(end)}`;
}

function spliceOut(text: string, document: Document.Parsed, path: Path): string | null {
  const parent: unknown =
    path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (!isMap(parent) && !isSeq(parent)) return text;
  const index = isMap(parent)
    ? parent.items.findIndex((item) => isScalar(item.key) && String(item.key.value) === String(key))
    : Number(key);
  if (index < 0 || index >= parent.items.length) return text;
  const item = parent.items[index] as Node | Pair<Node, Node | null>;
  const [head, tail] =
    'key' in item ? [item.key, item.value ?? item.key] : [item as Node, item as Node];
  const start = head.range?.[0] ?? -1;
  const end = contentEnd(text, tail, head);
  if (start < 0) return null;
  if (parent.flow === true) return cutFlow(text, start, end);
  if (parent.items.length === 1) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // The first key of a list item shares its line with the dash.
  const lead = text.slice(from, start);
  if (isMap(parent) ? lead.trim() !== '' : lead.trim() !== '-') return null;
  return text.slice(0, from) + text.slice(Math.min(endOfLine(text, end) + 1, text.length));
}

function cutFlow(text: string, start: number, end: number): string {
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after !== null) return text.slice(0, start) + text.slice(end + after[0].length);
  const before = /\s*,\s*$/.exec(text.slice(0, start));
  return text.slice(0, start - (before?.[0].length ?? 0)) + text.slice(end);
}
