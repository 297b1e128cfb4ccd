import * as z from 'zod';
import type { Text } from '../base/text.ts';
import { QUALITIES } from '../model/quality.ts';
import type { Leaf } from './leaf.ts';

/** Ids of things: kebab-case. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** Variables inside a hazard: snake_case. */
export const NAME_PATTERN = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** An id that this file gives to something. */
export const ID = z.string().regex(ID_PATTERN);
/** An id of something declared elsewhere: it is looked up, so that a slip gets a suggestion. */
export const REF = z.string().min(1);
export const TEXT = z.strictObject(
  { zh: z.string().min(1), en: z.string().min(1) },
  { error: listing(['zh', 'en']) },
);
/** A choice in a dimension, read in two steps: which parameters there may be follows from the option. */
export const CHOICE = z.record(z.string(), z.unknown(), { error: listing(['option']) });

/** A formula as written; a plain number is one too. */
export const FORMULA = z.union([z.string(), z.number()]);
export type FormulaText = z.infer<typeof FORMULA>;

const MARKS = {
  quality: z.enum(QUALITIES).optional(),
  source: z.string().optional(),
};

/** A mapping with exactly these keys, that may say the quality and source of the numbers in it. */
export function mapping<S extends z.ZodRawShape>(
  shape: S,
): z.ZodObject<S & Omit<typeof MARKS, keyof S>, z.core.$strict> {
  const full = { ...MARKS, ...shape };
  return z.strictObject(full, {
    error: listing(Object.keys(shape), Object.keys(full)),
  }) as unknown as z.ZodObject<S & Omit<typeof MARKS, keyof S>, z.core.$strict>;
}

const KNOWN = 'known: ';

/**
 * Refusals that list keys: of a key, all known ones, so that whoever reports it can suggest the
 * nearest; of something else than a mapping, those by which to show how one is written.
 */
function listing(shown: readonly string[], known = shown) {
  return ({ code }: { readonly code: string }): string | undefined => {
    if (code === 'unrecognized_keys') return KNOWN + known.join(' ');
    return code === 'invalid_type' ? KNOWN + shown.join(' ') : undefined;
  };
}

/** The keys that the refusal of a mapping lists; none for other schemas. */
export function knownKeys(message: string): readonly string[] {
  return message.startsWith(KNOWN) ? message.slice(KNOWN.length).split(' ') : [];
}

export interface Numbers<T> {
  readonly quality?: (typeof QUALITIES)[number] | undefined;
  readonly source?: string | undefined;
  readonly [name: string]: Leaf<T> | string | undefined;
}

/** Names → numbers; `quality` and `source` are marks here too, so no number may be named so. */
export function numbers<T>(leaf: z.ZodType<Leaf<T>>): z.ZodType<Numbers<T>> {
  return z.object(MARKS).catchall(leaf) as unknown as z.ZodType<Numbers<T>>;
}

/** The numbers of such a mapping, by name in code-unit order. */
export function numbersOf<T>(
  record: Numbers<T> | undefined,
): readonly (readonly [string, Leaf<T>])[] {
  const found: (readonly [string, Leaf<T>])[] = [];
  for (const name of Object.keys(record ?? {}).sort()) {
    const value = record?.[name];
    if (typeof value === 'object') found.push([name, value]);
  }
  return found;
}

/** The keys with which every file begins: what it is, and the marks of the numbers in it. */
export const HEADER = {
  id: ID,
  title: TEXT,
  sources: z.record(z.string(), z.union([z.string(), TEXT])),
  quality: z.enum(QUALITIES),
  source: z.string(),
};

/** A citation in both languages; one that is written once serves both. */
export function sourceText(source: string | Text): Text {
  return typeof source === 'string' ? { zh: source, en: source } : source;
}

/** The sources of a file under names that other files cannot take. */
export function sourcesOf(
  id: string,
  sources: Readonly<Record<string, string | Text>>,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.keys(sources)
      .sort()
      .map((key) => [`${id}/${key}`, sourceText(sources[key] ?? '')]),
  );
}
