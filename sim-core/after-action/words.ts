/** Shared by all sections: sentences with values that have two languages themselves, and titles. */
import { LANGUAGES } from '../base/text.ts';
import type { Text } from '../base/text.ts';
import { HOUR, MINUTE } from '../base/time.ts';
import { asId } from '../exercise/facts.ts';
import { gazetteerOf } from '../exercise/gazetteer.ts';
import type { GroupInput } from '../exercise/group.ts';
import { MESSAGES } from '../text/catalogue.ts';
import type { MessageCode } from '../text/catalogue.ts';
import { fill } from '../text/say.ts';
import type { MessageParameters } from '../text/say.ts';
import type { Titles } from './report.ts';

type Values<C extends MessageCode> = {
  readonly [N in keyof MessageParameters<C>]: string | number | Text;
};

/** A sentence of the catalogue in both languages, each value in the language of its sentence. */
export function sentence<C extends MessageCode>(code: C, values: Values<C>): Text {
  const [zh, en] = LANGUAGES.map((language) =>
    fill(
      MESSAGES[code][language],
      Object.fromEntries(
        Object.entries<string | number | Text>(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? value[language] : value,
        ]),
      ),
    ),
  );
  return { zh, en };
}

/** Titles one after another. */
export function listed(titles: readonly Text[]): Text {
  return joined(titles, MESSAGES['after-action.list-comma']);
}

/** Titles to stand between one pair of quotation marks, each in marks of its own. */
export function listedInQuotes(titles: readonly Text[]): Text {
  return joined(titles, MESSAGES['after-action.list-quoted']);
}

/** A title that will stand in quotation marks: its own become inner ones. */
export function toBeQuoted({ zh, en }: Text): Text {
  const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');
  return { zh: inner(zh), en: inner(en) };
}

export function joined(texts: readonly Text[], between: Text): Text {
  return {
    zh: texts.map(({ zh }) => zh).join(between.zh),
    en: texts.map(({ en }) => en).join(between.en),
  };
}

export function wholeMinutes(ms: number): number {
  return Math.round(ms / MINUTE);
}

/** A duration as it is read out: minutes up to two hours, then hours to one decimal. */
export function durationOf(ms: number): Text {
  return ms < 2 * HOUR
    ? sentence('after-action.minutes', { count: wholeMinutes(ms) })
    : sentence('after-action.hours', { count: Math.round((ms / HOUR) * 10) / 10 });
}

/** An amount of a capability: whole where it is, else to one decimal. */
export function amountOf(amount: number): number {
  return Math.round(amount * 10) / 10;
}

/** Titles of everything that the report names by id; the seats that a mechanism adds are in it. */
export function titlesOf({ scenario, texts, mechanisms }: GroupInput): Titles {
  const { departments, jurisdictions, capabilities } = gazetteerOf(scenario, texts, mechanisms);
  const title = ({ title: one }: { readonly title: Text }): Text => one;
  return {
    departments: mapped(departments, title),
    jurisdictions: mapped(jurisdictions, title),
    capabilities,
    incidents: Object.fromEntries(
      scenario.incidents.map(({ id }) => [id, texts.incidents[id] ?? asId(id)]),
    ),
  };
}

function mapped<T, U>(
  entries: Readonly<Record<string, T>>,
  of: (entry: T) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, of(entry)]));
}
