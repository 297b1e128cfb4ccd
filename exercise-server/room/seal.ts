/**
 * Free texts under a seal. The chain of a log is over their digests, each salted by its record: so a text
 * can be taken away, for good, and the chain still holds; put another in its place, and it does not.
 */
import { createHash } from 'node:crypto';

/** What stands where a text was, for whoever reads the log again. */
export const ERASED = '〔已清除 · erased〕';

/** Fields in which people write as they like. */
const FREE: ReadonlySet<string> = new Set(['text', 'note', 'why', 'title', 'items']);

interface Plain {
  readonly [key: string]: unknown;
}

/** Text → what takes its place. */
type Replace = (text: string) => string;

/** A line of a log as the chain sees it. */
export function sealed(body: string): string {
  const line = saltedLine(body);
  if (line === null) return body;
  const { salt, attempt, ...rest } = line;
  const seal = salt === null ? (text: string): string => text : digestWith(salt);
  return JSON.stringify({ ...rest, attempt: eachText(attempt, seal) });
}

/** The same line without its texts and without the salt by which they could be guessed. */
export function withoutTexts(body: string): string {
  const line = saltedLine(body);
  if (line === null || line.salt === null) return body;
  const { salt, attempt, ...rest } = line;
  return JSON.stringify({ ...rest, attempt: eachText(attempt, digestWith(salt)), salt: null });
}

/** An attempt whose texts were taken away, as it can be carried out again. */
export function restored<T extends object>(attempt: T): T {
  return eachText(attempt as unknown as Plain, () => ERASED) as unknown as T;
}

export function hasTexts(attempt: object): boolean {
  let found = false;
  eachText(attempt as Plain, (text) => {
    found = true;
    return text;
  });
  return found;
}

interface Salted extends Plain {
  /** Null once its texts are erased. */
  readonly salt: string | null;
  readonly attempt: Plain;
}

/** Null for a line that has no texts, and for one that was damaged: the chain is then over it as it is. */
function saltedLine(body: string): Salted | null {
  // Inside a text the quotes would be escaped.
  if (!body.includes('"salt":')) return null;
  try {
    const line = JSON.parse(body) as Partial<Salted>;
    const isWhole =
      (typeof line.salt === 'string' || line.salt === null) &&
      typeof line.attempt?.['body'] === 'object' &&
      line.attempt['body'] !== null &&
      JSON.stringify(line) === body;
    return isWhole ? (line as Salted) : null;
  } catch {
    return null;
  }
}

function digestWith(salt: string): Replace {
  return (text) => `#${createHash('sha256').update(`${salt}\n${text}`).digest('hex')}`;
}

/** The server's own words (why it pauses) are no texts of people. */
function eachText(attempt: Plain, replace: Replace): Plain {
  const by = attempt['by'] as { readonly role?: unknown } | undefined;
  if (by?.role === 'clock') return attempt;
  return { ...attempt, body: inside(attempt['body'] as Plain, replace) };
}

function inside(value: Plain, replace: Replace): Plain {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const isFree = FREE.has(key);
      if (typeof one === 'string') return [key, isFree && one !== '' ? replace(one) : one];
      if (typeof one !== 'object' || one === null || Array.isArray(one)) return [key, one];
      const deeper = one as Plain;
      if (!isFree) return [key, inside(deeper, replace)];
      const texts = Object.entries(deeper).map(([name, text]) => [name, replace(String(text))]);
      return [key, Object.fromEntries(texts)];
    }),
  );
}
