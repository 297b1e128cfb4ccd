/** Where the parts of a YAML file stand in its text. */
import type { Node } from 'yaml';

/** Where the text of a node begins and ends, without blanks after it. */
export function rangeOf(text: string, node: Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, start + text.slice(start, end).trimEnd().length];
}

/** The end of a value's text; that of its key where there is none. */
export function contentEnd(text: string, node: Node, otherwise: Node): number {
  const [start, end] = rangeOf(text, node);
  return end > start ? end : Math.max(text.indexOf(':', otherwise.range?.[1] ?? 0) + 1, start);
}

/** The whole lines of an item of a block list, its dash and the comment behind it included. */
export function linesOf(text: string, item: Node): readonly [number, number] {
  const [start, end] = rangeOf(text, item);
  const dash = text.lastIndexOf('-', Math.max(start - 1, 0));
  const from = text.lastIndexOf('\n', dash) + 1;
  return [from, Math.min(endOfLine(text, end) + 1, text.length)];
}

export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Column in which an offset stands. */
export function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
