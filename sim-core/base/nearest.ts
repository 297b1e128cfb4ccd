/**
 * The candidate a person most likely meant, for "did you mean": fewest edits (insert, delete,
 * replace, swap neighbours), the first in code-unit order among equals. Null when none is within a
 * third of the longer word's length (at least one edit), or shares nothing with the word.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const longer = Math.max(word.length, candidate.length);
    const limit = Math.min(Math.max(1, Math.floor(longer / 3)), longer - 1);
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const count = edits(word, candidate);
    if (count > limit) continue;
    if (count < fewest || (count === fewest && best !== null && candidate < best)) {
      best = candidate;
      fewest = count;
    }
  }
  return best;
}

/** Damerau-Levenshtein distance in its restricted form (no piece is edited twice). */
function edits(a: string, b: string): number {
  let beforeLast = Array.from({ length: b.length + 1 }, () => 0);
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let current = Array.from({ length: b.length + 1 }, () => 0);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      let count = Math.min(replace, last[j] + 1, current[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        count = Math.min(count, beforeLast[j - 2] + 1);
      }
      current[j] = count;
    }
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length];
}
