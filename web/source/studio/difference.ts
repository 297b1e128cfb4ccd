/** Where two texts of one file differ, line by line, with a little of what both have around it. */
import type { DraftFile } from './draft.ts';

/** One line of two texts side by side; null where one of them has none. */
export interface LinePair {
  readonly left: string | null;
  readonly right: string | null;
  readonly same: boolean;
}

export interface FileDifference {
  readonly path: string;
  /** Stretches that differ, in order, each with what stands around it. */
  readonly stretches: readonly (readonly LinePair[])[];
}

const AROUND = 2;
/** Above so many pairs of lines the stretch between the first and the last difference is taken whole. */
const PAIRS_MOST = 4_000_000;

/** Files that differ, in the order of the left ones; a file that one side has not counts as empty there. */
export function differences(
  left: readonly DraftFile[],
  right: readonly DraftFile[],
): readonly FileDifference[] {
  const paths = [...new Set([...left, ...right].map(({ path }) => path))];
  const textOf = (files: readonly DraftFile[], path: string): string =>
    files.find((file) => file.path === path)?.text ?? '';
  return paths.flatMap((path) => {
    const [a, b] = [textOf(left, path), textOf(right, path)];
    return a === b ? [] : [{ path, stretches: stretchesOf(pairLines(a, b)) }];
  });
}

/** Both texts, line by line, as few lines different as can be. */
export function pairLines(left: string, right: string): readonly LinePair[] {
  const a = linesOf(left);
  const b = linesOf(right);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  ) {
    tail++;
  }
  const both = (line: string): LinePair => ({ left: line, right: line, same: true });
  return [
    ...a.slice(0, head).map(both),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(both),
  ];
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function middle(a: readonly string[], b: readonly string[]): readonly LinePair[] {
  if (a.length * b.length > PAIRS_MOST) return opposite(a, b);
  // longest[i][j]: how many lines of a from i and of b from j on can be kept.
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  let [fromA, fromB] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push(...opposite(a.slice(fromA, i), b.slice(fromB, j)));
      pairs.push({ left: a[i], right: b[j], same: true });
      i++;
      j++;
      [fromA, fromB] = [i, j];
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++;
    else j++;
  }
  return [...pairs, ...opposite(a.slice(fromA), b.slice(fromB))];
}

/** Lines that have nothing in common, side by side. */
function opposite(a: readonly string[], b: readonly string[]): readonly LinePair[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => ({
    left: a[i] ?? null,
    right: b[i] ?? null,
    same: false,
  }));
}

function stretchesOf(pairs: readonly LinePair[]): readonly (readonly LinePair[])[] {
  const shown = pairs.map((_, i) =>
    pairs.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ same }) => !same),
  );
  const stretches: LinePair[][] = [];
  pairs.forEach((pair, i) => {
    if (!shown[i]) return;
    if (i === 0 || !shown[i - 1]) stretches.push([]);
    stretches.at(-1)?.push(pair);
  });
  return stretches;
}
