import { say, type PlainCode } from '../../sim-core/text/index.ts';
import type { Context } from './context.ts';
import { FileProblems } from './inputs.ts';
import { table, type Column } from './table.ts';

/** A list for programs and for people. */
export interface Shown {
  readonly json: readonly object[];
  readonly lines: readonly string[];
}

/** What there is to say of each thing of one kind on the shelf. */
export interface Listing<T> {
  readonly ids: readonly string[];
  /** Null for a file with faults, which `validate` names. */
  compiled(id: string): T | null;
  /** For programs, besides `id` and `valid`. */
  facts(one: T): object;
  /** For programs, of broken ones too. */
  readonly of?: object;
  /** For people, after the id. */
  readonly columns: readonly {
    readonly title: PlainCode;
    readonly side: Column['side'];
    readonly cell: (one: T) => string;
  }[];
}

export function shown<T>({ language }: Context, listing: Listing<T>): Shown {
  const { ids, columns, of = {} } = listing;
  const found = ids.map((id) => ({ id, one: listing.compiled(id) }));
  const rows = found.map(({ id, one }) =>
    one === null
      ? [id, say(language, 'list.broken')]
      : [id, ...columns.map(({ cell }) => cell(one))],
  );
  const titles: Column[] = [
    { title: say(language, 'list.id'), side: 'left' },
    ...columns.map(({ title, side }) => ({ title: say(language, title), side })),
  ];
  return {
    json: found.map(({ id, one }) =>
      one === null
        ? { id, title: null, ...of, valid: false }
        : { id, ...listing.facts(one), ...of, valid: true },
    ),
    lines: [rows.length === 0 ? say(language, 'list.none') : table(titles, rows)],
  };
}

/** What a shipped file compiles to; null when it has faults, which `validate` names. */
export function unlessBroken<T>(compile: () => T): T | null {
  try {
    return compile();
  } catch (error) {
    if (error instanceof FileProblems) return null;
    throw error;
  }
}
