/** Aim: two texts side by side hold every line of both, in order, and only what differs is marked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, pairLines } from '../../web/source/studio/difference.ts';

const LINES = fc.array(fc.constantFrom('a', 'b', 'c', '', '  d: 1'), { maxLength: 30 });
const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

describe('two texts side by side', () => {
  it('hold both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(LINES, LINES, (a, b) => {
        const pairs = pairLines(textOf(a), textOf(b));
        expect(pairs.flatMap(({ left }) => left ?? [])).toEqual(a);
        expect(pairs.flatMap(({ right }) => right ?? [])).toEqual(b);
        for (const { left, right, same } of pairs) if (same) expect(left).toBe(right);
      }),
    );
  });

  it('mark what differs and nothing else', () => {
    const pairs = pairLines('a\nb\nc\nd\n', 'a\nx\nc\ny\nd\n');
    expect(pairs.filter(({ same }) => !same)).toEqual([
      { left: 'b', right: 'x', same: false },
      { left: null, right: 'y', same: false },
    ]);
  });

  it('show each stretch with what stands around it, and no file that is the same', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    const changed = lines.map((line, i) => (i === 5 || i === 30 ? `${line}!` : line));
    const file = (path: string, text: readonly string[]) => ({ path, text: textOf(text) });
    const found = differences(
      [file('scenario.yaml', lines), file('same.yaml', lines), file('gone.yaml', ['x'])],
      [file('scenario.yaml', changed), file('same.yaml', lines), file('new.yaml', ['y'])],
    );
    expect(found.map(({ path }) => path)).toEqual(['scenario.yaml', 'gone.yaml', 'new.yaml']);
    expect(found[0].stretches.map((one) => one.map(({ left }) => left))).toEqual([
      ['line 3', 'line 4', 'line 5', 'line 6', 'line 7'],
      ['line 28', 'line 29', 'line 30', 'line 31', 'line 32'],
    ]);
  });
});
