/** A list of names as somebody has it, pasted or in a file: read row by row, whatever is wrong with single ones. */
import { nearest } from '../../base/nearest.ts';
import { readCells } from '../../text/cells.ts';
import { ROSTER_HEADERS, ROSTER_ROLES } from '../../text/roster.ts';
import type { Role } from '../attempt.ts';
import { bareName, NAME_MOST, nameOf, ROSTER_MOST } from './people.ts';

export type RosterColumn = keyof typeof ROSTER_HEADERS;
const COLUMNS = Object.keys(ROSTER_HEADERS) as readonly RosterColumn[];
const ROLES_NAMED = Object.keys(ROSTER_ROLES) as readonly (keyof typeof ROSTER_ROLES)[];

/** A desk of the exercise, with its title. */
export interface RosterDesk {
  readonly department: string;
  readonly title: { readonly zh: string; readonly en: string };
}

export interface RowNote {
  readonly code: 'no-name' | 'too-long' | 'twice' | 'too-many' | 'unknown-wish';
  /** What stands in the cell, or its beginning. */
  readonly token: string;
  /** What was perhaps meant. */
  readonly nearest: string | null;
  /** Whether the row is left out for it. */
  readonly severe: boolean;
}

export interface RosterRow {
  /** Row of the table, from 1, rows without anything not counted. */
  readonly line: number;
  readonly name: string;
  readonly unit: string;
  /** What the list wants for them; null where it says nothing that is known. */
  readonly wish: RosterWish | null;
  readonly notes: readonly RowNote[];
}

export interface RosterWish {
  readonly role: Role;
  readonly department: string | null;
}

export interface ReadRoster {
  readonly rows: readonly RosterRow[];
  /** Headers, or numbers from 1, of columns that are not taken in. */
  readonly leftOut: readonly string[];
}

const LOOK_AT = 12;

/** @param text tab-, comma- or semicolon-separated, or one name a line; with headers or without */
export function readRoster(text: string, desks: readonly RosterDesk[]): ReadRoster {
  const cells = readCells(plainSeparators(text)).map((row) => row.map(nameOf));
  const headerAt = findHeader(cells);
  const columns = headerAt < 0 ? guessedColumns(cells) : cells[headerAt].map(columnNamed);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const seen = new Set<string>();
  let taken = 0;
  const rows = cells.flatMap((row, index): readonly RosterRow[] => {
    if (index <= headerAt) return [];
    const cell = (column: RosterColumn): string => {
      const at = columns.indexOf(column);
      return at < 0 ? '' : (row[at] ?? '');
    };
    const [name, unit, written] = [cell('name'), cell('unit'), cell('wish')];
    const notes: RowNote[] = [];
    const note = (code: RowNote['code'], token: string, more: Partial<RowNote> = {}): void => {
      notes.push({ code, token, nearest: null, severe: false, ...more });
    };
    if (name === '') note('no-name', '', { severe: true });
    const long = [name, unit].find((one) => one.length > NAME_MOST);
    if (long !== undefined) note('too-long', long.slice(0, 12), { severe: true });
    if (taken >= ROSTER_MOST) note('too-many', '', { severe: true });
    if (!notes.some(({ severe }) => severe)) {
      taken += 1;
      if (seen.has(bareName(name))) note('twice', name);
      seen.add(bareName(name));
    }
    const wish = written === '' ? null : wishOf(written, desks);
    if (written !== '' && wish === null) {
      note('unknown-wish', written.slice(0, NAME_MOST), { nearest: nearestWish(written, desks) });
    }
    return [{ line: index + 1, name, unit, wish, notes }];
  });
  const leftOut = Array.from({ length: width }, (_, i) => i).filter(
    (i) => (columns[i] ?? null) === null && cells.some((row) => (row[i] ?? '') !== ''),
  );
  return {
    rows,
    leftOut: leftOut.map((i) => (cells[headerAt]?.[i] ?? '') || String(i + 1)),
  };
}

/**
 * Lists typed in a chat have full-width commas between cells, or all names in one line. Elsewhere such a
 * comma belongs to what is written.
 */
function plainSeparators(text: string): string {
  if (/[\t,;]/.test(text)) return text;
  const lines = text.trim().split(/\r?\n/);
  if (lines.length === 1) return lines[0].replace(/[、，；]/g, '\n');
  return text.replace(/[，；]/g, ',');
}

function columnNamed(header: string): RosterColumn | null {
  return COLUMNS.find((column) => isOneOf(header, ROSTER_HEADERS[column])) ?? null;
}

interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What stands behind a header in brackets, and a colon or a star on it, explains it and no more. */
function isOneOf(written: string, { zh, en }: Words): boolean {
  const bare = bareName(written.replace(/[(（【[].*$/, '')).replace(/[:*#]/g, '');
  return [...zh, ...en].some((word) => bareName(word) === bare);
}

/** The row of headers is the first near the top that names a column of names; a title may stand above. */
function findHeader(cells: readonly (readonly string[])[]): number {
  return cells.slice(0, LOOK_AT).findIndex((row) => row.some((one) => columnNamed(one) === 'name'));
}

/** Without headers: names, units, wishes, in this order; a column of numbers is none of them. */
function guessedColumns(cells: readonly (readonly string[])[]): readonly (RosterColumn | null)[] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  let next = 0;
  return Array.from({ length: width }, (_, i) => {
    const isNumbers = cells.every((row) => /^\d*[.、]?$/.test(row[i] ?? ''));
    return isNumbers ? null : (COLUMNS[next++] ?? null);
  });
}

/** A desk by its id or its title in either language, or another part in the exercise by its word. */
function wishOf(written: string, desks: readonly RosterDesk[]): RosterWish | null {
  const role = ROLES_NAMED.find((one) => isOneOf(written, ROSTER_ROLES[one]));
  if (role !== undefined) return { role, department: null };
  const department = deskNamed(written, desks);
  return department === null ? null : { role: 'participant', department };
}

/** @returns the desk whose title this is, or of which alone it is a piece of two characters or more */
export function deskNamed(written: string, desks: readonly RosterDesk[]): string | null {
  const bare = bareName(written);
  const titlesOf = ({ title }: RosterDesk): readonly string[] => [title.zh, title.en].map(bareName);
  const whole = desks.find(
    (desk) => desk.department === written || titlesOf(desk).some((title) => title === bare),
  );
  if (whole !== undefined) return whole.department;
  if (bare.length < 2) return null;
  const part = desks.filter((desk) =>
    titlesOf(desk).some((title) => title.includes(bare) || bare.includes(title)),
  );
  return part.length === 1 ? part[0].department : null;
}

function nearestWish(written: string, desks: readonly RosterDesk[]): string | null {
  const bare = bareName(written);
  const within = desks.find(
    ({ title }) => bareName(title.zh).includes(bare) || bareName(title.en).includes(bare),
  );
  if (within !== undefined) {
    return bareName(within.title.zh).includes(bare) ? within.title.zh : within.title.en;
  }
  const roles = ROLES_NAMED.flatMap((role) => [...ROSTER_ROLES[role].zh, ...ROSTER_ROLES[role].en]);
  return nearest(written, [...desks.flatMap(({ title }) => [title.zh, title.en]), ...roles]);
}
