/** From a pasted table to injects, cell by cell; nothing is taken over while a cell is in doubt. */
import type { CodedColumn } from '../../../../sim-core/text/msel.ts';
import {
  findHeader,
  headerOf,
  type Header,
  type MselColumn,
  type SpokenColumn,
} from './columns.ts';
import { codeOf, namedBy, nearestName, nearestWord, partsOf, type Named } from './names.ts';
import { readCellTime, writeCellTime } from './time.ts';

/** What there is to name. */
export interface MselAround {
  readonly departments: readonly Named[];
  readonly incidents: readonly Named[];
  readonly phases: readonly Named[];
  readonly objectives: readonly Named[];
  readonly capabilities: readonly Named[];
  /** Whom an inject without a recipient goes to. */
  readonly seats: readonly string[];
  /** Ids that are taken. */
  readonly taken: readonly string[];
}

/** What is wrong with a cell, or worth knowing; `severe` keeps its row out. */
export interface CellNote {
  readonly column: MselColumn;
  readonly code:
    | 'missing'
    | 'not-a-time'
    | 'needs-begin'
    | 'unknown-name'
    | 'unknown-word'
    | 'method-as-type'
    | 'bad-id'
    | 'to-everybody'
    | 'one-language'
    | 'same-title';
  readonly token: string;
  readonly nearest: string | null;
  readonly severe: boolean;
}

export interface ReadRow {
  /** Row of the pasted table, from 1. */
  readonly line: number;
  /** As it would stand in the file. */
  readonly inject: Readonly<Record<string, unknown>>;
  readonly notes: readonly CellNote[];
}

export interface ReadTable {
  /** Row of headers, from 0; -1 when there is none. */
  readonly headerAt: number;
  readonly headers: readonly (Header | null)[];
  readonly rows: readonly ReadRow[];
}

