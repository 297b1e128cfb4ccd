/** Aim: whatever a killed process left of the runs is read up to its last whole line, and nothing more. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  JOURNAL,
  JournalFault,
  lineOf,
  openJournal,
  readJournal,
  replaceJournal,
} from '../../exercise-server/batch/journal.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'liandong-journal-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const FILE = join(FOLDER, JOURNAL);
const OWNER = { engine: 'a'.repeat(64), experiment: 'mine' };

function line(seed: number) {
  return lineOf(
    { run: `run-${seed}`, scenario: 'small', mechanism: '机制', seed: String(seed) },
    {
      metrics: { 'harm-people': seed / 3, messages: -0 },
      inert: ['finance'],
      slowest: { hours: [0.1, seed], censored: true },
      curve: [1, 2, 3],
      digest: null,
    },
  );
}

test('every beginning of the file, byte by byte, gives its whole lines', () => {
  replaceJournal(FOLDER, OWNER, [line(1), line(2), line(3)]);
  const bytes = readFileSync(FILE);
  for (let length = 0; length <= bytes.length; length++) {
    writeFileSync(FILE, bytes.subarray(0, length));
    const { lines, wholeBytes } = readJournal(FOLDER, OWNER);
    const ends = bytes.subarray(0, length).filter((byte) => byte === 0x0a).length;
    expect([length, lines.size]).toEqual([length, Math.max(0, ends - 1)]);
    expect(wholeBytes).toBeLessThanOrEqual(length);
  }
});

test('a torn end is cut off before anything is added, from wherever it was torn', () => {
  replaceJournal(FOLDER, OWNER, [line(1), line(2), line(3)]);
  const bytes = readFileSync(FILE);
  for (const length of [0, 5, bytes.length - 1, bytes.length - 40, bytes.length]) {
    writeFileSync(FILE, bytes.subarray(0, length));
    const journal = openJournal(FOLDER, OWNER);
    for (const one of [line(1), line(2), line(3)]) {
      if (!journal.lines.has(one.run)) journal.add(one);
    }
    journal.close();
    expect(readFileSync(FILE).equals(bytes)).toBe(true);
  }
});

test('a line reads back as it was kept, zero without a sign', () => {
  const kept = line(1);
  replaceJournal(FOLDER, OWNER, [kept]);
  expect(readJournal(FOLDER, OWNER).lines.get('run-1')).toEqual(kept);
  expect(Object.is(kept.metrics['messages'], 0)).toBe(true);
});

test.each([
  ['another engine', { ...OWNER, engine: 'b'.repeat(64) }, 'other-engine'],
  ['another experiment', { ...OWNER, experiment: 'yours' }, 'other-experiment'],
])('runs of %s are refused', (_, owner, kind) => {
  replaceJournal(FOLDER, OWNER, [line(1)]);
  expect(() => readJournal(FOLDER, owner)).toThrow(JournalFault);
  expect(() => readJournal(FOLDER, owner)).toThrow(kind);
});

test('a whole line that is no run is refused, not skipped', () => {
  replaceJournal(FOLDER, OWNER, [line(1), line(2)]);
  writeFileSync(FILE, readFileSync(FILE, 'utf8').replace('"seed":"1"', '"sead":"1"'));
  expect(() => readJournal(FOLDER, OWNER)).toThrow('damaged');
});
