import { fill, type Language, type Text } from '../../sim-core/text/index.ts';
import { WEB_MESSAGES } from './catalogue.ts';

/** The names in braces of a sentence: `'{count} of {total}'` gives `'count' | 'total'`. */
type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type Messages = Readonly<Record<string, Text>>;
/** The rest of a call of `say`: nothing for a sentence without braces. */
type RestOf<S extends string> = [NamesIn<S>] extends [never]
  ? []
  : [Readonly<Record<NamesIn<S>, string | number>>];

/** Codes of sentences without braces. */
export type PlainCodeOf<M extends Messages> = {
  [C in keyof M & string]: RestOf<M[C]['en']> extends [] ? C : never;
}[keyof M & string];
export type PlainWebCode = PlainCodeOf<typeof WEB_MESSAGES>;

export type SayOf<M extends Messages> = <C extends keyof M & string>(
  code: C,
  ...rest: RestOf<M[C]['en']>
) => string;
export type Say = SayOf<typeof WEB_MESSAGES>;

/** What speaks one language out of a catalogue: sentences by code. */
export function speakerOf<M extends Messages>(messages: M, language: Language): SayOf<M> {
  return (code, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    return fill(inNumber(messages[code][language], values), values);
  };
}

/** `{count} seat[s]`: what stands in brackets is left out behind a number that is one. */
function inNumber(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(
    /(\{(\w+)\}[^{[]*)\[(\w+)\]/g,
    (_, before: string, name: string, ending: string) =>
      String(values[name]) === '1' ? before : before + ending,
  );
}

export function speaker(language: Language): Say {
  return speakerOf(WEB_MESSAGES, language);
}

/** A text that travels in both languages, in one of them. */
export function tell(language: Language, text: Text | string | null): string {
  if (text === null) return '';
  return typeof text === 'string' ? text : text[language];
}
