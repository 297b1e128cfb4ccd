/**
 * The runs of an experiment as they end, one line each, in `runs.jsonl`: what a resumed experiment
 * takes over and what shards are merged from. A killed process leaves whole lines and at most one torn
 * end, which is cut off.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { RunRow } from './plan.ts';

export const JOURNAL = 'runs.jsonl';
const FORMAT = 1;

const HEADER = z.strictObject({
  kind: z.literal('runs'),
  format: z.literal(FORMAT),
  engine: z.string(),
  /** Id of the experiment. */
  experiment: z.string(),
});

/** Whose runs they are: none are taken over from another engine or another experiment. */
export interface Owner {
  /** SHA-256 of the engine bundle. */
  readonly engine: string;
  /** Id of the experiment. */
  readonly experiment: string;
}

const LINE = z.strictObject({
  run: z.string(),
  scenario: z.string(),
  mechanism: z.string(),
  seed: z.string(),
  metrics: z.record(z.string(), z.number()),
  inert: z.array(z.string()),
  slowest: z.strictObject({ hours: z.array(z.number()), censored: z.boolean() }).nullable(),
});
export type JournalLine = z.output<typeof LINE>;

/** `owner` is whose the runs are; `line` counts from 1. */
export type JournalFaultKind =
  | { readonly kind: 'other-engine' | 'other-experiment'; readonly owner: Owner }
  | { readonly kind: 'damaged'; readonly line: number };

/** Why runs cannot be taken over. */
export class JournalFault extends Error {
  override readonly name = 'JournalFault';
  readonly fault: JournalFaultKind;
  constructor(file: string, fault: JournalFaultKind) {
    super(`${file}: ${fault.kind}`);
    this.fault = fault;
  }
}

/** A run as a line keeps it: exactly what is read back, so that a resumed result is the same. */
export function lineOf(
  names: Pick<JournalLine, 'run' | 'scenario' | 'mechanism' | 'seed'>,
  { metrics, inert, slowest }: RunRow,
): JournalLine {
  const { run, scenario, mechanism, seed } = names;
  const line = { run, scenario, mechanism, seed, metrics, inert, slowest };
  return LINE.parse(JSON.parse(JSON.stringify(line)));
}

export interface JournalContent {
  /** By the identity of the run. */
  readonly lines: ReadonlyMap<string, JournalLine>;
  /** Bytes up to the end of the last whole line. */
  readonly wholeBytes: number;
}

/**
 * Reads what a folder has; nothing where there is no file, or one that was killed at its first line.
 * @throws {JournalFault} for runs of another owner, and for a whole line that is no run
 */
export function readJournal(folder: string, owner: Owner): JournalContent {
  const file = join(folder, JOURNAL);
  const lines = new Map<string, JournalLine>();
  if (!existsSync(file)) return { lines, wholeBytes: 0 };
  const bytes = readFileSync(file);
  let from = 0;
  for (let number = 1; ; number++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0) return { lines, wholeBytes: from };
    const written = parsed(bytes.toString('utf8', from, end));
    from = end + 1;
    if (number === 1) {
      const header = HEADER.safeParse(written);
      if (!header.success) throw new JournalFault(file, { kind: 'damaged', line: 1 });
      refuseOther(file, owner, header.data);
      continue;
    }
    const line = LINE.safeParse(written);
    if (!line.success) throw new JournalFault(file, { kind: 'damaged', line: number });
    lines.set(line.data.run, line.data);
  }
}

function refuseOther(file: string, own: Owner, { engine, experiment }: Owner): void {
  const owner = { engine, experiment };
  if (experiment !== own.experiment) {
    throw new JournalFault(file, { kind: 'other-experiment', owner });
  }
  if (engine !== own.engine) throw new JournalFault(file, { kind: 'other-engine', owner });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export interface Journal {
  readonly lines: ReadonlyMap<string, JournalLine>;
  /** Keeps a run: once this returns, a kill of the process does not lose it. */
  add(line: JournalLine): void;
  close(): void;
}

/** Opens the runs of a folder to add to them, after cutting off a torn end. @throws {JournalFault} */
export function openJournal(folder: string, owner: Owner): Journal {
  const { lines, wholeBytes } = readJournal(folder, owner);
  const file = join(folder, JOURNAL);
  mkdirSync(folder, { recursive: true });
  if (existsSync(file)) truncateSync(file, wholeBytes);
  const known = new Map(lines);
  const handle = openSync(file, 'a');
  if (wholeBytes === 0) writeFileSync(handle, headerOf(owner));
  return {
    lines: known,
    add(line) {
      known.set(line.run, line);
      writeFileSync(handle, `${JSON.stringify(line)}\n`);
    },
    close() {
      fsyncSync(handle);
      closeSync(handle);
    },
  };
}

function headerOf({ engine, experiment }: Owner): string {
  return `${JSON.stringify({ kind: 'runs', format: FORMAT, engine, experiment })}\n`;
}

/** Puts the runs in this order, in the place of what the folder had, at once. */
export function replaceJournal(folder: string, owner: Owner, lines: Iterable<JournalLine>): void {
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `.${JOURNAL}.${process.pid}`);
  const handle = openSync(fresh, 'w');
  writeFileSync(handle, headerOf(owner));
  for (const line of lines) writeFileSync(handle, `${JSON.stringify(line)}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(fresh, join(folder, JOURNAL));
}
