/** What an answer must never hold, whoever asked. */

const TELLING: readonly RegExp[] = [
  // A place in a program, as stack traces name it.
  /\bat [^\n]*[(/][^\n]*:\d+:\d+/,
  /\b[\w-]+\.(?:ts|mjs|cjs|js):\d+/,
  /node_modules|file:\/\/|exercise-server\/|sim-core\//,
  /\b(?:TypeError|ReferenceError|RangeError|ZodError|SqliteError|ENOENT|EACCES)\b/,
  /\/(?:home|root|tmp|usr|var|work|etc)\//,
  /SELECT .* FROM|INSERT INTO/,
];

/** @returns the words that tell of the inside of the server; null when there are none */
export function tellsOfInside(answer: string): string | null {
  for (const pattern of TELLING) {
    const found = pattern.exec(answer);
    if (found !== null) return found[0].slice(0, 120);
  }
  return null;
}
