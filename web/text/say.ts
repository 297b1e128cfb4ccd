import { fill, type Language, type Text } from '../../sim-core/text/index.ts';
import { WEB_MESSAGES, type WebCode } from './catalogue.ts';

/** The names in braces of a sentence: `'{count} of {total}'` gives `'count' | 'total'`. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type NamesOf<C extends WebCode> = NamesIn<(typeof WEB_MESSAGES)[C]['en']>;

/** The rest of a call of `say`: nothing for a sentence without braces. */
export type WebRest<C extends WebCode> = [NamesOf<C>] extends [never]
  ? []
  : [Readonly<Record<NamesOf<C>, string | number>>];

/** Codes of sentences without braces. */
export type PlainWebCode = { [C in WebCode]: WebRest<C> extends [] ? C : never }[WebCode];

export type Say = <C extends WebCode>(code: C, ...rest: WebRest<C>) => string;

/** What speaks one language: sentences by code. */
export function speaker(language: Language): Say {
  return (code, ...rest) => fill(WEB_MESSAGES[code][language], rest[0] ?? {});
}

/** A text that travels in both languages, in one of them. */
export function tell(language: Language, text: Text | string | null): string {
  if (text === null) return '';
  return typeof text === 'string' ? text : text[language];
}
