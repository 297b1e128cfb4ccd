import type { Language, Text } from '../base/text.ts';
import { MESSAGES, type MessageCode } from './catalogue.ts';

/** The names in braces of a sentence: `'{file} has {count} faults'` gives `'file' | 'count'`. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What the sentence of a code needs, so that a forgotten or misspelt value is a compile error. */
export type MessageParameters<C extends MessageCode> = Readonly<
  Record<NamesIn<(typeof MESSAGES)[C]['en']>, string | number>
>;

/** The rest of a call of `say`: nothing for a sentence without braces. */
export type MessageRest<C extends MessageCode> = [NamesIn<(typeof MESSAGES)[C]['en']>] extends [
  never,
]
  ? []
  : [MessageParameters<C>];

/** Codes of sentences without braces. */
export type PlainCode = {
  [C in MessageCode]: MessageRest<C> extends [] ? C : never;
}[MessageCode];

/** A sentence of the catalogue in one language, its braces filled. */
export function say<C extends MessageCode>(
  language: Language,
  code: C,
  ...rest: MessageRest<C>
): string {
  return fill(MESSAGES[code][language], rest[0] ?? {});
}

/** The same sentence in both languages, for those who keep a text and choose later. */
export function sayBoth<C extends MessageCode>(code: C, ...rest: MessageRest<C>): Text {
  const parameters = rest[0] ?? {};
  return { zh: fill(MESSAGES[code].zh, parameters), en: fill(MESSAGES[code].en, parameters) };
}

/** A sentence with its braces filled; a brace without a value stays as it is. */
export function fill(
  sentence: string,
  parameters: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (brace, name: string) =>
    Object.hasOwn(parameters, name) ? String(parameters[name]) : brace,
  );
}
