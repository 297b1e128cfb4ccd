// Aim: the release tier takes up where it stopped, repeats what did not pass, and leaves nothing out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS, pieces, seedsOf } from '../release/checks.ts';
import { append, isRecorded, machine, readEvidence } from '../release/evidence.ts';
import { rangesOf } from '../release/release-tier.ts';
import { checkWorld } from '../release/world-check.ts';

const folder = mkdtempSync(join(tmpdir(), 'liandong-evidence-'));
afterAll(() => rmSync(folder, { recursive: true }));

const piece = { commit: 'c', check: 'worlds', range: '0-499' };
const line = { ...piece, result: 'pass', detail: {}, machine: 'm' } as const;

describe('the evidence', () => {
  it('is read as it was appended, and empty where there is none', () => {
    const file = join(folder, 'new', 'release.jsonl');
    expect(readEvidence(file)).toEqual([]);
    append(line, file);
    append({ ...line, range: '500-999' }, file);
    expect(readEvidence(file).map(({ range }) => range)).toEqual(['0-499', '500-999']);
  });

  it('refuses a torn line instead of forgetting it', () => {
    const file = join(folder, 'torn.jsonl');
    writeFileSync(file, '{"commit":');
    expect(() => readEvidence(file)).toThrow(SyntaxError);
  });

  it('covers a piece only for its commit, its check and its range, and only when it passed', () => {
    expect(isRecorded([line], piece)).toBe(true);
    for (const other of [{ commit: 'd' }, { check: 'engines' }, { range: '0-999' }]) {
      expect(isRecorded([line], { ...piece, ...other })).toBe(false);
    }
    expect(isRecorded([{ ...line, result: 'fail' }], piece)).toBe(false);
    expect(isRecorded([{ ...line, result: 'incomplete' }], piece)).toBe(false);
  });

  it('is gathered by several processes, each piece by one of them', () => {
    const check = { name: 'kills', ranges: pieces(100, 9) };
    const shares = [1, 2, 3].map((nth) => rangesOf(check, { range: null, share: { nth, of: 3 } }));
    expect(shares.every(({ length }) => length === 4)).toBe(true);
    expect(new Set(shares.flat())).toEqual(new Set(check.ranges));
    const share = { nth: 1, of: 1 };
    expect(rangesOf(check, { range: '9-17', share })).toEqual(['9-17']);
    expect(() => rangesOf(check, { range: '1-2', share })).toThrow('0-8, 9-17');
  });

  it('names the kind of machine without its name', () => {
    expect(machine()).toMatch(/^\w+ \w+, \d+ cores, Node \d+\.\d+\.\d+$/);
  });
});

describe('the pieces', () => {
  it('cut the whole range without gap or overlap', () => {
    const all = pieces(1050, 500).flatMap(seedsOf);
    expect(all).toEqual(Array.from({ length: 1050 }, (_, n) => n));
  });

  it('are 20,000 worlds, 200 held-out seeds from 10021 and the engine matrix', () => {
    const rangesOf = (name: string): readonly string[] =>
      CHECKS.find((check) => check.name === name)?.ranges ?? [];
    expect(rangesOf('worlds').flatMap(seedsOf)).toHaveLength(20_000);
    expect(rangesOf('held-out')).toEqual(['10021-10220']);
    expect(rangesOf('engines')).toEqual(['all']);
  });

  it('check a world, in which something happens', () => {
    expect(checkWorld('world-0', true).events).toBeGreaterThan(100);
  });
});