export interface ReadOptions {
  /** Replaces what the headers say, column by column. */
  readonly headers: readonly (Header | null)[] | null;
  /** The instant at which the scenario begins, for clock times with a date. */
  readonly begins: string | null;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

export function readMsel(
  cells: readonly (readonly string[])[],
  around: MselAround,
  { headers: chosen, begins }: ReadOptions,
): ReadTable {
  const headerAt = findHeader(cells);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const said = (cells[headerAt] ?? []).map(headerOf);
  const headers = Array.from(
    { length: width },
    (_, i) => chosen?.[i] ?? (chosen === null ? (said[i] ?? null) : null),
  );
  const taken = new Set(around.taken);
  const titles = new Map<string, number>();
  const rows = cells.flatMap((row, index): readonly ReadRow[] => {
    if (index <= headerAt) return [];
    const read = readRow(row, headers, { around, begins, taken });
    taken.add(String(read.inject['id']));
    const line = index + 1;
    const notes = [...read.notes, ...sameTitle(read.inject['title'], titles, line)];
    return [{ line, inject: read.inject, notes }];
  });
  return { headerAt, headers, rows };
}

/** Two with one title are told apart by nobody in a hurry; it keeps no row out. */
function sameTitle(title: unknown, titles: Map<string, number>, line: number): readonly CellNote[] {
  const key = JSON.stringify(title ?? null);
  const first = titles.get(key);
  if (first === undefined) titles.set(key, line);
  if (first === undefined || title === undefined) return [];
  return [
    { column: 'title', code: 'same-title', token: String(first), nearest: null, severe: false },
  ];
}

interface Reading {
  readonly around: MselAround;
  readonly begins: string | null;
  readonly taken: ReadonlySet<string>;
}

function readRow(
  row: readonly string[],
  headers: readonly (Header | null)[],
  { around, begins, taken }: Reading,
): Omit<ReadRow, 'line'> {
  const notes: CellNote[] = [];
  const note = (
    column: MselColumn,
    code: CellNote['code'],
    token: string,
    more: Partial<CellNote> = {},
  ): void => {
    notes.push({ column, code, token, nearest: null, severe: true, ...more });
  };
  const cell = (column: MselColumn, language: Header['language'] = null): string => {
    const at = headers.findIndex(
      (header, i) =>
        header?.column === column &&
        (language === null || header.language === language) &&
        (row[i] ?? '') !== '',
    );
    return at < 0 ? '' : row[at];
  };
  const spoken = (column: SpokenColumn): { zh: string; en: string } | null => {
    const [zh, en] = [cell(column, 'zh'), cell(column, 'en')];
    if (zh === '' && en === '') return null;
    return { zh: zh === '' ? en : zh, en: en === '' ? zh : en };
  };
  const coded = (column: CodedColumn): string | null => {
    const written = cell(column);
    if (written === '') return null;
    const found = codeOf(column, written);
    const isMethod = column === 'type' && codeOf('method', written) !== null;
    if (found === null && isMethod) note(column, 'method-as-type', written);
    else if (found === null)
      note(column, 'unknown-word', written, { nearest: nearestWord(column, written) });
    return found;
  };
  const named = (column: MselColumn, list: readonly Named[]): readonly string[] =>
    partsOf(cell(column), list).flatMap((part) => {
      const found = namedBy(part, list);
      if (found !== null) return [found];
      note(column, 'unknown-name', part, { nearest: nearestName(part, list) });
      return [];
    });

  const title = spoken('title');
  if (title === null) note('title', 'missing', '');
  const text = spoken('text') ?? title;
  const trigger = coded('trigger');
  const when = cell('when');
  const at = timeOf(cell, begins, note);
  if (
    at === null &&
    trigger !== 'manual' &&
    when === '' &&
    !notes.some(({ column }) => column === 'at')
  ) {
    note('at', 'missing', '');
  }
  const to = named('to', around.departments);
  const toAll = cell('to') === '';
  if (toAll) note('to', 'to-everybody', '', { severe: false });
  const objectives = named('objectives', around.objectives);
  const facts = named('facts', around.incidents);
  const [phase] = named('phase', around.phases);
  const [capability] = named('capability', around.capabilities);
  const track = cell('track');
  const fields: readonly (readonly [string, unknown])[] = [
    ['id', idOf(cell('id'), taken, note)],
    ['title', title],
    ['text', text],
    ['at', at],
    ['when', when === '' ? null : when],
    ['trigger', trigger],
    ['from', senderOf(spoken('from'), around.departments)],
    ['to', toAll ? [...around.seats] : to],
    ['method', coded('method')],
    ['type', coded('type')],
    ['phase', phase ?? null],
    ['track', track === '' ? null : trackOf(track)],
    ['priority', coded('priority')],
    ['status', coded('status')],
    ['expected', spoken('expected')],
    ['controller', cell('controller') === '' ? null : cell('controller')],
    ['notes', spoken('notes')],
    ['objectives', objectives.length === 0 ? null : objectives],
    ['capability', capability ?? null],
    ['facts', facts.length === 0 ? null : facts],
  ];
  return { inject: Object.fromEntries(fields.filter(([, value]) => value !== null)), notes };
}

/** A department, or a body outside the scenario: in one word where both languages have the same. */
function senderOf(
  said: { readonly zh: string; readonly en: string } | null,
  departments: readonly Named[],
): unknown {
  if (said === null) return 'facilitator';
  const { zh, en } = said;
  return namedBy(zh, departments) ?? namedBy(en, departments) ?? (zh === en ? zh : said);
}

type Cell = (column: MselColumn) => string;
type Note = (column: MselColumn, code: CellNote['code'], token: string) => void;

function timeOf(cell: Cell, begins: string | null, note: Note): string | null {
  const [at, day, clock] = [cell('at'), cell('day'), cell('clock')];
  const written = at !== '' ? at : clock === '' ? '' : day === '' ? clock : dayed(day, clock);
  if (written === '') return null;
  const ms = readCellTime(written, begins);
  if (ms !== null) return writeCellTime(ms);
  const hasDate = /\d{4}[-/.年]\d/.test(written) || /^\d{4,5}\.\d/.test(written);
  note(
    at !== '' ? 'at' : 'clock',
    hasDate && begins === null ? 'needs-begin' : 'not-a-time',
    written,
  );
  return null;
}

function dayed(day: string, clock: string): string {
  const number = /\d+/.exec(day)?.[0];
  return number === undefined ? `${day} ${clock}` : `D${number} ${clock}`;
}

/** An id of ours when the cell holds one; else a number of the table, or the next that is free. */
function idOf(written: string, taken: ReadonlySet<string>, note: Note): string {
  const lower = written.toLowerCase();
  if (ID.test(lower)) {
    if (!taken.has(lower)) return lower;
    note('id', 'bad-id', written);
    return lower;
  }
  const number = /\d+/.exec(written)?.[0];
  let count = number === undefined ? 1 : Number(number);
  while (taken.has(`inject-${count}`)) count++;
  return `inject-${count}`;
}

/** A track is an id in the file; its name in another script becomes one that can be told apart. */
function trackOf(written: string): string {
  const lower = written.toLowerCase().replace(/[\s_]+/g, '-');
  if (ID.test(lower)) return lower;
  const code = Array.from(written, (sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('-');
  return `track-${code}`;
}
