import type { CST } from 'yaml';

/** Deepest nesting of mappings and lists. */
export const MAX_DEPTH = 32;

/** Something that our YAML does not allow, found before anything is built from it. */
export interface Forbidden {
  readonly code: 'directive' | 'too-deep' | 'anchor' | 'tag' | 'alias' | 'open-quote';
  readonly offset: number;
  readonly token: string;
}

/**
 * Looks through the concrete syntax for what we refuse, before values are composed: a chain of
 * aliases or a tower of brackets must not cost anything. Without recursion, since depth is one of
 * the attacks.
 */
export function findForbidden(tokens: readonly CST.Token[]): readonly Forbidden[] {
  const found: Forbidden[] = [];
  const open: { readonly token: CST.Token; readonly depth: number }[] = [];
  const look = (properties: readonly CST.SourceToken[]): void => {
    for (const { type, offset, source } of properties) {
      if (type === 'anchor' || type === 'tag') found.push({ code: type, offset, token: source });
    }
  };
  for (const token of tokens) {
    if (token.type === 'directive') {
      found.push({ code: 'directive', offset: token.offset, token: token.source });
    }
    if (token.type !== 'document') continue;
    look(token.start);
    if (token.value) open.push({ token: token.value, depth: 1 });
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'alias') {
      found.push({ code: 'alias', offset: token.offset, token: token.source });
    }
    if (isOpenQuote(token)) {
      found.push({ code: 'open-quote', offset: token.offset, token: token.source });
    }
    if (!('items' in token)) continue;
    if (depth > MAX_DEPTH) {
      found.push({ code: 'too-deep', offset: token.offset, token: '' });
      continue;
    }
    for (const item of token.items) {
      look(item.start);
      look(item.sep ?? []);
      if (item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** The reader notices a missing quote only at the end of the file; people look where it opens. */
function isOpenQuote(token: CST.Token): token is CST.FlowScalar {
  const quote = { 'single-quoted-scalar': "'", 'double-quoted-scalar': '"' }[String(token.type)];
  if (quote === undefined || !('source' in token)) return false;
  return token.source.length < 2 || !token.source.endsWith(quote);
}
