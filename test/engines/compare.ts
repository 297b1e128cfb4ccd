import type { Found } from './program.mjs';

/** Name of a run or of a log → its hashes. */
export type Expected = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** @returns one sentence for each hash that is not the accepted one, or is missing */
export function differences(expected: Expected, found: Found['hashes']): readonly string[] {
  return Object.entries(expected).flatMap(([run, hashes]) =>
    Object.entries(hashes).flatMap(([name, accepted]) => {
      const hash = found[run]?.[name];
      if (hash === accepted) return [];
      return [`${run}: ${name} is ${hash ?? 'missing'}, not ${accepted}`];
    }),
  );
}
